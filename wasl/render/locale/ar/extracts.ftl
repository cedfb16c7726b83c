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
