### المفردات: ما يعيب الإضافة، والأوامر، والصفحات، وأسماء الجداول والأنواع والبيانات.

error-vocabulary-closed = لا يمكن الإضافة إلى الجدول «{ $table }»، لأن البرنامج نفسه يعتمد على رموزه. اختر أقرب مدخل، واذكر الباقي في النص.
error-vocabulary-full = أضافت هذه العقدة { $limit } إلى مفرداتها ولا يمكنها الزيادة. اشطب أولًا ما لا حاجة إليه.
error-vocabulary-name-blank = ليس في الاسم حرف ولا رقم. اكتب الاسم كما يكتبه الناس.
error-vocabulary-name-known = «{ $value }» اسم لهذا المدخل من قبل. لا شيء يضاف.
error-vocabulary-name-taken = «{ $value }» يدل من قبل على «{ $code }». انظر في ذلك المدخل؛ فإن كان الناس يستعملون الكلمة للأمرين حقًا فأضفها اسمًا دارجًا.
error-vocabulary-source-missing = لم يُذكر من يقول ذلك. اذكر المصدر: نشرة أو رقم قضية أو من أخبرك.
error-vocabulary-centre-only = لا يضيف مدخلًا إلا ضابط في مكتب المركز، لأن رمزه يبقى في التقارير دائمًا. راجع المركز، أو أضف اسمًا إلى مدخل موجود.
error-vocabulary-labels-missing = ليس للمدخل اسم. أعطه اسمًا بإحدى اللغات الثلاث على الأقل.
error-vocabulary-fact-unknown = ليس لمداخل الجدول «{ $table }» بيان باسم «{ $name }». انظر في مدخل آخر من الجدول لتعرف بياناته.
error-vocabulary-fact-form = لا يصلح «{ $value }» للبيان «{ $name }». راجعه على المصدر، واكتبه دون فراغ حوله.
error-vocabulary-fact-missing = يحتاج مدخل الجدول «{ $table }» إلى البيان «{ $name }». أضفه.
error-vocabulary-own-name = أنت من أضاف هذا الاسم. يجب أن يؤكده ضابط آخر.

cli-help-vocabulary = الكلمات والرموز: البحث، وإضافة الأسماء، وتأكيد ما أضافه الآخرون.
cli-help-vocabulary-tables = سرد الجداول وعدد الأسماء التي لم يراجعها أحد في كل منها.
cli-help-vocabulary-find =
    إيجاد المداخل بأي اسم، وبأي من الخطوط الثلاثة، وبأي إملاء.

    يأتي الاسم كاملًا أولًا، ثم ما يبدأ به، ثم كلمة داخله، ثم ما يشبهه نطقًا بخط آخر، ثم ما يخالفه في حرف أو حرفين.
cli-help-vocabulary-show = عرض مدخل: أسماؤه وأنواعها ومصادرها، وبياناته.
cli-help-vocabulary-add =
    إضافة مدخل برمز لهذه العقدة، في مكتب المركز فقط.

    الرمز مجهول في العقد الأخرى، فتعرض النص المكتوب بجانبه.
cli-help-vocabulary-name =
    إضافة اسم إلى مدخل.

    يسري في هذه العقدة فورًا، ويظهر غير مراجَع إلى أن يؤكده ضابط آخر.
cli-help-vocabulary-review = تأكيد اسم أضافه ضابط آخر.
cli-help-vocabulary-strike = شطب اسم أضيف هنا ولم يؤكَّد.
cli-help-vocabulary-unreviewed = سرد الأسماء والمعلومات التي لم يراجعها أحد، وأولها الأسماء المضافة هنا.
cli-argument-vocabulary-table = الجدول؛ يسردها «wasl vocabulary tables».
cli-argument-vocabulary-code = رمز المدخل.
cli-argument-vocabulary-query = ما يُبحث عنه.
cli-argument-vocabulary-name-text = الاسم كما يكتبه الناس.
cli-argument-vocabulary-name-id = معرّف الاسم؛ يعرضه «wasl vocabulary unreviewed».
cli-argument-vocabulary-slug = الجزء الأخير من الرمز: حروف لاتينية صغيرة وأرقام وشرطات.
cli-option-vocabulary-table = البحث في هذا الجدول وحده؛ كررها لغيره.
cli-option-vocabulary-one-table = أسماء هذا الجدول وحده.
cli-option-vocabulary-kind = فيمَ يُستعمل الاسم.
cli-option-vocabulary-language = لغة الاسم، بحرفين؛ وإن لم تُذكر دلت عليها حروفه.
cli-option-vocabulary-only-language = أسماء هذه اللغة وحدها، بحرفين.
cli-option-vocabulary-source = من يقول ذلك: نشرة أو قضية أو زميل.
cli-option-vocabulary-fact = بيان للمدخل، مثل group=opiates؛ كررها لغيره.
cli-option-vocabulary-name-en = اسمه بالإنجليزية.
cli-option-vocabulary-name-ru = اسمه بالروسية.
cli-option-vocabulary-name-ar = اسمه بالعربية.
cli-column-vocabulary-table = الجدول
cli-column-vocabulary-entries = المداخل
cli-column-vocabulary-names = الأسماء
cli-column-vocabulary-unreviewed = غير المراجَع
cli-column-vocabulary-label = يسمى
cli-column-vocabulary-matched = وُجد بالاسم
cli-column-vocabulary-match = كيف
cli-column-vocabulary-kind = النوع
cli-column-vocabulary-language = اللغة
cli-column-vocabulary-source = المصدر
cli-column-vocabulary-reviewed = مراجَع
cli-column-vocabulary-fact = البيان
cli-column-vocabulary-id = المعرّف
cli-vocabulary-added = أضيف بالرمز «{ $code }».
cli-vocabulary-name-added = أضيف ولم يراجَع. يؤكده ضابط آخر بالأمر: wasl vocabulary review { $name }
cli-vocabulary-reviewed = أُكد.
cli-vocabulary-struck = شُطب.
cli-vocabulary-none = لم يوجد شيء.

