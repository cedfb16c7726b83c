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
