### Журналы входящих и исходящих: страницы, команды и отказы.

register-title = Журналы регистрации
register-direction-out = Исходящее
register-direction-in = Входящее
register-item-report = Сообщение
register-item-question = Вопрос
register-item-answer = Ответ
register-not-readable = вам недоступно
register-more = Есть ещё записи. Продолжение: --after { $after }.
register-column-number = Наш номер
register-column-direction = Направление
register-column-at = Зарегистрировано
register-column-party = От кого или кому
register-column-item = Что
register-column-title = Заголовок
register-column-handling = Условия обращения
register-column-peer-number = Номер отправителя
register-column-reference = Национальный номер
register-column-remarks = Примечания
register-export-head = Журнал регистрации: { $desk }, { $centre }
register-export-by = Выписку сделал: { $login }

## Отказы

error-register-number-form = «{ $value }» — не номер журнала. Напишите, например, 2026/0417 или, для учебного, 2026/0003-EX.
error-register-too-long = В таблице было бы больше { $limit } строк, поэтому она не составлена. Уточните год, направление или даты.

## Команды

cli-help-register = Журналы вашего стола: что поступило и что отправлено, по номерам.
cli-help-register-list =
    Показать журнал вашего стола, последняя запись первой.

    Каждый номер даётся один раз и без пропусков: по столу, направлению и календарному году. Учебные материалы считаются отдельно.
cli-help-register-find = Найти записи по номеру, ссылке, корреспонденту, дате или словам заголовка.
cli-help-register-note =
    Вписать национальный номер и примечания к записи.

    Что не названо, остаётся прежним; пустой текст стирает. Прежние пометки сохраняются.
cli-argument-register-words = Слова заголовка в любом порядке.
cli-argument-register-number = Наш номер с годом, например 2026/0417.
cli-option-direction = Исходящее (out) или входящее (in).
cli-option-register-year = Календарный год номера.
cli-option-register-limit = Не больше стольких строк.
cli-option-register-after = Продолжить после этой записи, как сказано в прежнем ответе.
cli-option-register-csv = Записать всё найденное в файл значений через запятую, вместе с условиями обращения.
cli-option-register-number = Наш номер, с годом или без него.
cli-option-register-reference = Часть национального номера или номера отправителя.
cli-option-register-party = Короткое имя стола или центра другой стороны.
cli-option-register-since = Первый день, например 2026-11-01.
cli-option-register-until = Последний день.
cli-option-register-note = Национальный номер, как он дан.
cli-option-register-remarks = Примечания регистратора.

## Страницы

register-directions = Какие записи
register-tab-both = Все
register-tab-in = Входящие
register-tab-out = Исходящие
register-years = Годы
register-all-years = Все годы
register-narrow = Уточнить
register-field-words = Слова заголовка
register-field-number = Наш номер
register-field-reference = Национальный номер или номер отправителя
register-field-party = От кого или кому
register-field-since = С этого дня
register-field-until = По этот день
field-day-hint = Например, 23.11.2026 или 2026-11-23
register-act-find = Найти
register-act-clear = Показать всё
register-act-older = Более ранние записи
register-act-whole = Всё на одной странице, для печати
register-act-table = Таблицей (CSV)
register-act-note = Сохранить пометку
register-reference-hint = Как указано на бумаге. Прежние пометки сохраняются.
register-nothing-found = В этом журнале ничего не подходит. Уберите одно из условий.
register-empty = Всё, что ваш стол отправляет и получает, само получает здесь номер в момент отправки или поступления. Записей пока нет.
done-noted = Пометка сохранена.
error-day-form = «{ $value }» — не полная дата. Укажите день, месяц и год, например 23.11.2026.
