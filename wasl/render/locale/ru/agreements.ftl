### Соглашения и правозащитные условия: что о них говорят правила, и сам текст.

vocabulary-table-rights_conditions = Правозащитные условия

## Правила

rule-agreement-suspended = Действие соглашения от { $since } приостановлено. По нему ничего не передаётся, пока сторона, которая его приостановила, не возобновит его.
rule-agreement-suspended-plain = Действие соглашения приостановлено. По нему ничего не передаётся, пока сторона, которая его приостановила, не возобновит его.
rule-agreement-replaced = Соглашение от { $since } заменено более поздней редакцией, а это поступило по прежней слишком поздно.
rule-agreement-replaced-plain = Эта редакция соглашения заменена более поздней.
rule-agreement-ended = Действие соглашения от { $since } прекращено одной из сторон.
rule-agreement-ended-plain = Действие соглашения прекращено одной из сторон.
rule-agreement-onward-consent = Соглашение разрешает рассылать это только с согласия составителя, а согласия нет.
rule-agreement-keeping = Соглашение от { $since } не разрешает хранить сведения без пересмотра дольше чем до { $day }. Выдайте редакцию с более ранней датой пересмотра.
rule-agreement-keeping-plain = Соглашение не разрешает хранить сведения без пересмотра так долго. Отправьте редакцию с более ранней датой пересмотра.
rule-condition-unmet = { $country }: { $condition }. Без действующей гарантии или записанного решения туда ничего не передаётся. То и другое записывает офицер стола центра с правом выдачи.
rule-condition-unmet-plain = В отношении одного из государств получателя действует правозащитное условие, и оно ничем не выполнено.
rule-condition-assurance = { $country }: { $condition }. Соглашение требует гарантии этого государства; решение нашего центра её не заменяет.
rule-condition-assurance-plain = Соглашение требует гарантии одного из государств получателя, а её нет.

## Правозащитные условия

condition-column-state = Государство
condition-column-condition = Условие
condition-column-topic = Тема
condition-column-standing = Положение
condition-column-source = Источник
condition-column-reason = Основание
condition-every-topic = любая тема
condition-standing-shipped = действует; поставлено с программой, здесь ещё не проверено
condition-standing-added = действует; второй офицер ещё не подтвердил
condition-standing-confirmed = действует; подтверждено
condition-standing-striking = действует; один офицер предложил исключить
condition-standing-struck = исключено двумя офицерами
cover-assurance = гарантия
cover-decision = решение
cover-state-in-force = действует
cover-state-coming = ещё не действует
cover-state-over = срок истёк
cover-state-ended = прекращено досрочно
cover-column-id = Идентификатор
cover-column-kind = Что
cover-column-against = В отношении
cover-column-words = Реквизиты и текст
cover-column-officer = Офицер
error-condition-centre-only = Правозащитные условия решаются за столом центра. Перейдите за этот стол, если состоите в нём, или обратитесь туда.
error-condition-source-missing = Не указан источник. Назовите документ, в котором это сказано, и его день или год.
error-condition-known = Это условие в отношении этого государства и этой темы уже действует.
error-condition-second = По этой строке вы уже приняли решение. Теперь нужен второй офицер стола центра.
error-assurance-evidence-missing = Не указано, где находится гарантия. Назовите реквизиты документа государства или входящий номер.
error-cover-reversed = Последний день раньше первого. Исправьте даты.
error-cover-too-long =
    { $years ->
        [one] Срок не может превышать { $years } год. Укажите более ранний последний день.
        [few] Срок не может превышать { $years } года. Укажите более ранний последний день.
        [many] Срок не может превышать { $years } лет. Укажите более ранний последний день.
       *[other] Срок не может превышать { $years } лет. Укажите более ранний последний день.
    }
cli-help-condition = Правозащитные условия: какое в отношении какого государства действует и решения вопреки им.
cli-help-condition-list = Показать таблицу правозащитных условий.
cli-help-condition-add = Добавить строку; она действует сразу.
cli-help-condition-confirm = Подтвердить строку, которую добавил другой офицер или которая поставлена с программой.
cli-help-condition-strike = Предложить исключить строку; исключает её второй офицер, который с этим согласен.
cli-help-condition-decide = Записать решение передать сведения, хотя условие действует; ваше имя остаётся при решении.
cli-help-assurance = Гарантии, данные государствами.
cli-help-assurance-list = Показать гарантии и решения.
cli-help-assurance-add = Записать гарантию.
cli-help-assurance-end = Прекратить гарантию или решение досрочно.
cli-argument-condition-state = Государство: две буквы или название.
cli-argument-condition = Условие.
cli-argument-cover = Идентификатор гарантии или решения.
cli-option-condition-topic = Только для этой темы; без указания – для любой.
cli-option-condition-source = Документ, в котором это сказано.
cli-option-condition-day = День или год этого документа.
cli-option-condition-reason = Основание, одной строкой.
cli-option-condition-report = Только для этого сообщения.
cli-option-cover-since = Первый день; без указания – сегодня.
cli-option-cover-until = Последний день, не позднее чем через три года.
cli-option-assurance-text = Текст гарантии.
cli-option-assurance-reference = Реквизиты документа государства: нота, письмо, дело.
cli-option-assurance-number = Входящий номер в реестре этого центра.

