### كتابة التقرير: المسودات وما يعيب الحقول وقوائم التعميم. الأوامر أولًا ثم الصفحات.

error-draft-field = ليس في التقرير حقل اسمه «{ $field }». خذ اسم الحقل من مرجع المسودات.
error-draft-too-large = المسودة أكبر من اللازم: أقصاها { $limit } حرفًا في المجموع و{ $fields } حقلًا. اختصرها أو قسّمها على تقريرين.
error-draft-place = هذه الصفحة لا توافق المسودة المحفوظة هنا. افتح المسودة من جديد، ويبقى ما كتبته في الصفحة حتى تغادرها.
error-draft-moved = حُفظت المسودة مرة أخرى وأنت تقارن. انظر إلى الفروق كما هي الآن واختر من جديد.
error-drafts-too-many = بلغت مسودات المكتب الحد الأقصى، وهو { $limit }، فلا يمكن بدء مسودة أخرى. قيّد بعضها أو تخلّص منه أولًا.
error-asides-too-many = بلغت النصوص المنتظرة بجانب هذه المسودة الحد الأقصى، وهو { $limit }. احسم أمرها أولًا.
error-asides-waiting = كُتب شيء في موضع آخر أيضًا وهو ينتظر بجانب المسودة. قارن النصين واختر، ثم قيّد التقرير.
error-draft-reference = «{ $value }» ليس مما ذُكر في هذا التقرير. اكتب رقم واحد من الكيانات المذكورة فيه.
error-draft-entity-empty = لم يُذكر عن هذا الكيان شيء بعد. املأ حقلًا واحدًا على الأقل أو احذفه.
error-field-blank = هذا الحقل فارغ. املأه.
error-choice-unknown = «{ $value }» ليس من الخيارات. اختر واحدًا مما هو معروض.
error-date-not-understood = تعذّر فهم «{ $value }» على أنه تاريخ. اكتب مثلًا 2026-11-23 أو 2026-11 أو 2026.
error-date-not-whole = «{ $value }» ليس يومًا معيّنًا. اكتب اليوم والشهر والسنة.
error-draft-unfit = { $count ->
    [zero] لم تُقيَّد المسودة.
    [one] لم تُقيَّد المسودة: فيها حقل واحد يجب إصلاحه أولًا.
    [two] لم تُقيَّد المسودة: فيها حقلان يجب إصلاحهما أولًا.
    [few] لم تُقيَّد المسودة: فيها { $count } حقول يجب إصلاحها أولًا.
    [many] لم تُقيَّد المسودة: فيها { $count } حقلًا يجب إصلاحها أولًا.
   *[other] لم تُقيَّد المسودة: فيها { $count } حقل يجب إصلاحها أولًا.
}
error-preview-changed = تغيّر التقرير أو تغيّر حكم القواعد في أحد المتلقين منذ نظرت. لم يُرسل شيء. انظر إلى المعاينة الجديدة وقرّر من جديد.
error-lists-too-many = بلغت قوائم التعميم لدى المكتب الحد الأقصى، وهو { $limit }. احذف قائمة لم تعد مستعملة.
error-list-too-long = أعضاء القائمة أكثر من اللازم، وأقصى عددهم { $limit }. قسّمها قائمتين.
error-list-centre-only = هذه القائمة للمركز، ولا يغيّرها إلا ضباط مكتب المركز.
error-name-mixed = في «{ $value }» حروف من كتابتين مختلفتين أو محارف خفية، فقد يلتبس باسم آخر. اكتبه بكتابة واحدة.

cli-help-draft = تقارير المكتب التي لم تكتمل.
cli-help-draft-new =
    بدء مسودة من ملف أو مما يوحي به آخر تقرير للمكتب.

    الملف جدول حقول بصيغة JSON أو TOML، ومن أسمائها «title» و«text» و«e1.schema» و«e1.name.1». ولا يُرفض ما لم يكتمل.
cli-help-draft-list = عرض مسودات المكتب.
cli-help-draft-show = عرض مسودة وما كُتب في موضع آخر وينتظر الاختيار.
cli-help-draft-edit =
    تغيير حقول في مسودة.

    مع الخيار --revision لا يُمحى شيء لم تره: إن حفظ غيرك بعدك بقي نصك محفوظًا بجانب المسودة.
cli-help-draft-choose =
    التوفيق بين نصين لمسودة واحدة حقلًا حقلًا.

    الحقول المسمّاة تؤخذ من النص المنحّى جانبًا، وما عداها يبقى كما هو.
cli-help-draft-check = بيان ما يمنع بعدُ تقييد المسودة، وكيف فُهمت التواريخ والرموز.
cli-help-draft-file =
    جعل المسودة تقريرًا مقيّدًا.

    لا يُرسل شيء، فالإرسال بالأمر «report release». والمسودة التي قُيّدت من قبل تجيب بتقريرها.
