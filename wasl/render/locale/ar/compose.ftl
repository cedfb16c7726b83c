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

draft-field-title = العنوان
draft-field-text = عرض الوقائع
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

compose-drafts = المسودات
compose-new = تقرير جديد
compose-untitled = بلا عنوان بعد
compose-saved-by = حفظها { $name }
compose-empty = هنا التقارير التي بدأها المكتب ولم يقيّدها بعد. ابدأ من «تقرير جديد»، ويُحفظ ما تكتبه وأنت تكتب.
compose-discarded-title = متخلَّص منها، ويمكن استرجاعها خلال هذه المدة بالأيام: { $days }
compose-restore = استرجاع
compose-draft-note = مسودة لا يراها إلا مكتبك. تُحفظ وأنت تكتب، ولا يُرسل شيء قبل أن ترى من سيصله.
compose-ready = لا شيء يمنع التقييد.
compose-twin = سبق لمكتبك أن قيّد تقريرًا بالمضمون نفسه:
compose-kept = حُفظت
compose-saved-at = حُفظت الساعة { $at }
compose-saved-plain = حُفظت.
compose-save = حفظ
compose-saving = يجري الحفظ…
compose-unsaved = لم تُحفظ بعد
compose-offline = لا اتصال. نصك محفوظ على هذا الحاسوب وسيُحفظ في العقدة فور عودة الاتصال.
compose-expired = انتهت جلستك. نصك محفوظ على هذا الحاسوب، فسجّل الدخول وسيُحفظ في العقدة.
compose-sign-in = تسجيل الدخول في تبويب جديد
compose-other-officer = دخل غيرك في هذا المتصفح، أو أنت الآن في مكتب آخر. لم يُحفظ نصك. سجّل الدخول باسمك في هذا المكتب.
compose-gone = لم تعد هذه المسودة متاحة لك هنا: قُيّدت أو جرى التخلّص منها، أو أنت في مكتب آخر. نصك باقٍ في هذه الصفحة، فانسخ ما تحتاج إليه.
compose-settle-now = غُيّرت المسودة في موضع آخر أيضًا. النصان محفوظان، فقارن بينهما واختر
compose-trouble = لا تستطيع العقدة الحفظ الآن. نصك محفوظ على هذا الحاسوب، والمحاولة مستمرة.
compose-recovered = عُثر على هذا الحاسوب على نص لم يُحفظ، وهو يُحفظ الآن.
compose-exercise = EXERCISE: هذا تمرين، ولا يلتقي إلا بمواد التمارين
compose-audience-hint = لن يقرأه أحد سواهم أبدًا. والتسمية هنا لا ترسل شيئًا بعد.
compose-nobody = لا أحد سوى مكتبنا
compose-unknown-choice = غير معروف هنا
compose-list-of = { $count ->
    [zero] قائمة فارغة
    [one] قائمة فيها متلقٍّ واحد
    [two] قائمة فيها متلقيان
    [few] قائمة فيها { $count } متلقين
    [many] قائمة فيها { $count } متلقيًا
   *[other] قائمة فيها { $count } متلقٍّ
}
compose-last-audience = { $count ->
    [zero] كما في تقريرنا الأخير
    [one] كما في تقريرنا الأخير (متلقٍّ واحد)
    [two] كما في تقريرنا الأخير (متلقيان)
    [few] كما في تقريرنا الأخير ({ $count } متلقين)
    [many] كما في تقريرنا الأخير ({ $count } متلقيًا)
   *[other] كما في تقريرنا الأخير ({ $count } متلقٍّ)
}
compose-things = الأشخاص والكيانات في التقرير
compose-things-hint = ما يُذكر هنا يمكن مطابقته والعثور عليه. اكتب الأسماء بأي كتابة، كما هي عندك.
compose-thing = كيان
compose-add-label = إضافة
compose-add = إضافة
compose-choose = اختر…
compose-more-of = مزيد عنه
compose-more-count = { $count ->
    [zero] لا حقول أخرى
    [one] حقل آخر
    [two] حقلان آخران
    [few] { $count } حقول أخرى
    [many] { $count } حقلًا آخر
   *[other] { $count } حقل آخر
}
compose-more-values = قيمة أخرى: { $label }
compose-again = { $label } (رقم { $number })
compose-field-of = { $number } · { $kind } – { $label }
compose-remove = حذف رقم { $number }
compose-reference-hint = اختر أحد كيانات هذا التقرير. وما أُضيف الآن يظهر بعد الحفظ.
compose-category-hint = لا يُقيَّد شخص لم تُذكر صفته.
compose-legal-basis-hint = السند الذي يجيز تسمية الشخص.
compose-fold = تفاصيل أخرى
compose-fold-what = التقييم والتواريخ والمصدر والغرض والشروط
compose-group-grading = التقييم
compose-group-dates = التواريخ والمصدر
compose-group-handling = التداول
compose-date-hint = كما هو عندك: يوم أو شهر أو سنة.
compose-day-hint = يوم معيّن.
compose-review-hint = يوم خلال ثلاث سنوات. فإن تُرك فارغًا فبعد سنة.
compose-language-hint = إن تُركت فارغة عُرفت من الحروف.
compose-understood = فُهم على أنه { $meaning }
compose-understood-about = فُهم على أنه { $meaning }، بزيادة أو نقص { $days ->
    [zero] أقل من يوم
    [one] يوم واحد
    [two] يومين
    [few] { $days } أيام
    [many] { $days } يومًا
   *[other] { $days } يوم
}
compose-not-understood = لم يُفهم، وبقي كما كتبته
compose-file = تقييد ثم معاينة من سيصله
compose-check = تحقّق
compose-discard = التخلّص من المسودة
compose-file-note = التقييد يجعلها تقريرًا. ولا يُرسل إلا من الصفحة التالية، بعد أن ترى من سيصله ومن لن يصله.
compose-discarded = جرى التخلّص منها، ويمكن استرجاعها خلال هذه المدة بالأيام: { $days }.
compose-filed = قُيّد التقرير. ولم يُرسل شيء بعد.
compose-settled = حُسم الأمر بين النصين.
compose-asides = كُتبت في موضعين
compose-asides-note = كُتب شيء في تبويب آخر أو من زميل بينما كانت المسودة تتغيّر. لم يضع شيء: اختر لكل حقل النص الذي يبقى.
compose-aside-by = كتبه { $name }،
compose-aside-same = صار النصان متطابقين.
compose-ours = في المسودة
compose-theirs = كُتب في موضع آخر
compose-settle = إبقاء ما اخترته
compose-names-found = في ما لدينا:
compose-names-nothing = لا شيء يشبهه في ما يجوز لهذا المكتب أن يقرأه.
compose-send-title = من سيصله
compose-send = { $count ->
    [zero] لا متلقي
    [one] إرسال إلى متلقٍّ واحد
    [two] إرسال إلى متلقيين
    [few] إرسال إلى { $count } متلقين
    [many] إرسال إلى { $count } متلقيًا
   *[other] إرسال إلى { $count } متلقٍّ
}
compose-send-note = من لا يجوز له لا يصله شيء ولا يُخبر. وإن تغيّر شيء قبل أن تضغط فلن يُرسل شيء، وترى المعاينة من جديد.
compose-not-now = ليس الآن
compose-recipients = المتلقون
compose-show-preview = عرض من سيصله
compose-sent = أُرسل. ومصيره مبيَّن أدناه.
lists-title = قوائم التعميم
lists-new = قائمة جديدة
lists-empty = القائمة اسم واحد لعدة متلقين، فلا تختارهم واحدًا واحدًا. ويبقى القرار في ما يجوز لكل منهم على حدة.
lists-common = للمركز
lists-common-long = يجوز لكل مكتب في هذا المركز استعمالها
lists-slug = الاسم المختصر
lists-slug-hint = أحرف لاتينية صغيرة وأرقام وشرطات، ويُكتب هكذا: @name.
lists-name-ar = الاسم بالعربية
lists-name-ru = الاسم بالروسية
lists-name-en = الاسم بالإنجليزية
lists-members = الأعضاء
lists-saved = حُفظت القائمة.
lists-remove = حذف القائمة
lists-removed = حُذفت القائمة.
compose-look-up = البحث في ما لدينا
