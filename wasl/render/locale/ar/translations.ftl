### الترجمات: مرافقات موقّعة للتقرير.

error-translation-language = «{ $value }» ليست لغة يعمل بها وصل. اختر العربية أو الروسية أو الإنجليزية.
error-translation-same-language = الأصل مكتوب بهذه اللغة ({ $language }). اختر اللغة التي تترجم إليها.
error-translation-not-held = التقرير الذي تخصه هذه الترجمة لم يصل من هذا المركز. لم يُحفظ شيء، وعلى المرسل أن يرسل التقرير أولًا.
error-translation-other-version = هذه الترجمة لنص غير نص النسخة المحفوظة هنا. لم يُحفظ شيء، وعلى المرسل أن يترجم النسخة التي أرسلها.
error-translation-repeated = توجد هنا ترجمة أخرى بهذا الرقم. لم يتغير شيء، وعلى المرسل أن يرسلها برقم جديد.
error-translation-form = تعذرت قراءة ترجمة موقّعة ({ $fault }، { $part }). لم يُحفظ شيء، وعلى المرسل أن يحدّث عقدته.
error-translation-not-text = الملف { $path } ليس نصًا بترميز UTF-8. احفظه نصًا عاديًا وأعد المحاولة.
error-translations-too-many = لا يحتفظ التقرير بأكثر من { $limit } من الترجمات. راجع المركز قبل إضافة غيرها.
translation-of = ترجمة إلى { $tongue }، للنسخة { $version }
translation-machine = ترجمة آلية إلى { $tongue }، للنسخة { $version }
translation-stale = ترجمة قديمة: صُحّح الأصل بعد إعدادها. اقرأ الأصل أو اطلب ترجمة جديدة.
translation-machine-note = هذه ترجمة آلية لم يراجعها أحد. لا تتصرف بناءً عليها قبل التحقق.
translation-by = ترجمة { $desk }، { $moment }
translation-by-desk = ترجمة { $desk }
tabs-translations = الأصل والترجمات
tab-translation = { $tongue }، ترجمة
tab-machine = { $tongue }، ترجمة آلية
tab-stale = { $tongue }، ترجمة للنسخة { $version }، قديمة
act-translate = إضافة ترجمة
translate-hint = تُوقَّع باسم مكتبكم وتصل إلى كل من لديه هذا التقرير، ويبقى الأصل كما هو.
field-translation-language = لغة الترجمة
field-translation-title = العنوان بهذه اللغة
field-translation-text = النص بهذه اللغة
field-translation-machine = ترجمة آلية لم يراجعها أحد
done-translated = حُفظت الترجمة، وستصل إلى كل جهة وصلها التقرير.
item-translation = ترجمة
cli-item-translation = ترجمة
cli-help-translate =
    حفظ ترجمة لآخر نسخة من التقرير من ملف نصي عادي، و«-» تقرأ من الدخل القياسي.

    تُوقَّع الترجمة باسم المكتب وتُرسل إلى كل مركز لديه هذه النسخة منا. يبقى الأصل كما هو، وبعد تصحيحه تُعرض الترجمة على أنها قديمة.
cli-argument-translation-file = ملف نص الترجمة بترميز UTF-8، و«-» للدخل القياسي.
cli-option-translation-language = لغة الترجمة: ar أو ru أو en.
cli-option-translation-title = العنوان بتلك اللغة.
cli-option-machine = ترجمة آلية لم يراجعها أحد.
