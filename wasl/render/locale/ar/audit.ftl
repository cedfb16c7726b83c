### صفحات المدقق.

nav-audit = الرقابة
audit-tabs = أقسام الرقابة
audit-tab-audit = الآن
audit-tab-unusual = قراءة غير معتادة
audit-tab-audit-lines = أسطر السجل
audit-now = ما يحتاج إلى نظر الآن
audit-nothing = لا شيء ينتظر المدقق.
audit-unusual = { $count ->
    [zero] لا علامة على قراءة غير معتادة تنتظر نتيجة.
    [one] علامة واحدة على قراءة غير معتادة تنتظر نتيجة.
    [two] علامتان على قراءة غير معتادة تنتظران نتيجة.
    [few] { $count } علامات على قراءة غير معتادة تنتظر نتيجة.
    [many] { $count } علامة على قراءة غير معتادة تنتظر نتيجة.
   *[other] { $count } علامة على قراءة غير معتادة تنتظر نتيجة.
 }
audit-broken = { $count ->
    [zero] لا سجل مركز يناقض ما صُدّق.
    [one] سجل مركز واحد يناقض ما صُدّق.
    [two] سجلا مركزين يناقضان ما صُدّق.
    [few] سجلات { $count } مراكز تناقض ما صُدّق.
    [many] سجلات { $count } مركزًا تناقض ما صُدّق.
   *[other] سجلات { $count } مركز تناقض ما صُدّق.
 }
audit-checkpoint-late = تنتظر أسطر مواضعها أو نقطة تحقق أطول مما ينبغي: البرنامج العامل متوقف. أبلغ من يشغّل العقدة.
audit-verified-broken = وجد آخر فحص للسجل خللًا. لا تُعد تشغيل شيء ولا تصلحه قبل أن ينظر فيه أحد.
audit-suspended = موقوف
audit-account = أوقف الحسابَ { $name }
audit-release = إصدار أوقفه { $login }، وينقضي الإيقاف { $until }
audit-pending = ينتظر شخصًا ثانيًا
audit-journal = سجل هذه العقدة
audit-size = { $count ->
    [zero] ليس في الشجرة أي سطر.
    [one] في الشجرة سطر واحد.
    [two] في الشجرة سطران.
    [few] في الشجرة { $count } أسطر.
    [many] في الشجرة { $count } سطرًا.
   *[other] في الشجرة { $count } سطر.
 }
audit-checkpoint = آخر نقطة تحقق: عدد الأسطر { $count }، وُقّعت { $at }، والجذر
audit-checkpoint-none = لم تُوقَّع نقطة تحقق بعد.
audit-verified = فُحص كله { $at }، وفحصه { $login }: كل شيء مطابق.
audit-verified-fault = فُحص كله { $at }، وفحصه { $login }: وُجد خلل.
audit-verified-unknown = فُحص كله { $at }، وفحصه { $login }؛ ومُحيت نتيجة الفحص.
audit-verified-never = لم يُفحص كله قط.
audit-verify-how = يفحص الأمر «wasl journal verify» كل سطر على جهاز العقدة، ويستغرق السجل الطويل دقائق.
audit-peers = سجلات المراكز الأخرى
audit-lines-lead = من فعل ماذا ومتى وبأي معرّف، بلا محتوى ولا تفاصيل قد تنقل ما بُحث عنه. ونظرك هذا يُسجَّل أيضًا.
audit-field-desk = المكتب
audit-field-officer = الضابط
audit-field-action = ما الذي حدث
audit-field-about = المعرّف المقصود، أو معرّف سطر
audit-field-since = من يوم
audit-field-until = إلى يوم
audit-officer-hint = اسم الدخول، ولو كان الحساب مغلقًا.
audit-action-hint = الرمز كما تعرضه الأسطر، مثل report-read.
audit-about-hint = مثل معرّف تقرير كما في عنوان صفحته.
audit-column-at = متى
audit-column-place = الموضع والبصمة
audit-by-node = العقدة نفسها
audit-waits = ينتظر موضعه
audit-erased = مُحيت التفاصيل
audit-act-proof = إخراج مع البصمات والبرهان
audit-act-older = أسطر أقدم
audit-lines-none = لا سطر يوافق بحثك. احذف أحد الشروط.
error-journal-found-nothing = لا سطر يوافق بحثك، فلا شيء يُخرَج. احذف أحد الشروط.
error-journal-found-too-many = يوافق بحثك أكثر من { $limit } سطر، ولا يتسع البرهان لأكثر من ذلك. ضيّق الأيام أو أخرج السجل كله: «wasl journal export».
error-journal-days-reversed = آخر يوم يسبق أولها. صحّح أحدهما.
