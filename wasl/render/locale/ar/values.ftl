### قيم السجل بالكلمات: التقييم وألفاظ الاحتمال والتواريخ والأختام والعلامات.

error-date-tolerance = في الحقل { $field } هامش خطأ التاريخ يزيد على { $limit } أيام أو يقل عن الصفر. اكتب عددًا من 0 إلى { $limit }.
error-event-date-differs = تاريخ الواقعة كما ورد يعني { $event }، ومكتوب إلى جانبه { $given }. احذف أحدهما، فللواقعة تاريخ واحد.
error-grading-scheme = لا وجود للتقييم { $grade } في نظام { $scheme }. حروف نظام 6x6 من A إلى F وأرقامه من 1 إلى 6، وحروف نظام 4x4 هي A وB وC وX وأرقامه من 1 إلى 4.
error-grading-unreadable = «{ $value }» ليس تقييمًا في نظام { $scheme }. اكتب حرفًا واحدًا ورقمًا واحدًا، مثل B2.
error-state-form = ما في الحقل { $field } ليس رمز دولة. اكتب حرفين لاتينيين، مثل qa أو kz.
scheme-6x6 = نظام 6x6 (رمز الأدميرالية)
scheme-4x4 = نظام 4x4 (رمز اليوروبول)
grading-other = { $scheme }؛ ويقابله على وجه التقريب في { $other }: { $grade }
source-4x4-a = مصدر لا شك في موثوقيته
source-4x4-b = مصدر موثوق في معظم الحالات
source-4x4-c = مصدر غير موثوق في معظم الحالات
source-4x4-x = يتعذر تقدير موثوقية المصدر
information-4x4-1 = لا شك في دقتها
information-4x4-2 = يعرفها المصدر بنفسه ولا يعرفها الضابط الذي ينقلها
information-4x4-3 = لا يعرفها المصدر بنفسه لكن تؤيدها معلومات مسجلة
information-4x4-4 = لا يعرفها المصدر بنفسه ولا يمكن تأييدها
pap-clear = لا قيد على التصرف بناءً عليها
pap-green = تجوز الإجراءات الظاهرة في حدود القانون
pap-amber = تحقّق صامت فقط بحيث لا ينتبه المستهدَف
pap-red = لا يجوز إلا ما لا يمكن لأحد من الخارج أن يكشفه
fact-nature = صفة المعلومة
nature-fact = واقعة
nature-assessment = تقدير تحليلي
fact-likelihood = درجة الاحتمال
likelihood-range = { $word } ({ $low }–{ $high }٪)
fact-page = تاريخ الصفحة أو الوثيقة
fact-mark = درجة السرية الوطنية
mark-by = { $mark } — وضعتها دولة: { $state }
calendar-gregorian = التقويم الميلادي
calendar-hijri = التقويم الهجري
calendar-solar-hijri = التقويم الهجري الشمسي
date-from = { $date }، محوَّل من { $calendar }
date-given = { $date } — كما ورد: { $given }
date-converted = { $date } — كما ورد: { $given }، { $calendar }
date-off = { $days ->
    [zero] { $date } دون فرق
    [one] { $date }، بفرق يوم زيادة أو نقصانًا
    [two] { $date }، بفرق يومين زيادة أو نقصانًا
    [few] { $date }، بفرق { $days } أيام زيادة أو نقصانًا
    [many] { $date }، بفرق { $days } يومًا زيادة أو نقصانًا
   *[other] { $date }، بفرق { $days } يوم زيادة أو نقصانًا
}
cli-option-scheme = نظام التقييم: 6x6 (الأدميرالية) أو 4x4 (اليوروبول)، وهو 6x6 إن لم يُذكر.
cli-option-nature = أواقعة النص أم تقدير تحليلي: fact أو assessment.
cli-option-likelihood = لفظ الاحتمال: رمز من جدول likelihoods.
cli-option-page-date = تاريخ الصفحة أو الوثيقة التي أُخذ منها.
cli-option-pap = ما يجوز فعله بها: PAP:CLEAR أو PAP:GREEN أو PAP:AMBER أو PAP:RED.
cli-option-national-state = الدولة التي وضعت درجة السرية: حرفان لاتينيان.

error-date-ambiguous = يُقرأ «{ $value }» على وجهين: { $first } أو { $second }. اكتب اسم الشهر، أو اكتب التاريخ على هيئة { $first }.
error-date-year-missing = لم تُذكر السنة في «{ $value }». أضفها بأربعة أرقام.
error-date-year-short = السنة في «{ $value }» ناقصة الأرقام. اكتبها كاملة، مثل 2020.
error-date-weekday = يوم الأسبوع في «{ $value }» لا يوافق { $day }. صحّح يوم الأسبوع أو التاريخ.
error-date-calendar-unclear = لا يتضح بأي تقويم كُتب «{ $value }». اكتب اسم الشهر، أو أضف «هـ» أو «م».
error-date-pair-differs = «{ $first }» و«{ $second }» ليسا يومًا واحدًا. صحّح أحد التاريخين أو احذفه.
error-date-hijri-range = السنة الهجرية { $year } خارج الجدول الذي يمتد من { $first } إلى { $last }. اكتب التاريخ الميلادي.
error-date-hijri-month = لا يوجد شهر هجري رقمه { $month }. اكتب رقمًا من 1 إلى 12 أو اسم الشهر.
error-date-hijri-impossible = لا يوجد يوم { $day } في الشهر { $month } من السنة الهجرية { $year }، فعدد أيام ذلك الشهر { $length }. صحّح اليوم أو اكتب التاريخ الميلادي.
error-date-hijri-none = لا يشمل جدول التقويم الهجري يوم { $day }. اكتب التاريخ الميلادي.
error-date-solar-range = السنة الهجرية الشمسية { $year } خارج المدة من { $first } إلى { $last }. اكتب التاريخ الميلادي.
error-date-solar-impossible = لا يوجد يوم { $value } في التقويم الهجري الشمسي. صحّح اليوم أو الشهر.

error-quantity-unreadable = لا تُقرأ «{ $value }» كمية واحدة. اكتب رقمًا ووحدة، مثل 12.5 كغ.
error-quantity-ambiguous = تُقرأ «{ $value }» على وجهين: { $first } أو { $second }. اكتب الرقم من غير فاصلة أو اكتبه كاملًا.
error-quantity-range = في «{ $value }» رقمان: { $first } و{ $second }. اكتب أحدهما، وما ليس مؤكدًا فمكانه النص.
error-quantity-too-large = «{ $value }» أكثر مما يمكن. تحقق من الرقم والوحدة.
error-quantity-unit-missing = لم تُذكر الوحدة في «{ $value }». أضفها، مثل كغ أو غ أو لتر أو قرص.
contradictions-title = أرقام متناقضة
contradictions-note = تُعرض كما وردت من الجهة المصدرة دون أي تعديل. اسأل الجهة المصدرة أيها الصحيح.
contradiction = ذُكر مجموع قدره { $stated }، أما مجموع الأجزاء فهو { $summed }: { $parts }.
