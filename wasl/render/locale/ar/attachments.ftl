### المرفقات: تسلّم الملف وإرساله على أجزاء وقراءته. لا يُسمّى هنا ملف لم يسمّه القارئ نفسه.

# التسلّم
error-attachment-empty = الملف فارغ فلا شيء يُرفق. اختر ملفًا آخر.
error-attachment-too-large = حجم الملف أكبر مما تقبله هذه العقدة، وأقصاه بالميبيبايت { $limit }. قسّمه أو صغّره، أو سلّمه بطريق آخر واذكر ذلك في التقرير.
error-attachment-quota = تتجاوز ملفات هذا المكتب مجتمعةً المساحة المخصصة له، وهي بالميبيبايت { $limit }. أزل ما رُفع ولا يحتاجه أي تقرير، أو اطلب من مشغّل العقدة مساحة أكبر.
error-attachment-name = لا يمكن حفظ اسم الملف: فهو فارغ، أو تالف، أو أطول مما يجوز، وأقصاه بالأحرف { $limit }. غيّر اسم الملف ثم أرفقه من جديد.
error-attachment-not-uploaded = يسمّي التقرير مرفقًا لم يرفعه هذا المكتب. أرفق الملف من جديد ثم احفظ التقرير.
error-attachments-too-many = في التقرير مرفقات أكثر مما يجوز، وأقصى عددها { $limit }. وزّعها على عدة تقارير.
error-attachment-repeated = يسمّي التقرير المرفق نفسه مرتين. احذف أحدهما.
error-attachment-form = ما يقوله التقرير عن أحد المرفقات لا يصح (الحقل { $field })، فلم يُقبل. على المرسل أن يحدّث عقدته ويرسله من جديد.
error-attachment-upload-broken = انقطع رفع الملف ولم يُحفظ منه شيء. ما كتبته لم يتأثر. أرفق الملف من جديد.
error-upload-without-file = لم يُختر أي ملف. اختر ملفًا ثم أضفه من جديد.

# في الطريق
error-attachment-unknown = وصل جزء من المرفق { $attachment } ولا يسمّيه هنا أي تقرير من ذلك المركز، فلم يُقبل منه شيء. أصدر التقرير من جديد.
error-attachment-asked-too-often = طُلب المرفق { $attachment } من جديد أكثر مما يجوز. اطلب من المكتب المرسل أن يصدر التقرير من جديد.
error-attachment-too-large-here = حجم المرفق أكبر مما تقبله العقدة المستلمة فلم يدخلها، أما التقرير نفسه فقد قُبل. قسّم الملف أو سلّمه بطريق آخر.
error-attachment-peer-quota = لم تبقَ في العقدة المستلمة مساحة لملفات مركزكم فلم يدخلها المرفق، أما التقرير نفسه فقد قُبل. اطلبوا من المركز الآخر مساحة ثم أصدروه من جديد.
error-attachment-hash = وصلت الأجزاء كلها، لكنها معًا ملف غير الذي يسمّيه التقرير الموقّع، فلا يمكن لأحد فتحه. أرفق الملف من جديد وأرسل تقريرًا جديدًا.
error-chunk-place = ليس للمرفق جزء في الموضع { $index }، فلم يُقبل شيء. على المرسل أن يحدّث عقدته ويرسله من جديد.
error-chunk-broken = لا يُفتح جزء من المرفق بالمفتاح الذي في التقرير، فلم يُقبل. أصدر التقرير من جديد، فإن تكرر ذلك فأرفق الملف مرة أخرى.
error-chunk-missing = تنقص المرفقَ أجزاءٌ، وستُطلب من جديد تلقائيًا.

# القراءة
error-attachment-arriving = ما زال المرفق يصل، وما وصل من أجزائه { $arrived } من { $total }. يمكن فتحه متى اكتمل، ولا يلزم لذلك فعل شيء.
error-attachment-damaged = المرفق تالف في هذه العقدة. ما جاء من مركز آخر يُطلب من جديد تلقائيًا، أما ملفكم فاستعيدوه من النسخة الاحتياطية أو أرفقوه بتقرير جديد.

# ما ينبغي معرفته قبل فتح الملف
attachment-warning-program = هذا برنامج أو ملف قد يشغّل برنامجًا. لا تفتحه على جهاز تعمل عليه.
attachment-warning-page = هذه صفحة قد تحوي أوامر تنفَّذ. لا يعرضها النظام أبدًا، فلا تفتحها إلا على جهاز مخصص لذلك.
attachment-warning-archive = هذا ملف مضغوط، ولم يُفحص ما بداخله.
attachment-warning-other-type = يوحي الاسم بنوع من الملفات غير نوع محتواه.
attachment-warning-odd-name = في الاسم رموز خفية قد تجعله يبدو اسمًا آخر، وهي ظاهرة هنا كعلامات.
attachment-warning-location = في الصورة بيان المكان الذي التُقطت فيه، ومن يتسلمها يعرفه.
attachment-warning-no-preview = تعذر إعداد صورة مصغّرة ضمن الحدود الآمنة.

# الصفحات
section-attachments = المرفقات
attachment-parts = الأجزاء الواصلة: { $arrived } من { $total }
attachment-state-uploaded = جاهز
attachment-state-arriving = يصل الآن
attachment-state-whole = مكتمل
attachment-state-refused = لم يُقبل
attachment-state-damaged = تالف
attachment-open = تنزيل
attachment-preview = صورة مصغّرة: { $name }
attachment-unchecked = تُسلَّم الملفات كما أُرسلت ولا تُفحص من الفيروسات. الملف المُنزَّل يخرج من النظام، وترافقه شروط تداوله في اسمه.
attach-open = إضافة ملفات أو إزالتها
attach-back = العودة إلى المسودة
attach-files = الملفات
attach-add = إضافة
attach-remove = إزالة
attach-note = أقصى حجم للملف بالميبيبايت { $limit }. يُشفَّر الملف أثناء رفعه، ولا يكون إلا لدى هذا المكتب حتى يُصدر التقرير.
done-attached = { $count ->
    [zero] لم يُرفق أي ملف ({ $count }).
    [one] أُرفق ملف واحد ({ $count }).
    [two] أُرفق ملفان ({ $count }).
    [few] أُرفقت { $count } ملفات.
    [many] أُرفق { $count } ملفًا.
   *[other] أُرفق { $count } ملف.
}
done-detached = أُزيل الملف.
fate-parts = المرفقات، الأجزاء الواصلة: { $arrived } من { $total }
size-bytes = { $figure } بايت
size-kib = { $figure } كيبيبايت
size-mib = { $figure } ميبيبايت

# سطر الأوامر
cli-help-attachment = الملفات المرفقة بتقرير.
cli-help-attachment-list = قائمة مرفقات التقرير وما وصل من أجزائها.
cli-help-attachment-get =
    كتابة مرفق إلى ملف، ويُسجَّل ذلك قراءةً.

    يُسلَّم الملف كما أُرسل ولا يُفحص من الفيروسات. تُعرض شروط تداوله، وهي ملزمة لكل من لديه الملف.
cli-option-attach = ملف يُرفق، ويمكن ذكره أكثر من مرة.
cli-option-attachment-out = مكان الكتابة، والشرطة «-» هي المخرج القياسي.
cli-argument-attachment-id = المرفق.
cli-column-attachment = المرفق
cli-column-file-size = الحجم
cli-column-file-type = النوع
cli-attachment-written = كُتب في { $path }. شروط تداوله: { $mark }
