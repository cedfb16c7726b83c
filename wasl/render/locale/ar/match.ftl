### ما يؤيد وما ينفي أن يكون السجلان لشخص واحد أو شركة واحدة أو سفينة واحدة.

# الدرجات: ما تعنيه النتيجة لمن يبتّ فيها
band-same = الأرجح أنهما واحد
band-look = يستحق النظر
band-different = الأرجح أنهما مختلفان

# ما جرت مقارنته
comparer-name = الاسم
comparer-identifier = رقم الوثيقة أو السجل
comparer-birth-year = سنة الميلاد
comparer-country = الدولة
comparer-schema = نوع السجل

# الأسماء
reason-name-equal = الاسمان «{ $left }» و«{ $right }» مؤلفان من الكلمات نفسها.
reason-name-spelling = قد يكون «{ $left }» و«{ $right }» رسمين لاسم واحد: { $pairs }.
reason-name-joined = قد يكون «{ $left }» و«{ $right }» اسمًا واحدًا كُتبت كلماته موصولة مرة ومفصولة مرة: { $pairs }.
reason-name-longer = كلمات الاسم الأقصر كلها واردة في الاسم الأطول: { $pairs }. وبقي بلا مقابل: { $over }.
reason-name-some-words = تتفق بعض الكلمات فقط: { $pairs }. ولا تتفق البقية: { $over }.
reason-name-different = لا تشبه أي كلمة من «{ $left }» كلمةً من «{ $right }».

# الأرقام والسنوات والدول والأنواع
reason-identifier-same = الرقم نفسه في السجلين: { $left }.
reason-identifier-different = الرقمان من نوع واحد وهما مختلفان: { $left } و{ $right }. وقد يحمل الشخص الواحد أكثر من وثيقة.
reason-birth-year-same = سنة الميلاد واحدة: { $left }.
reason-birth-year-near = بين سنتي الميلاد سنة واحدة: { $left } و{ $right }. وكثيرًا ما تختلف سجلات الشخص الواحد هكذا.
reason-birth-year-different = سنتا الميلاد مختلفتان: { $left } و{ $right }.
reason-country-same = بينهما دولة مشتركة: { $left }.
reason-country-different = لا دولة مشتركة بينهما: { $left } و{ $right }.
reason-schema-same = السجلان من نوع يمكن أن يدل على الشيء نفسه: { $left } و{ $right }.
reason-schema-different = السجلان من نوعين مختلفين: { $left } و{ $right }.
