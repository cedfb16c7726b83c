### Составление сообщения: черновики, что не так с полем, списки рассылки. Сначала команды, затем страницы.

error-draft-field = В сообщении нет поля «{ $field }». Возьмите имя поля из справочника о черновиках.
error-draft-too-large = Черновик слишком велик: всего не более { $limit } знаков и { $fields } полей. Сократите его или разделите на два сообщения.
error-draft-place = Эта страница не подходит к черновику, который здесь хранится. Откройте черновик заново; набранное останется на странице, пока вы её не покинете.
error-draft-moved = Пока вы сравнивали, черновик снова сохранили. Посмотрите на нынешние различия и выберите ещё раз.
error-drafts-too-many = Черновиков у стола уже { $limit }, новый начать нельзя. Сначала оформите или уберите лишние.
error-asides-too-many = Рядом с этим черновиком уже ждут другие тексты, их { $limit }. Сначала разберитесь с ними.
error-asides-waiting = Что-то набрано ещё и в другом месте и ждёт рядом с черновиком. Сравните оба текста, выберите нужное, затем оформляйте.
error-draft-reference = «{ $value }» — не из того, что названо в этом сообщении. Укажите номер одного из объектов.
error-draft-entity-empty = Об этом объекте пока ничего не сказано. Заполните хотя бы одно поле или уберите его.
error-field-blank = Здесь пусто. Заполните.
error-choice-unknown = «{ $value }» нет среди вариантов. Выберите один из предложенных.
error-date-not-understood = Не удалось понять «{ $value }» как дату. Напишите, например, 2026-11-23, 2026-11 или 2026.
error-date-not-whole = «{ $value }» — не один определённый день. Укажите день, месяц и год.
error-draft-unfit = { $count ->
    [one] Черновик не оформлен: сначала нужно исправить { $count } поле.
    [few] Черновик не оформлен: сначала нужно исправить { $count } поля.
    [many] Черновик не оформлен: сначала нужно исправить { $count } полей.
   *[other] Черновик не оформлен: сначала нужно исправить { $count } поля.
}
error-preview-changed = С тех пор как вы смотрели, изменилось сообщение или то, что правила говорят о получателе. Ничего не отправлено. Посмотрите новый перечень и решите снова.
error-lists-too-many = Списков рассылки у стола уже { $limit }, ещё один завести нельзя. Уберите тот, которым больше не пользуются.
error-list-too-long = В списке слишком много получателей, допустимо не более { $limit }. Разделите его на два.
error-list-centre-only = Это список центра. Менять его могут только сотрудники за столом центра.
error-name-mixed = В «{ $value }» смешаны буквы двух письменностей или есть скрытые знаки, и его можно принять за другое название. Напишите его одной письменностью.

cli-help-draft = Незаконченные сообщения стола.
cli-help-draft-new =
    Начать черновик из файла или с того, что подсказывает последнее сообщение стола.

    Файл — таблица полей в JSON или TOML: «title», «text», «e1.schema», «e1.name.1». Недописанное не отвергается.
cli-help-draft-list = Показать черновики стола.
cli-help-draft-show = Показать черновик и то, что набрано в другом месте и ждёт выбора.
cli-help-draft-edit =
    Изменить поля черновика.

    С ключом --revision не затирается ничего, чего вы не видели: если кто-то сохранил после вас, ваш текст ляжет рядом с черновиком.
cli-help-draft-choose =
    Свести два текста одного черновика, поле за полем.

    Названные поля берутся из отложенного текста, остальные остаются как есть.
cli-help-draft-check = Сказать, что ещё мешает оформить черновик и как поняты даты и коды.
cli-help-draft-file =
    Оформить черновик как сообщение.

    Ничего не отправляется: для этого есть «report release». Уже оформленный черновик ответит своим сообщением.
cli-help-draft-discard = Убрать черновик; вернуть его можно в течение тридцати дней.
cli-help-draft-restore = Вернуть убранный черновик.
cli-help-list = Списки рассылки: одно имя для нескольких получателей.
cli-help-list-add =
    Завести список рассылки.

    Как получатель он пишется со знаком @ перед кратким именем. Кому из списка что можно, решается каждый раз и для каждого отдельно.
cli-help-list-list = Показать списки рассылки, которыми может пользоваться этот стол.
cli-help-list-show = Показать, кто в списке рассылки.
cli-help-list-edit =
    Изменить список рассылки.

    Что не указано, остаётся. Отправленное раньше остаётся как было.
