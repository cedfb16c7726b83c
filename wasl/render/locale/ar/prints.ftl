### الطباعة: ما يظهر على الورق ومن طبعه.

print-sheet = طُبع لـ: { $desk }، { $at }
print-page = صفحة
print-act = طباعة بصيغة PDF
print-act-note = تحمل كل ورقة درجة التداول ورقمًا، ويُقيَّد في السجل أنك طبعتها.
error-print-unknown = لم تُطبع هنا نسخة تحمل الرقم { $number }. قارن الرقم بالورقة حرفًا حرفًا.
cli-help-report-print =
    كتابة التقرير بصيغة PDF مع درجة التداول وعلامة القارئ على كل ورقة.

    تُقيَّد الطباعة في السجل، والرقم المثبت على الورق يدل على القيد.
cli-help-journal-print = بيان من طبع النسخة التي تحمل الرقم المثبت على الورق.
cli-argument-print-number = الرقم المثبت أسفل كل ورقة.
cli-printed = كُتب إلى { $path }، النسخة { $number }.
cli-print-made = النسخة { $number }، { $what } ({ $report }): الضابط { $officer }، المكتب { $desk }، { $at }.
print-kind-report = تقرير
print-kind-holders = من لا يزال يحتفظ بتقرير
print-kind-register = سجل
error-print-no-handling = ليس فيه ما يجوز لهذا المكتب أن يقرأه الآن، فلن تحمل الورقة درجة تداول. لم يُطبع شيء. ابحث عن قيود أخرى.
cli-option-print-pdf = طباعته بصيغة PDF مع درجة التداول وعلامة القارئ على كل ورقة.
