### الكيانات وأنواعها.

error-entity-reference = الحقل «{ $property }» في الكيان «{ $schema }» يشير إلى «{ $value }»، وليس في التقرير كيان كهذا. أضف الكيان إلى التقرير أو احذف الإشارة.
error-entity-range = الحقل «{ $property }» في الكيان «{ $schema }» يشير إلى كيان من نوع «{ $schema_given }»، ولا يصلح هنا إلا «{ $schema_wanted }». اختر كيانًا آخر أو حقلًا آخر.
error-property-required = لم يُملأ الحقل «{ $property }» في الكيان «{ $schema }». املأه أو احذف الكيان.
error-relation-end = العلاقة «{ $schema }» ينقصها أحد طرفيها: «{ $property }». اختر له كيانًا من هذا التقرير.
error-relation-loop = العلاقة «{ $schema }» تربط الكيان بنفسه. اختر كيانين مختلفين.

## البطاقات

schema-not-known = { $name } (نوع لا تعرفه هذه العقدة)
property-not-known = { $name } (خاصية لا تعرفها هذه العقدة)
entity-not-held = غير وارد في هذا التقرير
relation-told = { $source } — { $relation }: { $target }
relation-detail = { $label }: { $value }
card-sensitive = بيانات حساسة
