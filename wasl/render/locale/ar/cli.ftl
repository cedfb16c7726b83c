### سطر الأوامر: التعليمات والعناوين وأخطاء سطر الأوامر والملفات. الكلمات التي يكتبها المستخدم لا تُترجم.

## إطار كل صفحة تعليمات

cli-usage = الاستعمال:
cli-arguments = المعطيات
cli-commands = الأوامر
cli-options = الخيارات
cli-everywhere = خيارات مشتركة بين كل الأوامر
cli-required = (لازم)
cli-try-help = التعليمات: { $command }
cli-stopped = توقف العمل. ما حُفظ يبقى محفوظًا.
cli-nothing = لا شيء

## ما يفعله كل أمر: الفقرة الأولى هي السطر الظاهر في قائمة الأوامر

cli-help =
    تبادل آمن بين مراكز مكافحة المخدرات، مع إثبات ما آل إليه كل عنصر.

    الأوامر مرتبة بترتيب العمل: إعداد العقدة وأصحابها، ثم التعرف على نظير، ثم الاتفاق، ثم إدخال البيانات، ثم كتابة التقارير وإصدارها واستلامها والإجابة والإثبات.

    يخرج الجواب على المخرج القياسي، والشرح على مخرج الأخطاء. رموز الانتهاء: 0 تمّ، 1 تعذّر، 2 خطأ في سطر الأوامر، 3 لا ثقة.
cli-help-desk = مكاتب هذا المركز.
cli-help-desk-add =
    إضافة مكتب.

    يتكلم المكتب في التقارير ويستلمها، ولكل ضابط مكتب أو أكثر. ولا يُستعمل اسمه المختصر مرة ثانية أبدًا.
cli-help-desk-list = عرض المكاتب.
cli-help-officer = أصحاب الحسابات في هذه العقدة.
cli-help-officer-add =
    اقتراح ضابط جديد ليؤكده شخص ثانٍ.

    يظهر الرمز هذه المرة فقط. ولا يضيف شخصٌ واحد إلا المديرَ الثاني لعقدة جديدة، مع بيانات دخوله.
    من يدير الحسابات لا يقرأ: فالحق «manage» لا يجتمع مع حق غيره.
cli-help-officer-list = عرض الضباط مع مكاتبهم وحقوقهم.
cli-help-peer = المراكز الأخرى التي نعرف عقدها.
cli-help-peer-card =
    كتابة بطاقة هذه العقدة لتسليمها إلى نظير.

    سلّمها بأي طريق، فليس فيها سر. أما الثقة فتأتي من الأرقام الأربعين التي يقرؤها شخصان من كل طرف بعضهما على بعض.
cli-help-peer-add = قبول بطاقة نظير وعرض الأرقام الأربعين.
cli-help-peer-confirm =
    تأكيد نظير: الأرقام الأربعون التي قرأها ضابطه هي أرقامنا.

    يجب أن يفعل ذلك ضابطان مختلفان لهما حق الإدارة في كل طرف. وقبل ذلك لا يذهب إلى النظير شيء ولا يُقبل منه شيء.
cli-help-peer-list = عرض النظراء ومدى تأكيد كل منهم.
cli-help-agreement = الاتفاقات مع النظراء: ماذا يجوز أن يُرسل ولمن.
cli-help-agreement-propose =
    عرض اتفاق على نظير: يُوقَّع هنا ويُرسل.

    ما لم يُذكر في الاتفاق لا يشمله الاتفاق.
cli-help-agreement-sign = توقيع اتفاق عرضه نظير، فيسري عندئذ لدى الطرفين.
cli-help-agreement-list = عرض الاتفاقات.
cli-help-agreement-show = عرض ما يشمله اتفاق.
cli-help-import =
    إدخال ملف في محفوظات المركز.

    السطر الذي لا يُفهم يصير ملاحظة، وتُقبل بقية الأسطر. والأشخاص المدرجون في القوائم يدخلون مقيَّدين: يجوز البحث عنهم ومطابقتهم، ولا يجوز إصدارهم أبدًا.
cli-help-search =
    البحث في المحفوظات عن اسم مكتوب بأي من الخطوط.

    البحث قراءة، فيُقيَّد في السجل مع سببه.