## Показ

demo-assurance = В отношении двух государств, чьи столы находятся в Дохе, действует условие. Оба центра записывают вымышленные гарантии: это учение.
demo-fact-no-assurance-nothing-goes = Без гарантии ничего не уходит в центр, где есть стол государства, в отношении которого действует условие
demo-fact-assurances-recorded = С записанными гарантиями условие выполнено

## Положение соглашения и заявления сторон

step-held = Задержано
agreement-state-declined = отклонено
agreement-state-withdrawn = отозвано
agreement-state-coming = начнётся позже
agreement-state-suspended = приостановлено
agreement-state-replaced = заменено
agreement-state-ended = прекращено стороной
agreement-meaning-declined = Отклонено до подписания обеими сторонами и в силу не вступило.
agreement-meaning-withdrawn = Предложившая сторона отозвала его. Если другой центр подписал, ещё не зная об этом, соглашение всё же в силе; тогда прекратите его.
agreement-meaning-coming = Подписано обоими центрами. Действует с первого дня срока.
agreement-meaning-suspended = По нему ничего не передаётся и не принимается. Что ждёт отправки, задержано и уйдёт после возобновления. Возобновить может только сторона, которая приостановила.
agreement-meaning-replaced = Действует более поздняя редакция. Что было в пути по этой, принимается ещё 35 дней, насколько это допускают обе редакции.
agreement-meaning-ended = Одна из сторон прекратила его со всеми редакциями. По нему больше ничего не передаётся, а полученное по нему не рассылается дальше. Прекращение нельзя отозвать.
agreement-last-day = Подано уведомление: последний день – { $day }.
agreement-declared-title = Заявления сторон
agreement-declared-decline = { $party }: отклонено или отозвано
agreement-declared-suspend = { $party }: приостановлено
agreement-declared-resume = { $party }: возобновлено
agreement-declared-end = { $party }: прекращено немедленно
agreement-declared-end-notice = { $party }: прекращено, последний день – { $day }
agreement-signed-title = Подписи
agreement-signed-by = подписано
agreement-signed-not = не подписано
agreement-act-decline = Отклонить
agreement-act-withdraw = Отозвать
agreement-act-suspend = Приостановить сейчас
agreement-act-resume = Возобновить
agreement-act-next-version = Предложить новую редакцию
agreement-act-end = Прекратить
agreement-declare-note = Основание прочтёт другой центр.
agreement-suspend-note = Немедленно и без согласия другого центра. Что ждёт отправки, задерживается, присланное отклоняется, пока вы не возобновите.
agreement-end-note = Прекращаются все редакции; отозвать это нельзя. Что ждёт отправки, останавливается.
agreement-field-reason = Основание
agreement-field-how = Когда прекращается
agreement-how-notice = по уведомлению, после последнего дня
agreement-how-at-once = немедленно, из-за нарушения
agreement-field-last-day = Последний день
agreement-field-conditions = Правозащитные условия, для которых требуется гарантия
agreement-field-answer-hours = Ответ в течение, в часах: { $urgency }
agreement-field-keep-days = Пересмотр полученного, в днях
agreement-field-notice-days = Уведомление о прекращении, за сколько дней
agreement-field-replaces = Новая редакция соглашения
agreement-number-hint = Целое число; если оставить пустым, срок не согласован.
agreement-field-clause = Дополнительная статья, язык: { $language }
agreement-clause-hint = Только то, чего не выразить полями выше. На всех трёх языках; пустая строка начинает следующую статью.
agreement-clause-onward-consent = Получающий центр вправе рассылать сведения только тем, для кого отправитель дал согласие.
agreement-clause-conditions = Если в отношении государства действует условие ({ $condition }), отправитель ничего не передаёт столу этого государства без действующей гарантии этого государства; решение одной стороны её не заменяет.
agreement-clause-answers = На вопросы отвечают в следующие сроки: { $times }.
agreement-clause-answer-time =
    { $hours ->
        [one] { $urgency }: { $hours } час
        [few] { $urgency }: { $hours } часа
        [many] { $urgency }: { $hours } часов
       *[other] { $urgency }: { $hours } часа
    }
