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
rule-condition-unmet = { $country }: { $condition }. Без действующей гарантии или записанного решения туда ничего не передаётся. То и другое записывает офицер стола центра с правом выдачи в разделе «Правозащитные условия».
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
