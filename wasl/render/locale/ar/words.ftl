### مداخل جديدة في القوائم، والبحث فيها دون عقدة.

vocabulary-add-entry = إضافة مدخل
vocabulary-add-entry-note = يسري المدخل في هذه العقدة فورًا، ويبقى غير مراجَع إلى أن يؤكد موظف آخر أسماءه. وتعرض العقد الأخرى نصه بجانب رمزه. والرمز يبقى دائمًا.
vocabulary-field-name-ar = الاسم بالعربية
vocabulary-field-name-ru = الاسم بالروسية
vocabulary-field-name-en = الاسم بالإنجليزية
vocabulary-field-names-hint = بلغة واحدة على الأقل، كما يُكتب في التقارير.
vocabulary-field-slug = الجزء الأخير من الرمز
vocabulary-field-slug-hint = أحرف لاتينية صغيرة وأرقام وشرطات، مثل blue-ice.
vocabulary-act-add-entry = إضافة المدخل
vocabulary-done-entry-added = أُضيف المدخل وهو سارٍ هنا من الآن، وعلى موظف آخر أن يؤكد أسماءه.

cli-help-vocabulary-look-up =
    البحث في القوائم المدمجة بأي اسم. لا يحتاج إلى عقدة.

    لا يظهر هنا ما أضافته عقدة إلى القوائم، ويجده الأمر «wasl vocabulary find». وإذا تعذّر ردّ اسم من مصدر معروف إلى مدخل واحد عُرض السبب.
