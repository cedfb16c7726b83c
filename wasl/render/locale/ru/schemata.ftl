### Сущности сообщения и их виды.

error-entity-reference = Поле «{ $property }» сущности «{ $schema }» ссылается на «{ $value }», но такой сущности в сообщении нет. Добавьте её в сообщение или уберите ссылку.
error-entity-range = Поле «{ $property }» сущности «{ $schema }» ссылается на сущность вида «{ $schema_given }», а здесь может стоять только «{ $schema_wanted }». Выберите другую сущность или другое поле.
error-property-required = У сущности «{ $schema }» не заполнено поле «{ $property }». Заполните его или уберите сущность.
error-relation-end = У связи «{ $schema }» нет одной из сторон: «{ $property }». Выберите для неё сущность из этого сообщения.
error-relation-loop = Связь «{ $schema }» соединяет сущность с ней самой. Выберите две разные сущности.

## Карточки

schema-not-known = { $name } (вид, неизвестный этому узлу)
property-not-known = { $name } (неизвестно этому узлу)
entity-not-held = в сообщении отсутствует
relation-told = { $source } — { $relation }: { $target }
relation-detail = { $label }: { $value }
card-sensitive = Особая категория данных

## Команды

cli-help-schemata = Чем может быть сущность сообщения: лица, суда, изъятия, связи.
cli-help-schemata-list = Перечислить виды сущностей и то, что спрашивают в первую очередь.
cli-help-schemata-show = Показать один вид: его свойства и то, какие из них обязательные, идентифицирующие или особой категории.
cli-argument-schema = Вид по его имени или по названию на любом из трёх языков.
schema-is-also = Относится также к видам: { $schemata }
schema-column-schema = Вид
schema-column-name = Имя в файлах
schema-column-first = В первую очередь
schema-column-property = Свойство
schema-column-kind = Тип значения
schema-column-marks = Пометки
schema-mark-first = в первую очередь
schema-mark-required = обязательное
schema-mark-identifying = идентифицирующее
schema-mark-sensitive = особая категория
value-kind-name = имя
value-kind-text = текст
value-kind-prose = длинный текст
value-kind-date = дата
value-kind-country = страна
value-kind-quantity = количество
value-kind-money = денежная сумма
value-kind-currency = валюта
value-kind-number = число
value-kind-identifier = идентификационный номер
value-kind-phone = номер телефона
value-kind-email = адрес электронной почты
value-kind-url = адрес в сети
value-kind-ip = IP-адрес
value-kind-checksum = контрольная сумма
value-kind-address = почтовый адрес
value-kind-language = язык
value-kind-code = код из таблицы
value-kind-entity = ссылка
