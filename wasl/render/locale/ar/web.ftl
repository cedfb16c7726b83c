### صفحات المتصفح.

skip-to-content = إلى المحتوى مباشرة
choose-language = اللغة
choose-desk = تغيير المكتب
navigation = الأقسام الرئيسة
nav-tray = الوارد
nav-reports = التقارير
nav-hits = المطابقات
sign-out = خروج
strip-label = شروط تداول هذه الصفحة
strip-none = ليس في هذه الصفحة ما له شروط تداول
print-mark = طُبع لـ: { $desk }

sign-in = تسجيل الدخول
sign-in-step-one = الخطوة 1 من 2: اسم الدخول وعبارة المرور
sign-in-step-two = الخطوة 2 من 2: الرمز
sign-in-go-on = متابعة
sign-in-help = يمنح مدير حسابات مركزك الحسابات، وفيه تُستبدل عبارة المرور المنسية بحضور شخصين.
sign-in-code-help = يعرض تطبيق التحقق رمزًا جديدًا من ستة أرقام كل 30 ثانية.
sign-in-wrong = اسم الدخول وعبارة المرور لا يتوافقان. تحقق منهما وحاول مجددًا.
sign-in-code-wrong = الرمز غير صحيح أو سبق استعماله. انتظر الرمز التالي وحاول مجددًا.
sign-in-empty = ينقص شيء. املأ كل حقل.
sign-in-too-often = محاولات كثيرة. انتظر ربع ساعة ثم حاول مجددًا.
field-login = اسم الدخول
field-passphrase = عبارة المرور
field-code = الرمز من ستة أرقام

tray-to-answer = بانتظار جوابنا
tray-to-read = للاطلاع
tray-waiting = ننتظر جوابهم
tray-to-judge = مطابقات للبتّ
tray-own = من هذا المكتب
tray-empty = لا شيء بانتظار هذا المكتب. سيظهر هنا ما ترسله إليكم المكاتب الأخرى والأسئلة الموجهة إليكم والمطابقات التي تحتاج إلى بتّ.
tray-hint = اختر سطرًا فيُفتح هنا ويبقى الوارد بجانبه. يُبلَّغ المكتب المرسل بأن التقرير قد فُتح.
to-party = إلى { $name }
time-left = المتبقي: { $span }
time-late = التأخر: { $span }
time-until = حتى

column-state = الحالة
column-title = العنوان
column-from = من
column-topic = الموضوع
column-moment = تاريخ الورود أو التحرير
column-grading = التقييم
column-handling = شروط التداول
reports-empty = لا تقارير لهذا المكتب بعد. سيظهر هنا ما يكتبه وما يُرسل إليه.

report-from = من { $name }
report-received = ورد في
report-made = حُرر في
readers = من يحق له الاطلاع:
readers-count = { $count ->
    [zero] لا جهة
    [one] جهة واحدة ({ $count })
    [two] جهتان ({ $count })
    [few] { $count } جهات
    [many] { $count } جهة
   *[other] { $count } جهة
}
act-acknowledge = إقرار بالاستلام
act-acknowledge-note = يُبلَّغ المصدر بأن التقرير لدى هذا المكتب، ولا يُبلَّغ بمن أقرّ.
done-acknowledged = تم الإقرار بالاستلام، ويجري إبلاغ المصدر.
text-original = الأصل ({ $language })
section-entities = موضوع التقرير
section-questions = الأسئلة
section-hits = المطابقات
section-fate = المصير
section-handling = شروط التداول والمنشأ
card-restricted = مقيّد: يبقى داخل المركز
card-basis = السند القانوني
fact-grading = التقييم
fact-topic = الموضوع
fact-kind = نوع المعلومات
fact-event = يوم الواقعة
fact-purpose = الغرض
fact-review = تُراجَع قبل
fact-expires = لا يُحال بعد
fact-conditions = الشروط
fact-source = مأخوذ من
fact-number = الرقم
fact-version = النسخة { $version }
question-between = { $asker } يسأل { $asked }
question-answered = ورد الجواب
fate-open = الجدول كاملًا
fate-empty = لم يُصدر هذا التقرير ولم يُعمَّم على أحد بعد.
fate-attempts = { $count ->
    [zero] لم يفشل الإرسال، وتُعاد المحاولة تلقائيًا.
    [one] فشل الإرسال مرة واحدة ({ $count }) حتى الآن، وتُعاد المحاولة تلقائيًا.
    [two] فشل الإرسال مرتين ({ $count }) حتى الآن، وتُعاد المحاولة تلقائيًا.
    [few] فشل الإرسال { $count } مرات حتى الآن، وتُعاد المحاولة تلقائيًا.
    [many] فشل الإرسال { $count } مرة حتى الآن، وتُعاد المحاولة تلقائيًا.
   *[other] فشل الإرسال { $count } مرة حتى الآن، وتُعاد المحاولة تلقائيًا.
}
step-not-yet = ليس بعد

hits-open = للبتّ
hits-all = الكل
hits-empty = لا مطابقات. إذا ورد ما قد يكون هو المحفوظ هنا ظهر في هذه الصفحة ليبتّ فيه إنسان.
hit-title = مطابقة
hit-theirs = الوارد
hit-ours = المحفوظ لدينا
hit-evidence = القرائن
hit-judgement = الحكم
hit-note = المطابقة سؤال موجَّه إلى إنسان. يمكن تغيير الحكم لاحقًا، ويُحفظ من قال ماذا.
evidence-against = ضد
evidence-for = مع
column-compared = وجه المقارنة
column-reason = السبب
field-reason = السبب في سطر واحد
done-judged = حُفظ حكمك.

fault-title = لم يتم ذلك
fault-forbidden = لا يجوز لك هذا. راجع مدير حسابات مكتبك.
fault-forged = الاستمارة قديمة أو لم تأت من إحدى صفحاتنا، ولم يُنفَّذ شيء. ارجع وحمّل الصفحة من جديد ثم أعد الخطوة.
fault-broken = أوقف الخطوةَ خطأ في البرنامج، ولم يُنفَّذ شيء ناقصًا. حاول مجددًا، فإن تكرر فأبلغ مشغّل العقدة بوقت حدوثه.
back-to-start = العودة إلى البداية