agreement-clause-keep =
    { $days ->
        [one] Не позднее чем через { $days } день после выдачи получающий центр пересматривает, хранить ли полученное.
        [few] Не позднее чем через { $days } дня после выдачи получающий центр пересматривает, хранить ли полученное.
        [many] Не позднее чем через { $days } дней после выдачи получающий центр пересматривает, хранить ли полученное.
       *[other] Не позднее чем через { $days } дня после выдачи получающий центр пересматривает, хранить ли полученное.
    }
agreement-clause-suspension = Каждая сторона вправе немедленно приостановить действие соглашения подписанным уведомлением с указанием основания; возобновляет его только эта сторона.
agreement-clause-end = Каждая сторона вправе прекратить действие соглашения подписанным уведомлением с указанием последнего дня или немедленно в случае нарушения. К полученному ранее продолжают применяться условия обращения.
agreement-clause-end-notice =
    { $days ->
        [one] Каждая сторона вправе прекратить действие соглашения подписанным уведомлением не менее чем за { $days } день до последнего дня или немедленно в случае нарушения. К полученному ранее продолжают применяться условия обращения.
        [few] Каждая сторона вправе прекратить действие соглашения подписанным уведомлением не менее чем за { $days } дня до последнего дня или немедленно в случае нарушения. К полученному ранее продолжают применяться условия обращения.
        [many] Каждая сторона вправе прекратить действие соглашения подписанным уведомлением не менее чем за { $days } дней до последнего дня или немедленно в случае нарушения. К полученному ранее продолжают применяться условия обращения.
       *[other] Каждая сторона вправе прекратить действие соглашения подписанным уведомлением не менее чем за { $days } дня до последнего дня или немедленно в случае нарушения. К полученному ранее продолжают применяться условия обращения.
    }
agreement-clause-marks = { $tlp } означает: { $colour }. { $hcode } означает: { $code }.
error-agreement-not-signed = Сейчас соглашение не действует: его не подписали обе стороны или оно прекращено. Приостанавливать, возобновлять или прекращать нечего.
error-agreement-suspended-already = Наш центр уже приостановил это соглашение.
error-agreement-not-suspended = Наш центр это соглашение не приостанавливал. Приостановленное другим центром возобновляет только он.
error-agreement-notice-short = Уведомление слишком позднее: по соглашению последний день – не раньше { $day }. При нарушении его можно прекратить немедленно.
error-agreement-end-how = Укажите, когда соглашение прекращается: назовите последний день или прекратите немедленно.
error-agreement-over-already = Соглашение прекращено, новых редакций у него не будет. Предложите новое.
error-agreement-several-offered = Подписи ждут несколько редакций. Откройте ту, которую прочли, или укажите её хеш и подпишите её.
error-declaration-contradicts = Заявление { $number } этой стороны здесь уже есть, но с другим содержанием. Запросите другой центр.
error-declarations-too-many = Эта сторона уже сделала заявлений: { $limit }; больше не принимается.
error-declaration-form = Такого заявления сторона сделать не может ({ $part }).
error-clauses-too-many = Дополнительных статей может быть не больше { $limit }. Объедините некоторые.
error-clause-languages = Дополнительной статьи нет на одном из трёх языков. Дайте её по-арабски, по-русски и по-английски.
done-agreement-declined = Отклонено. Другому центру сообщено вместе с вашим основанием.
done-agreement-suspended = Приостановлено. По соглашению ничего не передаётся и не принимается.
done-agreement-resumed = Возобновлено. Задержанное уходит, если другой центр не приостановил соглашение со своей стороны.
done-agreement-ended = О прекращении заявлено, другому центру сообщено.
cli-help-agreement-decline = Отклонить предложенное партнёром или отозвать своё предложение.
cli-help-agreement-suspend = Немедленно приостановить соглашение; что ждёт отправки, задерживается.
cli-help-agreement-resume = Возобновить то, что приостановил этот центр.
cli-help-agreement-end = Прекратить соглашение со всеми редакциями, по уведомлению или немедленно.
cli-option-declare-reason = Основание; его прочтёт другой центр.
cli-option-end-last-day = Последний день соглашения.
cli-option-end-at-once = Прекратить немедленно, из-за нарушения.
cli-option-agreement-conditions = Правозащитное условие, для которого требуется гарантия; можно несколько раз.
cli-option-answers = За сколько часов отвечают на вопросы такой срочности, например urgent=8; можно несколько раз.
cli-option-keep-days = Через сколько дней пересматривают хранение полученного.
cli-option-notice-days = За сколько дней уведомляют о прекращении.
cli-option-clause = Дополнительная статья на этом языке; одинаковое число раз на каждом из трёх.
cli-option-replaces = Идентификатор соглашения, новой редакцией которого это является.
error-number-form = «{ $value }» – не целое число дней или часов. Запишите его цифрами или оставьте поле пустым.

