# المستخرجات: ما يمنع إعداد المستخرج، وما تقوله عنه الصفحات وسطر الأوامر.

error-extract-unread = لم يؤكد أحد عنوان هذا المستخرج ونصه. اقرأهما: هل يَرِد فيهما شيء مما استبعدته؟ ثم أكّدهما أو أعد كتابتهما.
error-extract-names = ما زال «{ $said }» مذكورًا { $place ->
    [title] في عنوان المستخرج
    [text] في نص المستخرج
    [conditions] في شروط التداول
    [file] في اسم أحد الملفات أو وصفه
   *[property] في الحقل «{ $place }»
} مع أنك استبعدته. أعد كتابة هذا الجزء أو استبعده أيضًا. ولا يجوز تغيير شروط التداول في المستخرج: أعدّ في هذه الحالة تقريرًا جديدًا.
error-extract-recipes-too-many = لدى هذا المكتب { $limit } من الاختيارات المحفوظة لهذه النسخة من التقرير، ولا يمكن حفظ المزيد. استعمل واحدًا منها.
error-extract-file-missing = الملف «{ $name }» غير مكتمل في هذه العقدة، فلا يمكن تشفيره من جديد للمستخرج. انتظر حتى يصل كاملًا أو استبعده.
error-recipe-outdated = صُحّح التقرير، والنسخة السارية هي { $version }. هذا الاختيار أُعدّ لنسخة سابقة. أعد الاختيار للنسخة الجديدة.
error-extract-file-unknown = يسمّي الاختيار ملفًا ليس في هذا التقرير. اختر من ملفاته من جديد.

error-extract-part-unknown = ليس في التقرير «{ $name }» مما يمكن أن يبقى في مستخرج. يعرض الأمر `wasl report show` الكيانات مع معرّفاتها، ويُكتب الحقل هكذا ENTITY.FIELD.
extract-read-words = اقرأ العنوان والنص الباقيين أو أعد كتابتهما. لم يؤكدهما أحد بعد.
extract-names-whole = استُبعد «{ $said }» لكنه ما زال واردًا { $place ->
    [title] في العنوان
    [text] في النص
    [conditions] في شروط التداول
    [file] في اسم أحد الملفات أو وصفه
   *[property] في الحقل «{ $place }»
}.
extract-names-part = قد يكون «{ $said }» المستبعَد مذكورًا { $place ->
    [title] في العنوان
    [text] في النص
    [conditions] في شروط التداول
    [file] في اسم أحد الملفات أو وصفه
   *[property] في الحقل «{ $place }»
}.
cli-extract-kept = حُفظ باسم { $recipe }. أصدره بالأمر `wasl report release REPORT --extract { $recipe } --to PARTY`.
cli-column-recipe = الاختيار
cli-column-entities = الكيانات
cli-column-files = الملفات
cli-column-extract = المستخرج
cli-title-recipes = الاختيارات المحفوظة لهذا التقرير
cli-option-without = كيان يُستبعد، بمعرّفه. يمكن ذكره عدة مرات.
cli-option-without-field = حقل كيان يُستبعد، مثل ENTITY.birthDate. يمكن ذكره عدة مرات.
cli-option-keep-file = ملف يبقى، بمعرّف المرفق؛ ومن دونه لا يبقى أي ملف. يمكن ذكره عدة مرات.
cli-option-sensitive = أبقِ أيضًا ما وُسم بأنه حساس.
cli-option-without-event = استبعد تاريخ الواقعة.
cli-option-with-page = أبقِ تاريخ الصفحة أو الوثيقة التي جاء منها التقرير.
cli-option-extract-title = عنوان بكلماتك بدل العنوان الأصلي.
cli-option-extract-text = نص بكلماتك بدل النص الأصلي.
cli-option-read = قرأتَ العنوان والنص الباقيين، ولا يَرِد فيهما شيء مما استُبعد.
cli-option-extract-dry-run = اعرض المستخرج كما سيصل إلى قارئه، ولا تحفظ شيئًا.
cli-option-release-extract = أعطِ هؤلاء المتلقين المستخرج الذي يعدّه هذا الاختيار، لا التقرير كله.
cli-help-report-extract =
    اختر ما يبقى من التقرير في مستخرج.

    يبقى كل ما لم يُستبعد، ما عدا ما هو حساس، والملفات، وما لا تعرفه هذه العقدة. يُحفظ الاختيار لهذه النسخة من التقرير،
    ويعدّ الأمر `wasl report release --extract` المستخرج بموجبه.
