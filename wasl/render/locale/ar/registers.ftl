### سجلا الصادر والوارد: الصفحات والأوامر وما يُرفض.

register-title = سجلات الصادر والوارد
register-direction-out = صادر
register-direction-in = وارد
register-item-report = تقرير
register-item-question = سؤال
register-item-answer = جواب
register-not-readable = لا يحق لك الاطلاع عليه
register-more = هناك قيود أخرى. للمتابعة: ‎--after { $after }
register-column-number = رقمنا
register-column-direction = الاتجاه
register-column-at = تاريخ القيد
register-column-party = المرسِل أو المرسَل إليه
register-column-item = النوع
register-column-title = العنوان
register-column-handling = شروط التداول
register-column-peer-number = رقم المرسِل
register-column-reference = الرقم الوطني للمعاملة
register-column-remarks = ملاحظات
register-export-head = سجل { $desk }، { $centre }
register-export-by = استخرجه: { $login }

## ما يُرفض

error-register-number-form = «{ $value }» ليس رقمًا في السجل. اكتبه مثل 2026/0417، أو 2026/0003-EX للتمرين.
error-register-too-long = سيتجاوز الجدول { $limit } سطر، فلم يُكتب. حدّد السنة أو الاتجاه أو التواريخ.

## الأوامر

cli-help-register = سجلا مكتبك: ما ورد وما صدر، بأرقامه.
cli-help-register-list =
    عرض سجل مكتبك، وآخر قيد أولًا.

    يُعطى كل رقم مرة واحدة بلا فجوات، لكل مكتب واتجاه وسنة ميلادية. وتُعدّ التمارين على حدة.
cli-help-register-find = البحث عن قيود بالرقم أو المرجع أو الطرف الآخر أو التاريخ أو كلمات العنوان.
cli-help-register-note =
    تدوين الرقم الوطني والملاحظات بجانب قيد.

    ما لا يُذكر يبقى على حاله، والنص الفارغ يمحو. وتُحفظ الملاحظات السابقة.
cli-argument-register-words = كلمات من العنوان بأي ترتيب.
cli-argument-register-number = رقمنا مع سنته، مثل 2026/0417.
cli-option-direction = صادر (out) أو وارد (in).
cli-option-register-year = السنة الميلادية للرقم.
cli-option-register-limit = أقصى عدد للأسطر.
cli-option-register-after = المتابعة بعد هذا القيد، كما ورد في جواب سابق.
cli-option-register-csv = كتابة كل ما وُجد في ملف قيم مفصولة بفواصل، مع شروط تداوله.
cli-option-register-number = رقمنا، مع السنة أو من دونها.
cli-option-register-reference = جزء من الرقم الوطني أو من رقم المرسِل.
cli-option-register-party = الاسم المختصر لمكتب الطرف الآخر أو مركزه.
cli-option-register-since = أول يوم، مثل 2026-11-01.
cli-option-register-until = آخر يوم.
cli-option-register-note = الرقم الوطني كما ورد.
cli-option-register-remarks = ملاحظات مسؤول السجل.

## الصفحات

register-directions = أي القيود
register-tab-both = الكل
register-tab-in = الوارد
register-tab-out = الصادر
register-years = السنوات
register-all-years = كل السنوات
register-narrow = تضييق البحث
register-field-words = كلمات من العنوان
register-field-number = رقمنا
register-field-reference = الرقم الوطني أو رقم المرسِل
register-field-party = المرسِل أو المرسَل إليه
register-field-since = من يوم
register-field-until = إلى يوم
field-day-hint = مثل 2026-11-23 أو 23/11/2026
register-act-find = بحث
register-act-clear = عرض الكل
register-act-older = قيود أقدم
register-act-whole = الكل في صفحة واحدة للطباعة
register-act-table = في جدول (CSV)
register-act-note = حفظ الملاحظة
register-reference-hint = كما ورد على الورق. وتبقى الملاحظات السابقة محفوظة.
register-nothing-found = لا قيد في هذا السجل يوافق بحثك. احذف أحد الشروط.
register-empty = كل ما يصدر عن مكتبك أو يرد إليه يأخذ رقمه هنا تلقائيًا لحظة إرساله أو وصوله. لا قيود بعد.
done-noted = حُفظت الملاحظة.
error-day-form = «{ $value }» ليس تاريخًا كاملًا. اكتب السنة والشهر واليوم، مثل 2026-11-23.
