### نماذج الاتفاقيات، والشروط ملفاتٍ يُعمل عليها خارج العقدة.

section-templates = النماذج
template-lead = شروط لا تُلزم أحداً. تبدأ بها الاتفاقية التي تُعدّ من النموذج، ويُعرض ما يختلف عنها على الطرفين قبل التوقيع.
template-column-version = الصيغة
template-column-source = المصدر
template-column-uses = الاتفاقيات المعدّة منه
template-column-line = السطر
template-column-name = النموذج
template-source-shipped = مرفق مع Wasl
template-source-own = هذا المركز
template-source-came = وصل مع اتفاقية
template-used-nowhere = لا شيء
template-use-differs = { $name }: تختلف
template-use-title = أين يُستعمل
template-differs-tag = تختلف
template-same-tag = مطابقة للنموذج
template-older = توجد هنا صيغة أحدث.
template-clause-validity =
    { $days ->
        [zero] لا مدة للاتفاقية المعدّة منه ما لم يتفق الطرفان على غير ذلك.
        [one] تسري الاتفاقية المعدّة منه يوماً واحداً ما لم يتفق الطرفان على غير ذلك.
        [two] تسري الاتفاقية المعدّة منه يومين ما لم يتفق الطرفان على غير ذلك.
        [few] تسري الاتفاقية المعدّة منه { $days } أيام ما لم يتفق الطرفان على غير ذلك.
        [many] تسري الاتفاقية المعدّة منه { $days } يوماً ما لم يتفق الطرفان على غير ذلك.
       *[other] تسري الاتفاقية المعدّة منه { $days } يوم ما لم يتفق الطرفان على غير ذلك.
    }
template-act-compose = عرض اتفاقية منه
template-act-export = إخراج النص في ملف
template-act-add = إضافة نموذج
template-act-take = قراءة الملف
template-begin-title = البدء بنموذج
template-add-title = إضافة نموذج
template-add-lead = أخرج نص نموذج ليُعمل عليه، ثم أعده هنا برقم الصيغة التالية أو باسم مختصر آخر. لا تُغيَّر النماذج، بل تقف الصيغة اللاحقة بجانب السابقة.
template-field-file = الملف
template-file-hint = نص عادي بترميز UTF-8، لا يزيد على 256 كيبيبايت، كما تكتبه هذه العقدة.
template-findings-title =
    { $count ->
        [zero] لا خطأ في الملف
        [one] في الملف خطأ واحد
        [two] في الملف خطآن
        [few] في الملف { $count } أخطاء
        [many] في الملف { $count } خطأً
       *[other] في الملف { $count } خطأ
    }
template-findings-note = لم يُحفظ شيء. أصلح هذه السطور وأعد الملف.
template-findings-open = ما أمكنت قراءته في الاستمارة، وما لم تمكن قراءته ما زال ناقصاً فيها.
template-finding-at = السطر { $row }
template-keeps = لا تختلف عن نموذجها في شيء.
template-none = لم تُعدّ من نموذج.
template-mark = إن كان هذا مقصوداً فوقّع مع ‎--differs { $mark }
agreement-template-differs = ما تختلف فيه عن نموذجها
agreement-template-note = العنوان والطرفان واليوم الأول من شأن الطرفين. وأوسع معناه أن ما يمرّ أكثر أو أن ما يُشترط أقل.
agreement-template-again = تختلف هذه الشروط عن النموذج. اقرأ ما يختلف؛ ومن يضغط الزر مرة أخرى يوقّع عليها كما هي.
agreement-from-template = أُعدّت من النموذج «{ $name }» وتختلف عنه:
agreement-from-template-same = أُعدّت من النموذج «{ $name }» ولا تختلف عنه.
agreement-template-unknown = تذكر نموذجاً لا يعرفه هذا المركز، فلا شيء تُقارن به.
agreement-field-template = معدّة من النموذج
agreement-act-export = إخراج النص في ملف
agreement-member-valid-days = مدة السريان
done-template-added = حُفظ النموذج.
terms-head-keys = مدخل واحد في كل سطر: المفتاح ثم نقطتان ثم القيمة. وما تحته بمسافة بادئة تابع له. ولا تُقرأ السطور التي تبدأ بهذه العلامة.
terms-head-codes = تُكتب الرموز رموزاً أو بأسمائها بالعربية أو الروسية أو الإنجليزية، وما لم يُذكر فليس مشمولاً.
terms-head-back = غيّر ما تريد وأعد الملف إلى العقدة، وهي تسمّي كل سطر لا تستطيع قراءته.
error-terms-too-large = الملف أكبر من { $limit } كيبيبايت. نص الاتفاقية أصغر من ذلك بكثير، فتحقق من أنه الملف المقصود.
error-terms-not-text = الملف ليس نصاً عادياً بترميز UTF-8 (السطر { $line }). احفظه نصاً عادياً بهذا الترميز.
error-terms-faulty =
    { $count ->
        [zero] لا خطأ في الملف، ولم يؤخذ منه شيء.
        [one] في الملف خطأ واحد، ولم يؤخذ منه شيء. أصلح السطر المذكور.
        [two] في الملف خطآن، ولم يؤخذ منه شيء. أصلح السطرين المذكورين.
        [few] في الملف { $count } أخطاء، ولم يؤخذ منه شيء. أصلح السطور المذكورة.
        [many] في الملف { $count } خطأً، ولم يؤخذ منه شيء. أصلح السطور المذكورة.
       *[other] في الملف { $count } خطأ، ولم يؤخذ منه شيء. أصلح السطور المذكورة.
    }