cli-help-report-extracts = اعرض الاختيارات التي حفظها مكتبك لأحد التقارير.

extract-title = إصدار مستخرج
extract-note = ضع علامة على ما يبقى. يحصل القارئ على تقرير قائم بذاته لا يدل شيء فيه على ما استُبعد ولا على مقداره.
extract-choose = ما يبقى
extract-stops = يحول دون الإصدار
extract-unknown = لا تعرف هذه العقدة ما هذا، فلا يبقى في أي مستخرج.
extract-files = الملفات
extract-files-note = يُشفَّر الملف الباقي من جديد بمفتاح جديد. انظر فيه أولًا: يبقى فيه ما تُظهره الصورة وما تقوله الوثيقة عن كاتبها.
extract-file-name = الاسم الذي يصل به الملف إلى القارئ
extract-file-says = الوصف
extract-words = العنوان والنص
extract-words-note = اقرأهما، وأعد كتابتهما حيث يَرِد ذكر ما استبعدته.
extract-field-title = العنوان
extract-field-text = النص
extract-read = قرأتُ العنوان والنص، ولا يَرِد فيهما شيء مما استُبعد.
extract-besides = وإلى جانب ذلك
extract-event = إبقاء تاريخ الواقعة
extract-page = إبقاء تاريخ الصفحة أو الوثيقة التي جاء منها التقرير
extract-sensitive = إبقاء ما وُسم بأنه حساس حيث وُضعت عليه علامة
extract-show = اعرض ما سيصل إلى القارئ
extract-keep = احفظ هذا الاختيار
extract-as-read = ما سيصل إلى القارئ
extract-no-things = لا يبقى أي كيان.
send-whole = التقرير كله
send-extract = المستخرج { $number }: الكيانات { $things } من { $all_things }، والملفات { $files } من { $all_files }
send-forms = بأي صورة
send-in-part = مستخرج
send-without = { $count ->
    [zero] تجيز القواعد الإصدار من دون هذه الكيانات:
    [one] تجيز القواعد الإصدار من دون هذا الكيان:
    [two] تجيز القواعد الإصدار من دون هذين الكيانين:
    [few] تجيز القواعد الإصدار من دون هذه الكيانات:
    [many] تجيز القواعد الإصدار من دون هذه الكيانات:
   *[other] تجيز القواعد الإصدار من دون هذه الكيانات:
}
send-make-extract = إعداد مستخرج
report-extract = هذا مستخرج: استبعد صاحب التقرير بعض أجزائه.
report-extract-own = هذا مستخرج أعدّه مكتبك، كما يصل إلى قرائه.
report-extract-original = فتح التقرير كله

rule-peer-handling = أعلن ذلك المركز أنه لا يجوز له أن يحفظ ما هو أعلى من { $highest }، وهذا { $tlp }.
rule-observer-not-named = لا يحصل مكتب المراقب إلا على ما يسمّيه هو نفسه، ولا يكفي أن يُسمّى مركزه.
rule-peer-handling-plain = لا يجوز لذلك المركز أن يحفظ ما بلغ هذه الدرجة.

step-waiting = بانتظار شخص ثانٍ
step-approved = تمت الموافقة
approval-kind-release = إصدار يحتاج إلى شخصين
approval-release-of = إصدار «{ $title }»، { $mark }، التقرير { $report }
approval-release-whole = يصل التقرير كله إلى { $to }.
approval-release-part = يصل المستخرج { $recipe } إلى { $to }.
preview-waits = ينتظر شخصًا ثانيًا
send-waits = لا يخرج بعضه إلا بعد أن يوافق عليه شخص ثانٍ من هذا المكتب. وهو مذكور في مصير التقرير وينتظر.
rule-second-declined = رفض الشخص الثاني الإصدار.
rule-second-withdrawn = سحب مقترحُ الإصدار اقتراحه قبل الموافقة عليه.
rule-second-lapsed = لم يوافق أحد على الإصدار في الموعد.
rule-second-void = تغيّر التقرير أو أحد المتلقين أو الاتفاق أو حكم القواعد قبل الموافقة. أصدر التقرير من جديد.