cli-help-draft-discard = التخلّص من مسودة، ويمكن استرجاعها خلال ثلاثين يومًا.
cli-help-draft-restore = استرجاع مسودة جرى التخلّص منها.
cli-help-list = قوائم التعميم: اسم واحد لعدة متلقين.
cli-help-list-add =
    إنشاء قائمة تعميم.

    تُكتب بين المتلقين بعلامة @ قبل اسمها المختصر. ويُقرَّر في كل مرة ولكل عضو على حدة ما يجوز أن يصله.
cli-help-list-list = عرض قوائم التعميم التي يجوز لهذا المكتب استعمالها.
cli-help-list-show = عرض أعضاء قائمة تعميم.
cli-help-list-edit =
    تغيير قائمة تعميم.

    ما لم يُذكر يبقى كما هو، وما أُرسل من قبل لا يتغيّر.
cli-help-list-remove = حذف قائمة تعميم.
cli-argument-draft-id = المسودة.
cli-argument-draft-file = جدول حقول بصيغة JSON أو TOML، والعلامة «-» هي المدخل القياسي.
cli-argument-aside-id = النص المنحّى جانبًا.
cli-argument-list-id = القائمة: اسمها المختصر أو معرّفها.
cli-option-fields = حقل ونصه، مثل «title=ضبطية على الحدود»، ويُكرر لغيره. والنص الفارغ يُفرغ الحقل.
cli-option-revision = الصيغة التي رأيتها، وإلا فأحدث صيغة.
cli-option-theirs = حقل يؤخذ من النص المنحّى جانبًا، ويُكرر لغيره.
cli-option-discarded = المسودات المتخلَّص منها بدل المفتوحة.
cli-option-members = عضو: مكتب أو نظير أو «نظير/مكتب»، ويُكرر لغيره.
cli-option-add = عضو يُضاف، ويُكرر لغيره.
cli-option-drop = عضو يُرفع من القائمة، ويُكرر لغيره.
cli-option-common = قائمة للمركز يجوز لكل مكتب استعمالها.
cli-option-list-name-en = الاسم الجديد بالإنجليزية.
cli-option-list-name-ru = الاسم الجديد بالروسية.
cli-option-list-name-ar = الاسم الجديد بالعربية.
cli-column-draft = المسودة
cli-column-saved = حُفظت في
cli-column-saved-by = حفظها
cli-column-revision = الصيغة
cli-column-value = النص
cli-column-understood = فُهم على أنه
cli-column-fault = يحتاج إلى إصلاح
cli-column-aside = منحّى جانبًا
cli-column-draft-ours = في المسودة
cli-column-draft-theirs = كُتب في موضع آخر
cli-column-list = القائمة
cli-column-members = الأعضاء
cli-draft-kept = حُفظت، والصيغة { $revision }.
cli-draft-aside = حفظ غيرك في الأثناء. نصك محفوظ بجانب المسودة باسم { $aside }، فوفّق بين النصين بالأمر «draft choose».
cli-draft-ready = لا شيء يمنع التقييد.
cli-draft-filed = قُيّدت تقريرًا رقمه { $report }. ولم يُرسل شيء.
cli-draft-discarded = جرى التخلّص منها، ويمكن استرجاعها خلال ثلاثين يومًا.
cli-draft-restored = استُرجعت.
cli-draft-twin = سبق لهذا المكتب أن قيّد المضمون نفسه في التقرير { $report }.
cli-list-removed = حُذفت.
cli-not-understood = بقي كما كُتب

draft-field-title = العنوان
draft-field-text = العرض
draft-field-language = لغة النص
draft-field-topic = الموضوع
draft-field-kind = نوع المعلومات
draft-field-tlp = لون TLP
draft-field-hcode = رمز التداول
draft-field-audience = من يجوز له أن يقرأ
draft-field-exercise = تمرين (EXERCISE)
draft-field-source = موثوقية المصدر
draft-field-information = صدقية المعلومات
draft-field-event_date = تاريخ الحدث
draft-field-purpose = الغرض
draft-field-review = تُراجع في موعد أقصاه
draft-field-expires = لا تُمرَّر بعد
draft-field-conditions = الشروط
draft-field-national_mark = الوسم الوطني
draft-field-source_ref = وثيقة المصدر
draft-field-schema = نوع الكيان
draft-field-category = صفة الشخص
draft-field-legal_basis = الأساس القانوني
draft-field-scheme = نظام التقييم
draft-field-nature = واقعة أم تقدير
draft-field-likelihood = درجة الترجيح
draft-field-page_date = تاريخ الوثيقة
draft-field-pap = بروتوكول PAP
draft-field-national_state = دولة الوسم
