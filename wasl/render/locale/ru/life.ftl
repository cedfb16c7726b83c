### Судьба выданного: исправление, сужение, отзыв, удаление, и у кого что осталось.

error-life-step-form = Такой шаг невозможен: не подходит { $part }. Ничего не изменено.
error-life-step-unread = Подписанный шаг прочитать нельзя ({ $fault }, { $part }). Ничего не сделано; партнёру следует обновить свой узел.
error-life-step-other-release = Этот шаг называет выдачу, которой пришло другое сообщение. Ничего не изменено; партнёру следует назвать выдачу, которой он отправил именно это.
error-life-step-not-originator = Отозвать сообщение вправе только узел, который его составил, а этот шаг сделал другой. Ничего не изменено.
error-life-steps-too-many = От этого партнёра уже более { $limit } шагов о сообщениях, которые не пришли. Ничего не сохранено; пусть партнёр сначала отправит сами сообщения.
rule-life-taken-back = Составитель отозвал эту версию раньше, чем она пришла, поэтому её не открыли. Чтобы передать снова, составитель отправляет новую версию.
error-report-recalled = { $name }: сообщение отозвано { $at }. Причина: { $why }. Больше им не пользуйтесь; всё, что вы из него выписали, считайте отозванным.
error-report-narrowed = { $name }: круг получателей сужен { $at }, вашего стола в нём больше нет. Причина: { $why }. Больше этим сообщением не пользуйтесь.
error-report-erased = { $name }: сообщение удалено { $at }. Причина: { $why }. Больше им не пользуйтесь и уничтожьте распечатки.
step-complied = Исполнено
item-life-step = шаг
cli-item-life-step = шаг
life-reason-corrected = сообщение исправлено
life-reason-wrong-person = названо не то лицо
life-reason-wrong-content = содержание неверно
life-reason-source-unreliable = источник ненадёжен
life-reason-sent-by-mistake = отправлено по ошибке
life-reason-danger-to-life = угроза жизни
life-reason-operation-at-risk = угроза операции
life-reason-owner-withdrew = предоставивший отозвал сведения
life-reason-agreement-ended = соглашение прекращено
life-reason-legal-order = по решению суда или органа власти
life-reason-subject-request = по обращению самого лица
life-reason-retention-over = срок хранения истёк
error-life-reason-unknown = «{ $value }» — не причина отзыва. Выберите одну из списка.
error-life-nobody = Ни у кого из названных этого сообщения нет, отзывать нечего. Ничего не изменено.
error-life-all = Тогда сообщение не останется ни у кого. Чтобы забрать его у всех, отзовите его: для этого нужен второй офицер.
error-hold-already = Это сообщение уже под запретом на удаление. Ничего не изменено.
approval-kind-life-recall = Отзыв сообщения
approval-kind-life-erasure = Удаление сообщения
life-proposed-recall = Отозвать сообщение { $report }…, версию { $version } и все прежние. Причина: { $why }.
life-proposed-erasure = Удалить сообщение { $report }…, версию { $version } и все прежние. Причина: { $why }.
life-proposed-holders = Касается: { $holders }.
life-proposed-recall-means = Все столы, которые его получили, сразу лишаются его; у вашего стола оно останется. Эту версию больше никому не передать.
life-proposed-erasure-means = Содержание удаляется здесь и везде, куда оно ушло, в том числе у вашего стола. Вернуть его нельзя.
error-life-act-unknown = Выберите, отозвать сообщение или удалить его.
life-act-correction = исправление
life-act-narrowing = сужение круга
life-act-recall = Отзыв
life-act-erasure = Удаление
life-effect-replaced = На его месте новая версия
life-effect-narrowed = Изъято у тех, кому больше нельзя
life-effect-closed = Закрыто там для всех
life-effect-erased = Удалено там
life-effect-restricted = Закрыто там для всех, но не удалено
life-effect-nothing-held = Там его не было
rule-legal-hold = Удалить пока нельзя: действует запрет на удаление.
told = { $what }, { $at }.
told-refused = Отказано, { $at }.
told-desks = { $count ->
    [one] Лишился { $count } стол.
    [few] Лишились { $count } стола.
    [many] Лишились { $count } столов.
   *[other] Лишились { $count } стола.
}
told-backups = В резервных копиях — не позднее чем до { $date }.
holding-has = Есть
holding-on-its-way = В пути, не подтверждено
holding-asked = Запрошено, ответа ещё нет
holding-overdue = Нет ответа в срок
holding-refused = Отказ
holding-restricted = Закрыто, удалять пока запрещено
holding-narrowed = Есть у части столов
holding-closed = Закрыто
holding-erased = Удалено
holding-nothing-held = Не было
holders-title = У кого это ещё есть
holders-note = Что выдал этот центр и что с тех пор сообщили квитанции. Распечатанное и сказанное устно квитанции не показывают.
holders-missing = { $count ->
    [one] { $count } получатель не ответил в срок.
    [few] { $count } получателя не ответили в срок.
    [many] { $count } получателей не ответили в срок.
   *[other] { $count } получателя не ответили в срок.
}
holders-none = Это сообщение никому не передавали.
holders-picture = Дерево получателей; таблица ниже говорит то же словами
holders-column-holder = Получатель
holders-column-holding = Что у него
holders-column-version = Версия
holders-column-opened = Впервые открыто
holders-column-step = Последний шаг
holders-column-told = Его квитанция
holders-via = { $holder } (через { $via })
holders-asked = { $act }, { $at }
holders-due = Ответ нужен до { $at }
act-holders = У кого это ещё есть
act-holders-note = Все экземпляры и как их забрать
act-narrow = Забрать у некоторых
act-narrow-note = Это может сделать один офицер. Здесь действует сразу; партнёр исполнит, когда шаг придёт, и пришлёт квитанцию.
act-take-back = Забрать у всех
act-take-back-note = Именно это должен подтвердить второй офицер вашего стола с правом утверждать.
act-propose-taking-back = Предложить второму офицеру
field-losing = Кто лишается сообщения
field-life-act = Что сделать
field-life-reason = Причина
done-narrowed = Здесь сообщение изъято, партнёрам направлен запрос.
done-taking-back-proposed = Ждёт второго офицера в разделе «На утверждение». Пока ничего не сделано.
done-hold-lifted = Запрет снят; что за это время полагалось удалить, удалено.
holds-title = Запреты на удаление
holds-column-hold = Запрет
holds-column-report = Сообщение
holds-column-reason = Основание
holds-column-by = Кто установил
holds-column-since = С какого времени
cli-column-version = Версия
cli-option-life-reason = Причина: код из списка; её прочтёт каждый получатель.
cli-option-hold-reason = Решение или дело, которое этого требует.
cli-option-losing = Кто лишается сообщения; можно указать несколько раз.
cli-help-report-holders = Показать, у кого ещё есть сообщение вашего стола и что каждый сообщил.
cli-help-report-narrow = Сразу забрать сообщение вашего стола у некоторых из получивших.
cli-help-report-recall = Предложить отозвать сообщение вашего стола у всех; утверждает второй офицер.
cli-help-report-erase = Предложить удалить сообщение вашего стола здесь и везде, куда оно ушло; утверждает второй офицер.
cli-help-hold = Запреты на удаление: что пока нельзя удалять.
cli-help-hold-place = Запретить удалять сообщение, пока запрет не снят.
cli-help-hold-list = Показать действующие запреты.
cli-help-hold-lift = Снять запрет; что за это время полагалось удалить, удаляется.
cli-argument-hold = Запрет, как его показывает `wasl hold list`.
error-version-other-speaker = Здесь есть другая версия этого сообщения, и за неё отвечает другой стол или узел. Ничего не сохранено.
error-correction-same = От действующей версии ничто не отличается. Исправьте, что было неверно, и зарегистрируйте снова.
error-correction-exercise = Исправление не может сделать учение настоящим или наоборот. Составьте новое сообщение.
act-correct = Исправить
act-correct-note = Следующая версия заменит эту у всех, кому её можно иметь
correcting-title = Это исправление действующего сообщения.
correcting-old = Прочитать, что в нём сейчас
correcting-version = После регистрации это станет версией { $version } и сразу уйдёт получателям.
correcting-gets = Получат новую версию:
correcting-loses = Лишатся старой версии и новую не получат:
correcting-nobody = Больше ни у кого этого сообщения нет.
correcting-unfinished = Проверьте черновик, чтобы увидеть, кто получит новую версию и кто лишится старой.
report-earlier = { $count ->
    [one] { $count } прежняя версия
    [few] { $count } прежние версии
    [many] { $count } прежних версий
   *[other] { $count } прежней версии
}
report-earlier-one = Версия { $version }, { $at }: исправлена, только для справки
cli-help-report-correct =
    Зарегистрировать следующую версию сообщения вашего стола: из файла черновика, из параметров или из того и другого.

    По каждому, у кого есть старая версия, решение принимается заново: кому можно новую — получит её, кому нельзя — лишится старой. Вложения старой версии остаются.