cli-help-report = التقارير: كتابتها وعرضها وإصدارها.
cli-help-report-new =
    كتابة تقرير من الخيارات أو من ملف مسودة أو منهما معًا.

    المسودة بصيغة JSON أو TOML، والعلامة «-» تقرؤها من المدخل القياسي. والخيار مقدَّم على المسودة. ولا يُرسل شيء، فالإرسال بالأمر «report release».
cli-help-report-show = عرض تقرير، ويُقيَّد ذلك فتحًا له إن كان المكتب مستلمًا.
cli-help-report-release =
    إصدار تقرير إلى نظراء أو مكاتب.

    لكل مستلم سطر في جدول المآل. ما تمنعه القواعد يوقَف مع ذكر السبب، ويذهب الباقي. والخيار --dry-run يريك ذلك مسبقًا.
cli-help-report-list = عرض التقارير التي يجوز لهذا المكتب أن يقرأها.
cli-help-circulate =
    تعميم تقرير على مكاتب هذا المركز.

    يقرر لكل مكتب تصنيفُ تداول التقرير والاتفاقُ الذي جاء بموجبه.
cli-help-tray = عرض ما ينتظر هذا المكتب، والأعجل أولًا.
cli-help-fate = عرض ما آل إليه التقرير لدى كل مستلم.
cli-help-hits = عرض المطابقات المقترحة التي يجوز لك الحكم عليها، أو عرض واحدة مع قرائنها.
cli-help-questions = عرض ما سُئل عنه مكتبك وما سأل عنه، مرتبًا بحسب المهلة.
cli-help-judge =
    الحكم على مطابقة مقترحة: أهما شيء واحد أم لا.

    المطابقة سؤال موجَّه إلى إنسان. والحكم لا يدمج شيئًا، ويمكن تغييره، ويبين من حكم ولماذا.
cli-help-ask = الاستفسار عن تقرير.
cli-help-answer = الإجابة عن سؤال.
cli-help-acknowledge = الإقرار باستلام تقرير باسم هذا المكتب، ويرى المرسل ذلك.
cli-help-envelope = المظاريف: ما أُرسل مختومًا، وما لم يوثق به.
cli-help-envelope-export = كتابة المظروف المختوم لتقرير كما أُرسل.
cli-help-envelope-aside = عرض ما وصل ولم يوثق به، وقد وُضع جانبًا ولم يُفتح.
cli-help-journal = سجل هذه العقدة: ما قُرئ وما تقرر وما أُرسل.
cli-help-journal-verify =
    التحقق من سجل العقدة أو من سجل مصدَّر.

    بلا ملف يُتحقق من سجل العقدة نفسها. ورمز الانتهاء 3 إن لم يصمد.
cli-help-journal-export = كتابة السجل بحيث يستطيع غيرنا التحقق منه.
cli-help-why = بيان لماذا وصل شيء إلى مستلم أو لم يصل.
cli-help-batch =
    تنفيذ أوامر كثيرة في عملية واحدة.

    أمر واحد في كل سطر من المدخل القياسي: مصفوفة كلمات بصيغة JSON، أو كائن فيه «words» و«input». ويعود كائن JSON في كل سطر: رمز الانتهاء والجواب والشرح.
cli-help-demo =
    عرض القصة كاملة على هذا الجهاز: ألماتي والدوحة تتبادلان وكل الفحوص تعمل.

    تُنشأ في مجلد خاص عقدتان لكل منهما قاعدة بياناتها ومفاتيحها وبوابتها، ثم تُزالان في النهاية. وأشخاص القصة وشركاتها مختلقون وعليهم علامة EXERCISE. وبعدها تبقى العقدتان عاملتين حتى Ctrl-C.

## الخيارات والمعطيات

