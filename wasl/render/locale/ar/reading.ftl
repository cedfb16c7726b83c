### القراءة والجواب على المكتب: الأسئلة، والأحكام الملغاة، والبحث.

verdict-undone = أُلغي الحكم
error-not-judged = لم يُبتّ في هذه المطابقة بعد، فليس هناك ما يُلغى. اختر same أو distinct أو cannot-say.
hit-history = ما قيل فيها
hit-undo = إلغاء الحكم
hit-undo-note = تعود المطابقة بانتظار البتّ، ويبقى ما قيل محفوظًا.
done-undone = أُلغي الحكم وعادت المطابقة بانتظار البتّ.

nav-questions = الأسئلة
nav-search = البحث
questions-empty = لا أسئلة بعد. سيظهر هنا ما تسأله المكاتب الأخرى عن تقاريركم وما تسألونه عن تقاريرها.
act-answer = الجواب
act-ask = استفسار
field-answer = جوابكم
field-question = سؤالكم إلى المكتب صاحب التقرير
field-text-language = لغة النص
field-days = مهلة الجواب بالأيام (من 1 إلى 90)
done-asked = أُرسل السؤال، وسيجده المكتب الآخر في وارده.
done-answered = أُرسل الجواب، وسيجده المكتب السائل في وارده.
field-query = اسم بأي كتابة وأي تهجئة
field-search-reason = غرض البحث: قضية أو طلب أو مهمة
search-reason-hint = البحث اطّلاع: يُسجَّل في السجل من بحث وعمّ بحث ولماذا.
search-exercise = البحث في مواد التمارين وحدها
act-search = بحث
search-found = { $count ->
    [zero] لا نتائج
    [one] نتيجة واحدة ({ $count })
    [two] نتيجتان ({ $count })
    [few] { $count } نتائج
    [many] { $count } نتيجة
   *[other] { $count } نتيجة
}
search-nothing = لم يُعثر على شيء يحق لهذا المكتب الاطلاع عليه. جرّب الاسم بكتابة أخرى أو دون ألقاب. ولا يُعرض هنا ما لدى المكاتب الأخرى: وجّهوا إليها سؤالًا.
