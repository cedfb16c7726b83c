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
