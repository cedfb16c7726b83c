### إطار كل صفحة ومكوّناتها.

nav-compose = تقرير جديد
nav-registers = السجلات
nav-vocabulary = المفردات
nav-directory = الدليل
nav-more = المزيد
nav-factors = مفاتيح الدخول
nav-keys = مفاتيح الاختصار
signed-in-as = دخلتَ باسم { $login }
search-label = بحث
search-hint = اسم أو رقم أو كلمة…
strip-ask = ما معناها؟
strip-national = علامة وطنية كما وضعتها دولتها
act-cancel = رجوع دون تنفيذ

field-optional = (يجوز تركه فارغًا)
field-none = — لا شيء —
faults-title = { $count ->
    [zero] ما يلزم تصحيحه
    [one] يلزم تصحيح أمر واحد
    [two] يلزم تصحيح أمرين
    [few] يلزم تصحيح { $count } أمور
    [many] يلزم تصحيح { $count } أمرًا
   *[other] يلزم تصحيح { $count } أمر
}
path-label = موضع هذه الصفحة
pages-label = أسطر أخرى
pages-newer = الأحدث
pages-older = الأقدم
preview-will = { $count ->
    [zero] يصل إليهم ({ $count })
    [one] يصل إليه ({ $count })
    [two] يصل إليهما ({ $count })
    [few] يصل إليهم ({ $count })
    [many] يصل إليهم ({ $count })
   *[other] يصل إليهم ({ $count })
}
preview-will-not = { $count ->
    [zero] لا يصل إليهم ({ $count })
    [one] لا يصل إليه ({ $count })، والسبب
    [two] لا يصل إليهما ({ $count })، والسبب
    [few] لا يصل إليهم ({ $count })، والسبب
    [many] لا يصل إليهم ({ $count })، والسبب
   *[other] لا يصل إليهم ({ $count })، والسبب
}
preview-nobody = لن يصل إلى أحد.
preview-all = لا يُستثنى أحد.

hijri-day = { $day } { $month } { $year } هـ
hijri-month-1 = محرم
hijri-month-2 = صفر
hijri-month-3 = ربيع الأول
hijri-month-4 = ربيع الآخر
hijri-month-5 = جمادى الأولى
hijri-month-6 = جمادى الآخرة
hijri-month-7 = رجب
hijri-month-8 = شعبان
hijri-month-9 = رمضان
hijri-month-10 = شوال
hijri-month-11 = ذو القعدة
hijri-month-12 = ذو الحجة

keys-lead = يمكن أداء كل ما في هذه الصفحات دون مفاتيح الاختصار. وتعمل المفاتيح ما دمت لا تكتب في حقل.
keys-column-key = المفتاح
keys-column-act = عمله
keys-next = إلى السطر التالي من القائمة
keys-before = إلى السطر السابق
keys-open = فتح السطر
keys-answer = الرد
keys-search = إلى خانة البحث
keys-map = هذا الجدول
keys-close = إغلاق القائمة المفتوحة في رأس الصفحة
keys-are-on = المفاتيح مفعّلة في هذا المتصفح.
keys-are-off = المفاتيح موقوفة في هذا المتصفح.
keys-switch-off = إيقاف المفاتيح
keys-switch-on = تفعيل المفاتيح

tray-answer-late = متأخر
tray-answer-hours = يُجاب خلال ساعات
tray-answer-today = يُجاب اليوم
tray-answer-week = يُجاب هذا الأسبوع
tray-answer-after = يُجاب لاحقًا
