### حياة الإصدار: التصحيح والتضييق والسحب والمحو، ومن لا يزال يحتفظ بماذا.

error-life-step-form = لا يمكن اتخاذ هذه الخطوة: { $part } غير مناسب. لم يتغير شيء.
error-life-step-unread = تعذرت قراءة خطوة موقعة ({ $fault }، { $part }). لم يُنفَّذ شيء؛ على الطرف النظير تحديث عقدته.
error-life-step-other-release = تذكر هذه الخطوة إصدارًا جاء ببلاغ آخر. لم يتغير شيء؛ على الطرف النظير أن يذكر الإصدار الذي أرسل به هذا البلاغ.
error-life-step-not-originator = لا يسترد البلاغ إلا العقدة التي صدر عنها، وهذه الخطوة من غيرها. لم يتغير شيء.
error-life-steps-too-many = وصل من هذا الطرف أكثر من { $limit } خطوة عن بلاغات لم تصل. لم يُحفظ شيء؛ ليرسل الطرف البلاغات أولًا.
rule-life-taken-back = استرد المصدر هذه النسخة قبل وصولها، فلم تُفتح. ولإعطائها من جديد يرسل المصدر نسخة جديدة.
error-report-recalled = سحب { $name } هذا البلاغ في { $at }. السبب: { $why }. لا تستخدمه بعد الآن، وعُدَّ ما دوّنته منه مسحوبًا.
error-report-narrowed = ضيّق { $name } نطاق من يحق لهم هذا البلاغ في { $at }، ولم يعد مكتبكم بينهم. السبب: { $why }. لا تستخدمه بعد الآن.
error-report-erased = طلب { $name } محو هذا البلاغ في { $at }. السبب: { $why }. لا تستخدمه بعد الآن، وأتلف ما طُبع منه.
step-complied = نُفِّذ المطلوب
item-life-step = خطوة
cli-item-life-step = خطوة
life-reason-corrected = صُحِّح البلاغ
life-reason-wrong-person = يذكر شخصًا غير المقصود
life-reason-wrong-content = مضمونه غير صحيح
life-reason-source-unreliable = مصدره غير موثوق
life-reason-sent-by-mistake = أُرسل خطأً
life-reason-danger-to-life = خطر على الحياة
life-reason-operation-at-risk = يعرّض عملية للخطر
life-reason-owner-withdrew = سحبه من قدّمه
life-reason-agreement-ended = انتهت الاتفاقية
life-reason-legal-order = بأمر من محكمة أو سلطة مختصة
life-reason-subject-request = بطلب من الشخص المعني
life-reason-retention-over = انتهت مدة حفظه
error-life-reason-unknown = «{ $value }» ليس سببًا للاسترداد. اختر سببًا من القائمة.
error-life-nobody = هذا البلاغ ليس لدى أي ممن ذُكروا، فلا شيء يُسترد. لم يتغير شيء.
error-life-all = بذلك لن يبقى البلاغ لدى أحد. لاسترداده من الجميع اسحبه، ويلزم لذلك شخص ثانٍ.
error-hold-already = على هذا البلاغ أمر حفظ من مكتبك بالفعل. لم يتغير شيء: جدّد ذلك الأمر أو ارفعه.
approval-kind-life-recall = سحب بلاغ
approval-kind-life-erasure = محو بلاغ
life-proposed-recall = سحب البلاغ { $report }…، النسخة { $version } وكل ما قبلها. السبب: { $why }.
life-proposed-erasure = محو البلاغ { $report }…، النسخة { $version } وكل ما قبلها. السبب: { $why }.
life-proposed-holders = يشمل: { $holders }.
life-proposed-recall-means = يفقده فورًا كل مكتب حصل عليه، ويبقى لدى مكتبكم. ولا يمكن لأحد إعطاء هذه النسخة من جديد.
life-proposed-erasure-means = يُمحى المضمون هنا وفي كل مكان وصل إليه، ومنه مكتبكم. ولا سبيل إلى استرجاعه.
error-life-act-unknown = اختر: سحب البلاغ أم محوه.
life-act-correction = تصحيح
life-act-narrowing = تضييق
life-act-recall = سحب
life-act-erasure = محو
life-effect-replaced = حلّت محله النسخة الأحدث
life-effect-narrowed = استُرد ممن لم يعد يحق لهم
life-effect-closed = أُغلق هناك على الجميع
life-effect-erased = مُحي هناك
life-effect-restricted = أُغلق هناك على الجميع ولم يُمحَ
life-effect-nothing-held = لم يكن هناك شيء منه
rule-legal-hold = يمنع أمر بالحفظ القانوني محوه في الوقت الحاضر.
told = { $what }، { $at }.
told-refused = رُفض، { $at }.
told-desks = { $count ->
    [zero] لم يفقده أي مكتب.
    [one] فقده مكتب واحد.
    [two] فقده مكتبان.
    [few] فقدته { $count } مكاتب.
    [many] فقده { $count } مكتبًا.
   *[other] فقده { $count } مكتب.
}
told-backups = يبقى في النسخ الاحتياطية حتى { $date } على الأكثر.
holding-has = لديه
holding-on-its-way = في الطريق، لم يُؤكَّد
holding-asked = طُلب منه ولم يُجب بعد
holding-overdue = لم يُجب في الموعد
holding-refused = رفض
holding-restricted = مغلق ومحفوظ بأمر قانوني
holding-narrowed = لدى بعض المكاتب هناك
holding-closed = مغلق
holding-erased = ممحو
holding-nothing-held = لم يكن لديه
holders-title = من لا يزال يحتفظ بهذا
holders-note = ما أصدره هذا المركز وما أخبرت به الإيصالات منذ ذلك. أما ما طُبع أو قيل شفاهًا فلا يُظهره أي إيصال.
holders-missing = { $count ->
    [zero] أجاب الجميع في الموعد.
    [one] جهة واحدة لم تُجب في الموعد.
    [two] جهتان لم تُجيبا في الموعد.
    [few] { $count } جهات لم تُجب في الموعد.
    [many] { $count } جهة لم تُجب في الموعد.
   *[other] { $count } جهة لم تُجب في الموعد.
}
holders-none = لم يصل هذا البلاغ إلى أحد.
holders-picture = شجرة الحائزين، والجدول أدناه يقول الشيء نفسه بالكلمات
holders-column-holder = الحائز
holders-column-holding = ما لديه
holders-column-version = النسخة
holders-column-opened = أول فتح
holders-column-step = آخر خطوة
holders-column-told = إيصاله
holders-via = { $holder } (عن طريق { $via })
holders-asked = { $act }، { $at }
holders-due = الجواب مطلوب قبل { $at }
act-holders = من لا يزال يحتفظ بهذا
act-holders-note = كل النسخ وكيف تُسترد
act-narrow = استرداده من بعضهم
act-narrow-note = يكفي لذلك ضابط واحد. يسري هنا فورًا، وينفذه الطرف النظير حين تصله الخطوة ويرسل إيصالًا.
act-take-back = استرداده من الجميع
act-take-back-note = يجب أن يؤكد هذا تحديدًا شخص ثانٍ من مكتبكم له حق الموافقة.
act-propose-taking-back = عرضه على الشخص الثاني
field-losing = من يفقده
field-life-act = ما المطلوب
field-life-reason = السبب
done-narrowed = استُرد هنا، وأُرسل الطلب إلى الأطراف النظيرة.
done-taking-back-proposed = ينتظر الشخص الثاني في «للموافقة». لم يُنفَّذ شيء بعد.
done-hold-lifted = رُفع أمر الحفظ، ومُحي ما كان يجب محوه في الأثناء.
holds-title = أوامر الحفظ القانوني
holds-column-hold = الأمر
holds-column-report = البلاغ
holds-column-reason = السبب
holds-column-by = وضعه
holds-column-since = منذ
cli-column-version = النسخة
cli-option-life-reason = السبب: رمز من القائمة، ويقرؤه كل حائز.
cli-option-hold-reason = الغرض من حفظه.
cli-option-losing = من يفقده؛ يمكن ذكره أكثر من مرة.
cli-help-report-holders = عرض من لا يزال يحتفظ ببلاغ مكتبكم وما أخبر به كل منهم.
cli-help-report-narrow = استرداد بلاغ مكتبكم فورًا من بعض من حصلوا عليه.
cli-help-report-recall = اقتراح سحب بلاغ مكتبكم من الجميع؛ ويوافق عليه شخص ثانٍ.
cli-help-report-erase = اقتراح محو بلاغ مكتبكم هنا وفي كل مكان وصل إليه؛ ويوافق عليه شخص ثانٍ.
cli-help-hold = أوامر الحفظ القانوني: ما لا يجوز محوه في الوقت الحاضر.
cli-help-hold-place = منع محو بلاغ إلى أن يُرفع الأمر.
cli-help-hold-list = عرض الأوامر السارية.
cli-help-hold-lift = رفع أمر؛ ويُمحى عندئذ ما كان يجب محوه في الأثناء.
cli-argument-hold = الأمر كما يعرضه `wasl hold list`.
error-version-other-speaker = توجد هنا نسخة أخرى من هذا البلاغ يُسأل عنها مكتب أو عقدة أخرى. لم يُحفظ شيء.
error-correction-same = لا يختلف شيء عن النسخة القائمة. صحح ما كان خطأً ثم قيّده من جديد.
error-correction-exercise = لا يحوّل التصحيح تمرينًا إلى أمر حقيقي ولا العكس. اكتب بلاغًا جديدًا.
act-correct = تصحيح
act-correct-note = تحل النسخة التالية محل هذه لدى كل من يحق له الحصول عليها
correcting-title = هذا تصحيح لبلاغ قائم.
correcting-old = اقرأ ما يقوله الآن
correcting-version = بتقييده يصبح النسخة { $version } ويُرسل فورًا.
correcting-gets = سيحصل على النسخة الجديدة:
correcting-loses = سيفقد النسخة القديمة ولن يحصل على الجديدة:
correcting-nobody = هذا البلاغ ليس لدى أحد آخر.
correcting-unfinished = راجع المسودة لترى من سيحصل على النسخة الجديدة ومن سيفقد القديمة.
report-earlier = { $count ->
    [zero] لا نسخ سابقة
    [one] نسخة سابقة واحدة
    [two] نسختان سابقتان
    [few] { $count } نسخ سابقة
    [many] { $count } نسخة سابقة
   *[other] { $count } نسخة سابقة
}
report-earlier-one = النسخة { $version }، { $at }: صُحِّحت، للرجوع إليها فقط
cli-help-report-correct =
    تقييد النسخة التالية من بلاغ مكتبكم: من ملف مسودة أو من خيارات أو منهما معًا.

    يُقرَّر من جديد في شأن كل من لديه النسخة القديمة: من يحق له الجديدة يحصل عليها، ومن لا يحق له يفقد القديمة. وتبقى مرفقات النسخة القديمة.