cli-option-help = عرض هذه التعليمات.
cli-option-node = مجلد العقدة، وإلا فالمتغير WASL_NODE.
cli-option-login = الضابط الذي يعمل، وإلا فالمتغير WASL_OFFICER.
cli-option-desk = المكتب الذي يعمل الضابط باسمه، وإلا فمكتبه الأول.
cli-option-lang = لغة كل ما يُعرض، وإلا فالمتغير WASL_LANG، وإلا فلغة النظام.
cli-option-as-json = الإجابة بوثيقة JSON واحدة.
cli-option-name-en = الاسم بالإنجليزية.
cli-option-name-ru = الاسم بالروسية.
cli-option-name-ar = الاسم بالعربية.
cli-option-kind = نوع المكتب.
cli-option-state = الدولة بحرفين من ISO 3166، مثل OM.
cli-option-languages = لغة يعمل بها المكتب، ويُكرر لغيرها.
cli-option-officer-name = الاسم كما يكتبه الضابط.
cli-option-desks = الاسم المختصر لمكتب الضابط، ويُكرر لغيره.
cli-option-rights = حق، ويُكرر لغيره.
cli-option-officer-language = لغة شاشات الضابط.
cli-option-out = الملف الذي يُكتب، و«-» هي المخرج القياسي.
cli-option-agreement-title = عنوان الاتفاق بهذه اللغة.
cli-option-topics = موضوع يجوز تبادله، ويُكرر لغيره.
cli-option-kinds = نوع معلومات يجوز تبادله، ويُكرر لغيره.
cli-option-categories = صفة أشخاص يجوز ذكرهم، ويُكرر لغيرها.
cli-option-highest-tlp = أشد لون يجوز تبادله.
cli-option-highest-hcode = أشد رمز تداول يجوز تبادله.
cli-option-onward = هل يجوز للمركز المستلم تعميمه على مكاتب دوله الأعضاء.
cli-option-purposes = غرض مسموح به، ويُكرر لغيره.
cli-option-valid-from = أول يوم، مثل 2026-11-23.
cli-option-valid-until = آخر يوم.
cli-option-search-exercise = البحث في مواد التمرين، وفيها وحدها.
cli-option-limit = أكبر عدد للنتائج.
cli-option-title = العنوان في سطر واحد.
cli-option-text = نص التقرير.
cli-option-text-language = لغة النص.
cli-option-topic = الموضوع، رمز.
cli-option-report-kind = نوع المعلومات، رمز.
cli-option-source = موثوقية المصدر، من A إلى F.
cli-option-information = مصداقية المعلومات، من 1 إلى 6.
cli-option-event-date = يوم الحدث أو شهره أو سنته، مثل 2026-10.
cli-option-tlp = اللون. لا يُفترض من تلقاء نفسه: اذكره هنا أو في المسودة.
cli-option-hcode = رمز التداول. لا يُفترض من تلقاء نفسه: اذكره هنا أو في المسودة.
cli-option-audience = من يجوز له القراءة: مكتب أو نظير أو «نظير/مكتب»، ويُكرر لغيره. وإن لم يُسمَّ أحد فلا أحد.
cli-option-report-purpose = ما يجوز استعماله فيه.
cli-option-review = اليوم الذي يُعاد فيه النظر في حفظه، وإلا فبعد سنة.
cli-option-expires = آخر يوم يجوز فيه تمريره.
cli-option-conditions = شروط بالكلمات، للرمز H3.
cli-option-national-mark = العلامة الوطنية كما هي تمامًا.
cli-option-exercise = تمرين: لا يلتقي إلا بمواد التمرين.
cli-option-recipients = المستلم: مكتب أو نظير أو «نظير/مكتب»، ويُكرر لغيره.
cli-option-circulate-to = مكتب من مكاتب هذا المركز، ويُكرر لغيره.
cli-option-dry-run = عرض ما تقوله القواعد دون إرسال شيء.
cli-option-everything = المطابقات التي حُكم عليها أيضًا.
cli-option-judge-reason = سطر واحد يبقى مع الحكم.
cli-option-days = المهلة المطلوبة للجواب بالأيام.
cli-option-peer = النظير الذي أُرسل إليه.
cli-option-peer-slug = اسمنا المختصر للنظير، وإلا فيؤخذ من اسمه الإنجليزي.
cli-option-check = دون توقف، وتُقرأ كل حقيقة من العقدة الأخرى، وأول حقيقة لا تصح تنهي العرض بخطأ.
cli-option-no-wait = إيقاف العقدتين في النهاية بدل انتظار Ctrl-C.
cli-option-demo-home = مجلد للعقدتين، وإلا فمجلد مؤقت.
cli-option-demo-until = التوقف بعد هذه الخطوة.
cli-argument-slug = الاسم المختصر: حروف لاتينية صغيرة وأرقام وشرطات.
cli-argument-new-login = اسم الدخول: حروف لاتينية صغيرة وأرقام.
cli-argument-file = ملف، و«-» هي المدخل القياسي.
cli-argument-journal-file = سجل مصدَّر، وبدونه يُتحقق من سجل العقدة.
cli-argument-peer = النظير: اسمه المختصر أو معرّف عقدته.
cli-argument-digits = الأرقام الأربعون كما يقرؤها ضابط النظير، والمسافات لا تُحسب.
cli-argument-agreement-id = الاتفاق.
cli-argument-form = محتوى الملف: أسطر ضبطيات مكتب الأمم المتحدة (unodc) أو إدراجات قائمة OFAC (ofac).
cli-argument-query = اسم بأي كتابة، أو كلمات، أو رقم (لوحة أو هاتف).
cli-argument-report-id = التقرير.
cli-argument-hit-id = المطابقة.
cli-argument-one-hit = مطابقة واحدة مع قرائنها.
cli-argument-verdict = هو نفسه، أو ليس هو، أو يتعذر الجزم؛ وundo يُلغي الحكم الأخير.
cli-argument-text = النص.
cli-argument-question-id = السؤال.
cli-argument-recipient = مكتب أو نظير أو «نظير/مكتب».

