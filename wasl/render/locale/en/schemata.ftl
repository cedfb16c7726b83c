### Entities and their schemata.

error-entity-reference = “{ $property }” of “{ $schema }” points to “{ $value }”, and the report holds no such entity. Add that entity to the report, or take the reference out.
error-entity-range = “{ $property }” of “{ $schema }” points to an entity of the kind “{ $schema_given }”, where only “{ $schema_wanted }” can stand. Choose another entity, or another property.
error-property-required = “{ $property }” of “{ $schema }” is not filled in. Fill it in, or leave the entity out.
error-relation-end = The relation “{ $schema }” lacks one of its two ends: “{ $property }”. Choose an entity of this report for it.
error-relation-loop = The relation “{ $schema }” joins an entity with itself. Choose two different entities.

## Cards

schema-not-known = { $name } (a kind that this node does not know)
property-not-known = { $name } (not known to this node)
entity-not-held = not in this report
relation-told = { $source } — { $relation }: { $target }
relation-detail = { $label }: { $value }
card-sensitive = Sensitive

## Commands

cli-help-schemata = What an entity of a report may be: persons, vessels, seizures, relations.
cli-help-schemata-list = List the schemata, with what is asked for first.
cli-help-schemata-show = Show one schema: its properties, which are required, identifying or sensitive.
cli-argument-schema = The schema by its name, or by what any of the three languages calls it.
schema-is-also = Is also: { $schemata }
schema-column-schema = Schema
schema-column-name = Name in files
schema-column-first = Asked for first
schema-column-property = Property
schema-column-kind = Kind of value
schema-column-marks = Marks
schema-mark-first = first
schema-mark-required = required
schema-mark-identifying = identifying
schema-mark-sensitive = sensitive
value-kind-name = name
value-kind-text = text
value-kind-prose = longer text
value-kind-date = date
value-kind-country = country
value-kind-quantity = quantity
value-kind-money = sum of money
value-kind-currency = currency
value-kind-number = number
value-kind-identifier = identifying number
value-kind-phone = telephone number
value-kind-email = e-mail address
value-kind-url = web address
value-kind-ip = IP address
value-kind-checksum = checksum
value-kind-address = postal address
value-kind-language = language
value-kind-code = code of the table
value-kind-entity = reference
