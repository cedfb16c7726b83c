### كلمات تستعملها الأبواب كلها: لفظ واحد لكل معنى.

product = وصل
party-elsewhere = { $desk }، { $centre }
quantity = { $figure } { $unit }
list-comma = { $first }، { $second }
route-leg = { $start } ← { $end }
route-leg-by = { $start } ← { $end } ({ $transport })

step-stored = حُفظ
step-sent = أُرسل
step-received = استُلم
step-opened = فُتح
step-acknowledged = أُقرّ بالاستلام
step-stopped = أُوقف
step-refused = رُفض
step-expired = انتهت مدته

item-release = إصدار
item-question = سؤال
item-answer = جواب

state-new = جديد
state-opened = فُتح
state-acknowledged = أُقرّ بالاستلام
state-own = تقرير مكتبنا

verdict-open = لم يُبتّ فيه بعد
verdict-same = هو نفسه
verdict-distinct = ليس هو نفسه
verdict-cannot-say = يتعذر الجزم

tlp-clear = يجوز نشره للجميع
tlp-green = لأوساط مكافحة المخدرات لا للعموم
tlp-amber = للجهات المسمّاة ومن يلزمه العلم من المتعاملين معها
tlp-amber-strict = للجهات المسمّاة وحدها
tlp-red = للقرّاء المسمَّين وحدهم
hcode-h0 = لمنع الجريمة ومكافحتها فقط
hcode-h1 = لا يُستعمل أمام القضاء دون إذن
hcode-h2 = لا يُحال إلى غيركم دون إذن
hcode-h3 = بالشروط المدوّنة عليه
strip-exercise = تمرين وليس واقعة

source-a = مصدر موثوق تمامًا
source-b = مصدر موثوق عادةً
source-c = مصدر موثوق إلى حد ما
source-d = مصدر غير موثوق عادةً
source-e = مصدر غير موثوق
source-f = لا يمكن تقدير موثوقية المصدر
information-1 = أكدته مصادر أخرى
information-2 = صحيح على الأرجح
information-3 = ربما كان صحيحًا
information-4 = مشكوك فيه
information-5 = مستبعد
information-6 = لا يمكن تقدير صحته

unit-mass-g = غ
unit-mass-kg = كغ
unit-volume-ml = مل
unit-volume-l = ل
unit-count = قطعة
