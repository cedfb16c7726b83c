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

## الأوامر

cli-help-schemata = ما يمكن أن يكون عليه كيان في تقرير: أشخاص وسفن وضبطيات وعلاقات.
cli-help-schemata-list = عرض أنواع الكيانات وما يُطلب منها أولًا.
cli-help-schemata-show = عرض نوع واحد: خصائصه، وأيها إلزامي أو محدِّد للهوية أو حساس.
cli-argument-schema = النوع باسمه، أو بتسميته في أي من اللغات الثلاث.
schema-is-also = يندرج أيضًا تحت: { $schemata }
schema-column-schema = النوع
schema-column-name = الاسم في الملفات
schema-column-first = ما يُطلب أولًا
schema-column-property = الخاصية
schema-column-kind = نوع القيمة
schema-column-marks = العلامات
schema-mark-first = أولًا
schema-mark-required = إلزامي
schema-mark-identifying = محدِّد للهوية
schema-mark-sensitive = حساس
value-kind-name = اسم
value-kind-text = نص
value-kind-prose = نص مطوّل
value-kind-date = تاريخ
value-kind-country = بلد
value-kind-quantity = كمية
value-kind-money = مبلغ مالي
value-kind-currency = عملة
value-kind-number = عدد
value-kind-identifier = رقم تعريف
value-kind-phone = رقم هاتف
value-kind-email = بريد إلكتروني
value-kind-url = عنوان شبكي
value-kind-ip = عنوان IP
value-kind-checksum = بصمة رقمية
value-kind-address = عنوان بريدي
value-kind-language = لغة
value-kind-code = رمز من الجدول
value-kind-entity = إشارة إلى كيان