cli-help-list-remove = Удалить список рассылки.
cli-argument-draft-id = Черновик.
cli-argument-draft-file = Таблица полей в JSON или TOML; «-» — стандартный ввод.
cli-argument-aside-id = Отложенный текст.
cli-argument-list-id = Список: краткое имя или идентификатор.
cli-option-fields = Поле и его текст, например «title=Изъятие на границе»; повторите для других полей. Пустой текст очищает поле.
cli-option-revision = Редакция, которую вы видели; без ключа — последняя.
cli-option-theirs = Поле, которое взять из отложенного текста; повторите для других.
cli-option-discarded = Убранные черновики вместо открытых.
cli-option-members = Получатель: стол, партнёр или «партнёр/стол»; повторите для других.
cli-option-add = Кого добавить; повторите для других.
cli-option-drop = Кого убрать; повторите для других.
cli-option-common = Список центра, которым может пользоваться каждый стол.
cli-option-list-name-en = Новое название по-английски.
cli-option-list-name-ru = Новое название по-русски.
cli-option-list-name-ar = Новое название по-арабски.
cli-column-draft = Черновик
cli-column-saved = Сохранён
cli-column-saved-by = Кем
cli-column-revision = Редакция
cli-column-value = Текст
cli-column-understood = Понято как
cli-column-fault = Исправить
cli-column-aside = Отложено
cli-column-draft-ours = В черновике
cli-column-draft-theirs = Набрано в другом месте
cli-column-list = Список
cli-column-members = Получатели
cli-draft-kept = Сохранено, редакция { $revision }.
cli-draft-aside = Между тем черновик сохранил кто-то ещё. Ваш текст лежит рядом с ним как { $aside }; сведите оба командой «draft choose».
cli-draft-ready = Оформить ничто не мешает.
cli-draft-filed = Оформлено как сообщение { $report }. Ничего не отправлено.
cli-draft-discarded = Убрано. Вернуть можно в течение тридцати дней.
cli-draft-restored = Возвращено.
cli-draft-twin = Этот стол уже оформил то же самое: сообщение { $report }.
cli-list-removed = Удалено.
cli-not-understood = оставлено как набрано

draft-field-title = Заголовок
draft-field-text = Изложение
draft-field-language = Язык текста
draft-field-topic = Тема
draft-field-kind = Вид сведений
draft-field-tlp = Цвет TLP
draft-field-hcode = Код обращения
draft-field-audience = Кому можно читать
draft-field-exercise = Учебное (EXERCISE)
draft-field-source = Надёжность источника
draft-field-information = Достоверность сведений
draft-field-event_date = Дата события
draft-field-purpose = Назначение
draft-field-review = Пересмотреть не позже
draft-field-expires = Не передавать после
draft-field-conditions = Условия
draft-field-national_mark = Национальная пометка
draft-field-source_ref = Исходный документ
draft-field-schema = Вид объекта
draft-field-category = В каком качестве лицо
draft-field-legal_basis = Правовое основание
draft-field-scheme = Система оценки
draft-field-nature = Факт или оценка
draft-field-likelihood = Степень вероятности
draft-field-page_date = Дата документа
draft-field-pap = Протокол PAP
draft-field-national_state = Государство пометки