## العناوين

cli-column-report = التقرير
cli-column-state = الحالة
cli-column-mark = التداول
cli-column-grade = التقييم
cli-column-origin = من
cli-column-title = العنوان
cli-column-made = أُعدّ في
cli-column-topic = الموضوع
cli-column-kind = النوع
cli-column-event = الحدث
cli-column-readers = يجوز أن يقرأه
cli-column-recipient = المستلم
cli-column-item = العنصر
cli-column-steps = الخطوات والأسباب
cli-column-answer = الجواب
cli-column-rules = القواعد
cli-column-question = السؤال
cli-column-asker = السائل
cli-column-asked = المسؤول
cli-column-due = الموعد
cli-column-text = النص
cli-column-category = الصفة
cli-column-legal-basis = الأساس القانوني
cli-column-hit = المطابقة
cli-column-verdict = الحكم
cli-column-score = الوزن
cli-column-theirs = الوارد
cli-column-ours = المحفوظ لدينا
cli-column-found = النتيجة
cli-column-evidence = القرائن
cli-column-slug = الاسم المختصر
cli-column-name = الاسم
cli-column-country = الدولة
cli-column-login = اسم الدخول
cli-column-desks = المكاتب
cli-column-rights = الحقوق
cli-column-passphrase = عبارة المرور
cli-column-totp = سر TOTP
cli-column-digits = الأرقام الأربعون
cli-column-confirmed-by = أكّده
cli-column-agreement = الاتفاق
cli-column-peer = النظير
cli-column-valid = السريان
cli-column-hash = بصمة SHA-256
cli-column-row = السطر
cli-column-field = الحقل
cli-column-finding = الملاحظة
cli-column-lines = القيود
cli-column-tree = في الشجرة
cli-column-root = الجذر
cli-column-at = الوقت
cli-column-code = الرمز
cli-column-size = بايت
cli-title-fate = ما آل إليه
cli-title-preview = ما تقوله القواعد
cli-title-questions = الأسئلة
cli-title-to-answer = للإجابة
cli-title-to-read = للقراءة
cli-title-waiting = بانتظار غيرنا
cli-title-to-judge = للحكم
cli-title-own = تقاريرنا
cli-title-hits = المطابقات المقترحة
cli-title-found = النتائج
cli-title-evidence = القرائن

## كلمات الرموز

cli-state-unconfirmed = غير مؤكد
cli-state-half-confirmed = أكّده واحد
cli-state-confirmed = مؤكد
cli-item-release = تقرير
cli-item-question = سؤال
cli-item-answer = جواب
cli-desk-centre = مركز
cli-desk-member = دولة عضو
cli-desk-agency = جهاز
cli-desk-duty = مناوبة
cli-desk-observer = مراقب
cli-permit = يذهب
cli-deny = موقوف

## أجوبة قصيرة