### تعليق الإصدار من شخص واحد.

rule-release-suspended = علّق موظف في المكتب الذي أصدره هذا الإصدار. ويُستأنف من تلقاء نفسه في { $lapses } ما لم يجعله شخص ثانٍ سحبًا.
rule-release-suspended-plain = علّق موظف في المكتب الذي أصدره هذا الإصدار.
rule-release-not-resumed = عُلّق هذا الإصدار ووافق شخص ثانٍ على ألا يخرج.
error-suspension-in-force = ما صدر من هذا البلاغ معلَّق حتى { $lapses }، فلا يخرج منه شيء إلى أحد. انتظروا حتى ذلك الحين أو دعوا شخصًا ثانيًا يقرر.
error-suspension-nothing = لم يُصدر مكتبكم شيئًا من هذا البلاغ، فلا شيء يُعلَّق.
error-suspension-already = هذا معلَّق بالفعل، وينتظر شخصًا ثانيًا في «للموافقة».
error-suspension-again = علّقتم هذا من قبل ولم يوافق شخص ثانٍ. يمكن لموظف آخر في المكتب تعليقه، أو اسحبوه باثنين.
suspension-proposed = معلَّق: ما صدر من البلاغ { $report }…، النسخة { $version }. السبب: { $why }.
suspension-holders = صدر إلى: { $holders }.
suspension-recalls = الموافقة تجعله سحبًا: يفقده فورًا كل من حصل عليه، وما ينتظر لا يخرج أبدًا. والرفض يجعله يمضي.
suspension-stops = الموافقة توقف ما ينتظر نهائيًا، ويبقى لدى من فتحه. والرفض يجعله يمضي.
suspension-stands = معلَّق حتى { $lapses }: لا يخرج منه شيء بعد، ولا تراه المكاتب هنا التي لم تفتحه.
suspension-own = القرار الآن لشخص ثانٍ في مكتبكم. وإن لم يقرر أحد مضى من تلقاء نفسه.
suspension-second = أنتم الشخص الثاني: اجعلوه سحبًا أو دعوه يمضي.
approval-kind-suspension = تعليق إصدار
act-suspend = تعليق
act-suspend-note = لا يخرج منه شيء من هذه اللحظة ولمدة يوم. ويمضي من تلقاء نفسه ما لم يجعله شخص ثانٍ سحبًا.
done-suspended = عُلّق. والقرار الآن لزميل له حق الموافقة خلال يوم.
tray-suspended = معلَّق لمدة يوم
suspended-second = القرار لكم
suspended-waits = ينتظر شخصًا ثانيًا
cli-help-report-suspend =
    تعليق ما أصدره مكتبكم من بلاغ، فورًا ولمدة يوم واحد.

    لا يخرج منه شيء بعد، ولا تراه المكاتب هنا التي لم تفتحه. ويمضي من تلقاء نفسه ما لم يوافق شخص ثانٍ على سحبه.
reads-title = من قرأه هنا
reads-note = كم مرة ومتى فتحته مكاتب هذا المركز أو نزّلته أو طبعته. أما من فعل ذلك فلا يُعرض إلا لمن يدقق. وأي مكتب في مركز آخر فتحه فيقوله الإيصال أعلاه.
reads-none = لم يقرأه أحد هنا.
reads-column-desk = المكتب
reads-column-count = القراءات
reads-column-first = أول مرة
reads-column-last = آخر مرة
cli-help-report-reads = عرض مكاتب هذا المركز التي قرأت تقرير مكتبكم، كم مرة ومتى.