name-kind-official = رسمي
name-kind-common = شائع
name-kind-street = دارج
name-kind-trade = تجاري
name-kind-code = رمز
name-match-exact = الاسم كاملًا
name-match-prefix = بدايته
name-match-word = كلمة داخله
name-match-sound = يشبهه نطقًا
name-match-near = حروفه متقاربة

vocabulary-table-agencies = جهات الدول
vocabulary-table-airports = المطارات
vocabulary-table-cannot_tell = نصوص لا يمكن ترميزها
vocabulary-table-centres = المراكز والمنظمات
vocabulary-table-countries = البلدان
vocabulary-table-drug_groups = مجموعات المخدرات
vocabulary-table-hiding_places = أماكن الإخفاء
vocabulary-table-installations = أماكن الضبط
vocabulary-table-kinds = أنواع المعلومات
vocabulary-table-legal_bases = الأسس القانونية
vocabulary-table-offences = الجرائم
vocabulary-table-person_categories = صفات الأشخاص
vocabulary-table-places = المناطق والمدن والمنافذ
vocabulary-table-ports = الموانئ
vocabulary-table-precursors = السلائف
vocabulary-table-programmes = برامج الجزاءات
vocabulary-table-purposes = الأغراض
vocabulary-table-refusal_reasons = أسباب الرفض
vocabulary-table-routing = اتجاه عبور الحدود
vocabulary-table-substances = المواد
vocabulary-table-topics = الموضوعات
vocabulary-table-transport = وسائل النقل
vocabulary-table-units = الوحدات
vocabulary-table-urgencies = درجة الاستعجال
vocabulary-table-detection_methods = طرق الكشف
vocabulary-table-drug_forms = أشكال المخدرات
vocabulary-table-genders = الجنس
vocabulary-table-incident_kinds = أنواع الحوادث
vocabulary-table-laboratory_kinds = أنواع المختبرات
vocabulary-table-likelihoods = درجة الاحتمال
vocabulary-table-payment_methods = طرق الدفع
vocabulary-table-trafficking_roles = الأدوار في الاتجار

vocabulary-fact-article = المادة
vocabulary-fact-authority = الجهة
vocabulary-fact-cas = رقم CAS
vocabulary-fact-control = الرقابة الدولية
vocabulary-fact-control_source = مصدر الرقابة
vocabulary-fact-country = البلد
vocabulary-fact-dea = رمز DEA
vocabulary-fact-factor = المعامل
vocabulary-fact-factor_source = مصدر المعامل
vocabulary-fact-geonames = رقم GeoNames
vocabulary-fact-group = المجموعة
vocabulary-fact-hours = الساعات
vocabulary-fact-hs = البند الفرعي في النظام المنسق
vocabulary-fact-iata = رمز إياتا
vocabulary-fact-icao = رمز إيكاو
vocabulary-fact-iso = رمز آيزو 3166-2
vocabulary-fact-kind = النوع
vocabulary-fact-lat = خط العرض
vocabulary-fact-lon = خط الطول
vocabulary-fact-measure = المقياس
vocabulary-fact-members = الأعضاء
vocabulary-fact-other = الجانب الآخر من الحدود
vocabulary-fact-topic = الموضوع
vocabulary-fact-unlocode = رمز الأمم المتحدة للموقع