error-template-not-found = لا يوجد هنا نموذج { $template }. قائمة النماذج تسمّي المعروف منها.
error-template-differs =
    { $count ->
        [zero] لا تختلف هذه الشروط عن نموذجها. وقّع بالعلامة { $mark }.
        [one] تختلف هذه الشروط عن نموذجها في مادة واحدة. اقرأها ثم وقّع بالعلامة { $mark }.
        [two] تختلف هذه الشروط عن نموذجها في مادتين. اقرأهما ثم وقّع بالعلامة { $mark }.
        [few] تختلف هذه الشروط عن نموذجها في { $count } مواد. اقرأها ثم وقّع بالعلامة { $mark }.
        [many] تختلف هذه الشروط عن نموذجها في { $count } مادة. اقرأها ثم وقّع بالعلامة { $mark }.
       *[other] تختلف هذه الشروط عن نموذجها في { $count } مادة. اقرأها ثم وقّع بالعلامة { $mark }.
    }
error-template-form = ليس للنموذج المرفق اسم مختصر بحروف لاتينية صغيرة وأرقام وشرطات، أو ليس له رقم صيغة. اطلب من المركز المرسل إصلاحه.
error-template-kind = هذا نص اتفاقية. لحفظه نموذجاً أعطه اسماً مختصراً ورقم صيغة، وابدأه بالسطر «wasl-text: template/1».
error-template-version = هذه تكون الصيغة { $version }، والتالية هي { $next }. صحّح الرقم في الملف أو اختر اسماً مختصراً آخر.
error-template-known = هذا النموذج نفسه محفوظ. أعطه رقم الصيغة التالية إن تغيّر نصه.
error-agreement-days-missing = ينقص اليوم الأول أو الأخير. حدّد كليهما، أو نموذجاً يذكر مدة السريان.
finding-terms-line = ليس هذا السطر «مفتاح: قيمة» ولا تابعاً لمدخل بمسافة بادئة: { $value }
finding-terms-first-line = يجب أن يبدأ الملف بـ «wasl-text:» ثم إحدى القيم: { $choices }.
finding-terms-key-unknown = لا مدخل { $value } في نص من هذا النوع. احذفه أو صحّح كتابته.
finding-terms-key-twice = هذا المدخل موجود في السطر { $first }. أبقِ واحداً منهما.
finding-terms-key-lacking = ينقص المدخل { $field }. أضفه.
finding-terms-empty = لا قيمة لهذا المدخل. أضفها أو احذف السطر.
finding-terms-code-unknown = غير معروف: { $value }. ومثال المعروف: { $choices }.
finding-terms-number = ليس هذا عدداً صحيحاً من 1 إلى 99999: { $value }. احذف السطر إن لم تكن مدة.
finding-terms-day = ليس هذا يوماً مثل 2026-12-31: { $value }.
finding-terms-short-name = الاسم المختصر حروف لاتينية صغيرة وأرقام وشرطات، لا يزيد على 40: { $value }.
finding-terms-hash = ليست هذه بصمة نموذج: { $value }. اتركها كما كانت أو احذف السطر.
finding-terms-too-long = النص أطول من { $limit } حرف. اختصره.
finding-terms-control = في النص رموز تحكم. احذفها.
finding-terms-clause-language = تنقص المادة باللغة { $language }. أضفها باللغات الثلاث.
finding-terms-clauses = المواد أكثر من { $limit }. اجمع بعضها.
finding-terms-reversed = اليوم الأخير قبل الأول.
cli-help-template = نماذج الاتفاقيات.
cli-help-template-list = عرض النماذج المعروفة هنا وأين يُستعمل كل منها.
cli-help-template-show = عرض ما يقوله نموذج.
cli-help-template-export = كتابة نص نموذج في ملف ليُعمل عليه خارج العقدة.
cli-help-template-add = حفظ نموذج من ملف، جديداً كان أو صيغة تالية.
cli-help-agreement-export = كتابة نص اتفاقية في ملف ليُعمل عليه خارج العقدة.
cli-argument-template = الاسم المختصر لنموذج، أو بصمة صيغة.
cli-option-agreement-template = النموذج الذي يُبدأ به؛ وما تقوله الخيارات الأخرى يغلبه.
cli-option-agreement-terms = ملف الشروط الذي يُبدأ به، كما يكتبه «agreement export» و«template export».
cli-option-agreement-differs = علامة الشروط التي قُرئ ما تختلف فيه عن نموذجها.
cli-option-agreement-dry-run = عرض ما تختلف فيه الشروط عن نموذجها دون توقيع شيء.