## Сравнение и проба

agreement-changes-title = Что меняется по сравнению с действующей редакцией
agreement-changes-note = «Шире» значит: проходит больше или требуется меньше. Прочтите это прежде всего.
agreement-change-wider = шире
agreement-change-narrower = уже
agreement-change-both = и шире, и уже
agreement-change-worded = изменены только слова
agreement-member-topics = темы
agreement-member-kinds = виды сведений
agreement-member-categories = лица
agreement-member-purposes = цели
agreement-member-highest-tlp = самый строгий цвет
agreement-member-highest-hcode = самый строгий код обращения
agreement-member-onward = передача дальше
agreement-member-conditions = правозащитные условия
agreement-member-answer-hours = сроки ответа
agreement-member-keep-days = дни до пересмотра
agreement-member-notice-days = дни уведомления
agreement-member-valid-from = первый день
agreement-member-valid-until = последний день
agreement-member-titles = названия
agreement-member-clauses = дополнительные статьи
agreement-act-try = Что из наших сообщений это пропустит
agreement-try-title = Что из сообщений этого стола это пропустит
agreement-try-figures = Прошло бы сообщений: { $passes } из { $total }. Впервые: { $newly }. Больше не проходят: { $no_longer }.
agreement-try-pass = прошло бы
agreement-try-stop = не прошло бы
agreement-try-report = Сообщение
agreement-try-rules = По каким правилам нет
cli-help-agreement-try = Проверить соглашение на сообщениях своего стола до подписания.

## Страница правозащитных условий

section-conditions = Правозащитные условия
conditions-lead = Что против какого государства стоит и чем это выполнено. Где ничем, туда ничего не передаётся: ни бюро этого государства, ни центру, где у него есть бюро.
conditions-soon = Скоро истекает
conditions-recorded = Гарантии и решения
conditions-none = Пока ничего не записано. Гарантия или решение позволяет передать сведения, хотя условие стоит.
condition-column-met = Чем выполнено сегодня
condition-unmet = ничем: туда ничего не передаётся
condition-until = по { $day }
condition-ends-soon = скоро истекает
condition-one-report = для одного донесения
condition-act-confirm = Подтвердить строку
condition-act-keep = Оставить строку
condition-act-strike = Предложить вычеркнуть
condition-act-strike-second = Вычеркнуть строку
condition-act-end = Прекратить досрочно
condition-form-assure = Записать гарантию
condition-form-decide = Решить вопреки условию
condition-form-add = Добавить строку
condition-form-note-assure = Что государство обещало и где это можно прочитать. Гарантия выполняет условие с первого дня по последний.
condition-form-note-decide = Сведения передаются, хотя условие стоит. Ваше имя и ваша причина остаются при решении. Если соглашение требует гарантии, решение её не заменяет.
condition-form-note-add = Строка действует сразу. Второй сотрудник её подтверждает; вычеркнуть её тогда могут только двое.
condition-field-state = Государство
condition-field-condition = Условие
condition-field-topic = Только для этой темы
condition-field-reference = Номер документа этого государства
condition-field-number = Номер в нашем журнале входящих
condition-field-words = Текст гарантии
condition-field-since = Первый день
condition-field-until = Последний день
condition-field-report = Только для этого донесения
condition-field-reason = Почему
condition-field-source = Документ, где это сказано
condition-field-day = Его день или год
condition-state-hint = Двумя буквами или названием по-арабски, по-русски или по-английски.
condition-reference-hint = Нота, письмо или дело. Укажите его или номер в журнале.
condition-since-hint = Если пусто, с сегодняшнего дня.
condition-report-hint = Номер донесения, которое вы можете читать; если пусто, для всех.
done-condition-added = Добавлено. Строка действует с этой минуты.
done-condition-confirmed = Подтверждено.
done-condition-striking = Отмечено. Строка действует, пока второй сотрудник её не вычеркнет.
done-condition-struck = Вычеркнуто.
done-assurance-recorded = Гарантия записана.
done-condition-decided = Решение записано под вашим именем.
done-cover-ended = Прекращено. Больше оно ничего не выполняет.