vocabulary-find = البحث عن كلمة
vocabulary-find-hint = مخدر أو مكان أو وحدة، بأي من الخطوط الثلاثة وبأي إملاء.
vocabulary-find-table = في أي جدول
vocabulary-everywhere = كل الجداول
vocabulary-found = { $count ->
    [zero] لم يوجد مدخل
    [one] وُجد مدخل واحد
    [two] وُجد مدخلان
    [few] وُجدت { $count } مداخل
    [many] وُجد { $count } مدخلًا
   *[other] وُجد { $count } مدخل
}
vocabulary-nothing = لا مدخل بهذا الاسم. جرّب إملاء آخر، أو أضف الاسم إلى المدخل الذي يخصه.
vocabulary-tables = الجداول
vocabulary-column-table = الجدول
vocabulary-column-entries = المداخل
vocabulary-column-unreviewed = أسماء لم تُراجَع
vocabulary-entries-here = المداخل
vocabulary-names = الأسماء
vocabulary-facts = البيانات
vocabulary-code = الرمز
vocabulary-sources = المصدر
vocabulary-column-name = الاسم
vocabulary-column-kind = النوع
vocabulary-column-language = اللغة
vocabulary-column-source = المصدر
vocabulary-column-review = المراجعة
vocabulary-reviewed = مراجَع
vocabulary-not-reviewed = غير مراجَع
vocabulary-added-by = أضافه { $name }
vocabulary-own = مدخل لهذه العقدة: تعرض العقد الأخرى النص المكتوب بجانب رمزه.
vocabulary-no-language = بلا لغة
vocabulary-unreviewed = لم يُراجَع
vocabulary-unreviewed-hint = أسماء ومعلومات لا يضمنها أحد بعد، وأولها الأسماء المضافة هنا. تسري في البحث، وليست دليلًا.
vocabulary-unreviewed-none = لا شيء ينتظر المراجعة.
vocabulary-unreviewed-more = هناك المزيد؛ اختر جدولًا أو لغة.
vocabulary-filter = عرض
vocabulary-language-all = كل اللغات
vocabulary-add-name = إضافة اسم
vocabulary-field-name = الاسم
vocabulary-field-name-hint = كما يكتبه الناس أو ينطقونه.
vocabulary-field-kind = نوع الاسم
vocabulary-field-language = اللغة
vocabulary-field-language-auto = بحسب حروفه
vocabulary-field-source = من يقول ذلك
vocabulary-field-source-hint = نشرة أو رقم قضية أو زميل.
vocabulary-act-add = أضف الاسم
vocabulary-act-confirm = تأكيد
vocabulary-act-strike = شطب
vocabulary-done-added = أضيف الاسم. يسري هنا فورًا، ويجب أن يؤكده ضابط آخر.
vocabulary-done-reviewed = أُكد الاسم.
vocabulary-done-struck = شُطب الاسم.
vocabulary-source-wasl = من المعرفة العامة، ولم يُطابَق مع مصدر
vocabulary-source-cn-2025 = الصين، قوائم المواد الخاضعة للرقابة، 2025
vocabulary-source-hs-2022 = النظام المنسق، 2022
vocabulary-source-unodc-ids = مكتب الأمم المتحدة، الضبطيات الفردية 2011–2016
vocabulary-source-cldr = يونيكود، CLDR
vocabulary-source-geonames = قاعدة GeoNames
vocabulary-source-dea = قائمة كلمات إدارة مكافحة المخدرات الأمريكية
vocabulary-tongue-ar = العربية
vocabulary-tongue-ru = الروسية
vocabulary-tongue-en = الإنجليزية
vocabulary-tongue-fa = الفارسية
vocabulary-control-1961-I = اتفاقية 1961، الجدول الأول
vocabulary-control-1961-II = اتفاقية 1961، الجدول الثاني
vocabulary-control-1961-III = اتفاقية 1961، الجدول الثالث
vocabulary-control-1961-IV = اتفاقية 1961، الجدول الرابع
vocabulary-control-1971-I = اتفاقية 1971، الجدول الأول
vocabulary-control-1971-II = اتفاقية 1971، الجدول الثاني
vocabulary-control-1971-III = اتفاقية 1971، الجدول الثالث
vocabulary-control-1971-IV = اتفاقية 1971، الجدول الرابع
vocabulary-control-1988-I = اتفاقية 1988، القائمة الأولى
vocabulary-control-1988-II = اتفاقية 1988، القائمة الثانية
vocabulary-place-region = إقليم
vocabulary-place-city = مدينة
vocabulary-place-crossing = منفذ حدودي
vocabulary-place-port = ميناء
vocabulary-place-airport = مطار
vocabulary-measure-mass_g = غرامات
vocabulary-measure-count = قطع
vocabulary-measure-volume_ml = مليلترات
vocabulary-measure-area_m2 = أمتار مربعة
vocabulary-matched = وُجد بالاسم { $name }