cli-validity = من { $since } إلى { $until }
cli-shown-once = دوّن هذه الآن، فهي تُعرض مرة واحدة ولا تُعرض بعدها أبدًا.
cli-importing = جارٍ الإدخال
cli-imported =
    { $items ->
        [zero] لم يُدخل شيء
        [one] أُدخل عنصر واحد
        [two] أُدخل عنصران
        [few] أُدخلت { $items } عناصر
        [many] أُدخل { $items } عنصرًا
       *[other] أُدخل { $items } عنصر
    }، { $findings ->
        [zero] بلا ملاحظات
        [one] مع ملاحظة واحدة
        [two] مع ملاحظتين
        [few] مع { $findings } ملاحظات
        [many] مع { $findings } ملاحظة
       *[other] مع { $findings } ملاحظة
    }.
cli-written = كُتب في { $path }، والحجم بالبايت: { $size }.
cli-acknowledged = تم الإقرار بالاستلام.
cli-never-released = لم يصدر إلى هذا المستلم قط.
cli-journal-holds = السجل سليم.
cli-journal-broken = السجل غير سليم.

## الأخطاء

error-usage-missing = ينقص { $option }. أضفه.
error-usage-option = لا يوجد هنا خيار { $option }. لعلك تقصد: { $near }.
error-usage-command = لا يوجد هنا أمر «{ $command }». لعلك تقصد: { $near }.
error-usage-value = يحتاج الخيار { $option } إلى قيمة واحدة بعده، أو لا يقبل قيمة. انظر التعليمات.
error-usage-choice = لا تصلح «{ $value }» قيمة لـ { $option }. اختر واحدة من: { $choices }.
error-usage-number = لا تصلح «{ $value }» قيمة لـ { $option }. اكتب عددًا صحيحًا من { $lowest } إلى { $highest }.
error-usage-extra = في سطر الأوامر زيادة: { $value }. ضع النص المؤلف من كلمات عدة بين علامتي اقتباس.
error-usage-not-text = في قيمة { $option } ما ليس نصًا. اكتبها من جديد أو تحقق من ترميز الطرفية.
error-usage-other = سطر الأمر «{ $command }» ناقص أو غير صحيح. انظر التعليمات.
error-officer-unnamed = لم يُذكر من يعمل. اذكر اسم الدخول بالخيار { $option } أو عيّن المتغير { $variable }.
error-file-missing = لا يوجد ملف { $path }. تحقق من الاسم والمجلد.
error-file-is-directory = { $path } مجلد. اذكر ملفًا فيه.
error-file-unreadable = تتعذر قراءة الملف { $path } ({ $fault }). تحقق ممن يجوز له قراءته.
error-file-too-large = الملف { $path } أكبر من { $limit } ميبيبايت. قسّمه.
error-file-unwritable = تتعذر كتابة الملف { $path } ({ $fault }). تحقق من المجلد ومن المساحة على القرص، ولم يبق في مكانه ملف ناقص.
error-draft-form = المسودة { $path } ليست JSON ولا TOML بترميز UTF-8 ({ $fault }). صحّحها في ذلك الموضع.
error-draft-member = في المسودة خطأ عند { $path }: الحقل غير معروف هناك أو قيمته من نوع آخر. صحّحه أو احذفه.
error-draft-missing = ينقص التقريرَ «{ $member }». اذكره خيارًا أو في المسودة.
error-date-form = { $option }: «{ $value }» ليس تاريخًا. اكتب السنة والشهر واليوم، مثل 2026-11-23.
error-code-unknown = لا تصلح «{ $value }» قيمة لـ { $option }. اختر واحدة من: { $choices }.
error-journal-broken = السجل غير سليم: { $faults ->
        [zero] لم يُعثر على خطأ بعينه
        [one] عُثر على خطأ واحد
        [two] عُثر على خطأين
        [few] عُثر على { $faults } أخطاء
        [many] عُثر على { $faults } خطأ
       *[other] عُثر على { $faults } خطأ
    }. أبلغ ضابط الأمن، واحتفظ بهذه النسخة كما هي.
error-batch-line = السطر { $line } ليس أمرًا: اكتب مصفوفة كلمات بصيغة JSON، مثل ["tray"]. وقد نُفذت الأسطر التي قبله.
error-batch-other-node = فتحت هذه العملية عقدة غير { $path }. ابدأ عملية أخرى لتلك العقدة.