compose-drafts = Черновики
compose-new = Новое сообщение
compose-untitled = Пока без заголовка
compose-saved-by = Сохранил(а) { $name }
compose-empty = Здесь лежат сообщения, которые стол начал и ещё не оформил. Начните с «Нового сообщения»: оно сохраняется, пока вы пишете.
compose-discarded-title = Убранные; вернуть можно, пока не прошло { $days } дн.
compose-restore = Вернуть
compose-draft-note = Черновик. Его видит только ваш стол. Он сохраняется, пока вы пишете; ничего не уйдёт, пока вы не увидите, кто это получит.
compose-ready = Оформить ничто не мешает.
compose-twin = Ваш стол уже оформил сообщение с тем же содержанием:
compose-kept = Сохранено
compose-saved-at = Сохранено в { $at }
compose-saved-plain = Сохранено.
compose-save = Сохранить
compose-saving = Сохраняется…
compose-unsaved = Ещё не сохранено
compose-offline = Связи нет. Текст хранится на этом компьютере и будет сохранён, как только связь вернётся.
compose-expired = Сеанс окончен. Текст хранится на этом компьютере; войдите снова, и он будет сохранён.
compose-sign-in = Войти в новой вкладке
compose-other-officer = В этом браузере вошёл кто-то другой, или вы сидите за другим столом. Текст не сохранён. Войдите под своим именем за этот стол.
compose-gone = Этого черновика для вас здесь больше нет: он оформлен или убран, либо вы за другим столом. Текст остаётся на странице; скопируйте нужное.
compose-settle-now = Черновик изменили и в другом месте. Оба текста сохранены: сравните и выберите
compose-trouble = Узел сейчас не может сохранить. Текст хранится на этом компьютере; попытки продолжаются.
compose-recovered = На этом компьютере найден несохранённый текст; он сохраняется.
compose-exercise = EXERCISE: это учение, оно встречается только с учебными материалами
compose-audience-hint = Больше никто не сможет это прочесть. Само по себе это ничего не отправляет.
compose-nobody = Никому, кроме нашего стола
compose-unknown-choice = здесь неизвестно
compose-list-of = { $count ->
    [one] список из { $count } получателя
    [few] список из { $count } получателей
    [many] список из { $count } получателей
   *[other] список из { $count } получателя
}
compose-last-audience = { $count ->
    [one] Тем же, что в нашем последнем сообщении ({ $count } получатель)
    [few] Тем же, что в нашем последнем сообщении ({ $count } получателя)
    [many] Тем же, что в нашем последнем сообщении ({ $count } получателей)
   *[other] Тем же, что в нашем последнем сообщении ({ $count } получателя)
}
compose-things = Лица и объекты в сообщении
compose-things-hint = То, что названо здесь, можно сопоставлять и находить. Имена пишите любой письменностью, как они у вас есть.
compose-thing = Объект
compose-add-label = Добавить
compose-add = Добавить
compose-choose = Выберите…
compose-more-of = Подробнее о нём
compose-more-count = { $count ->
    [one] ещё { $count } поле
    [few] ещё { $count } поля
    [many] ещё { $count } полей
   *[other] ещё { $count } поля
}
compose-more-values = Ещё одно значение: { $label }
compose-again = { $label } (№ { $number })
compose-field-of = { $number }. { $kind }: { $label }
compose-remove = Убрать № { $number }
compose-reference-hint = Выберите один из объектов этого сообщения. Добавленное только что появится после сохранения.
compose-category-hint = Лицо без указания, в каком качестве оно названо, оформить нельзя.
compose-legal-basis-hint = На каком основании лицо можно назвать.
compose-fold = Подробности
compose-fold-what = оценка, даты, источник, назначение, условия
compose-group-grading = Оценка
compose-group-dates = Даты и источник
compose-group-handling = Обращение
compose-date-hint = Как она у вас есть: день, месяц или год.
compose-day-hint = Определённый день.
compose-review-hint = День в пределах трёх лет. Если оставить пустым — через год.
compose-language-hint = Если оставить пустым, определится по буквам.
compose-understood = Понято как { $meaning }
compose-understood-about = Понято как { $meaning }, с точностью до { $days ->
    [one] { $days } дня
    [few] { $days } дней
    [many] { $days } дней
   *[other] { $days } дня
}
compose-not-understood = Не понято; оставлено, как вы написали
compose-unit-mass_g = г
compose-unit-volume_ml = мл
compose-unit-count = шт.
compose-file = Оформить и посмотреть, кто получит
compose-check = Проверить
compose-discard = Убрать черновик
compose-file-note = При оформлении получается сообщение. Отправка — только на следующей странице, когда вы увидите, кто его получит, а кто нет.
compose-discarded = Убрано. Вернуть можно, пока не прошло { $days } дн.
compose-filed = Оформлено. Пока ничего не отправлено.
compose-settled = Тексты сведены.
compose-asides = Набрано в двух местах
compose-asides-note = Пока черновик менялся, что-то набрали в другой вкладке или за другим компьютером. Ничего не потеряно: выберите для каждого поля, какой текст останется.
compose-aside-by = Набрано: { $name },
compose-aside-same = Теперь оба текста одинаковы.
compose-ours = В черновике
compose-theirs = Набрано в другом месте
compose-settle = Оставить выбранное
compose-names-found = В наших сведениях:
compose-names-nothing = Среди того, что этот стол может читать, похожего нет.
compose-send-title = Кто это получит
compose-send = { $count ->
    [one] Отправить { $count } получателю
    [few] Отправить { $count } получателям
    [many] Отправить { $count } получателям
   *[other] Отправить { $count } получателя
}
compose-send-note = Кому нельзя, тот не получит ничего и не узнает об этом. Если до нажатия что-то изменится, ничего не уйдёт, и вы увидите перечень заново.
compose-not-now = Не сейчас
compose-recipients = Получатели
compose-show-preview = Показать, кто получит
compose-sent = Отправлено. Что с ним стало, показано ниже.
lists-title = Списки рассылки
lists-new = Новый список
lists-empty = Список — одно имя для нескольких получателей, чтобы не выбирать их по одному. Кому из них что можно, всё равно решается для каждого.
lists-common = центра
lists-common-long = Им может пользоваться каждый стол этого центра
lists-slug = Краткое имя
lists-slug-hint = Строчные латинские буквы, цифры и дефисы; пишется как @имя.
lists-name-ar = Название по-арабски
lists-name-ru = Название по-русски
lists-name-en = Название по-английски
lists-members = Кто в списке
lists-saved = Список сохранён.
lists-remove = Удалить список
lists-removed = Список удалён.
compose-look-up = Поискать в наших сведениях
