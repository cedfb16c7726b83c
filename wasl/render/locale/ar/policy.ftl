### ما تقوله كل قاعدة، إجازةً أو منعًا، في جملة واحدة.

right-read = القراءة
right-originate = التحرير باسم المكتب
right-release = الإصدار
right-downgrade = تخفيف قيود التداول
right-judge = البت في المطابقات
right-approve = الموافقة بصفة شخص ثانٍ
right-protect = حماية البيانات الشخصية
right-manage = إدارة الحسابات
right-audit = التدقيق

rule-right-held = للضابط حق { $right }.
rule-right-missing = ليس للضابط حق { $right }. يمكن لمدير حسابات المكتب أن يقترح منحه.
rule-reader-desk = المكتب من بين من يحق لهم الاطلاع.
rule-reader-none = المكتب ليس من بين من يحق لهم الاطلاع.
rule-speaker-desk = الضابط يتكلم باسم هذا المكتب.
rule-speaker-other = لا يتكلم الضابط إلا باسم مكتبه، وهذا باسم مكتب آخر.
rule-own-item = صدر هذا عن مركزنا، فيحق له إرساله.
rule-onward-node = ورد هذا من مركز آخر، ولا يحيله إلى طرف ثالث إلا ذلك المركز. اطلب الإذن من المصدر.
rule-recipient-here = المتلقي في هذا المركز.
rule-recipient-elsewhere = المتلقي ليس في هذا المركز. وما يذهب إلى مركز آخر يلزم إصداره إليه.
rule-audience-names = شروط التداول تسمّي هذا المتلقي.
rule-audience-not-named = شروط التداول لا تسمّي هذا المتلقي بين من يحق لهم الاطلاع.
rule-agreement-in-force = اتفاقية { $since } سارية.
rule-agreement-none = لا توجد اتفاقية سارية مع ذلك المركز.
rule-agreement-over = اتفاقية { $since } لا تسري إلا من ذلك اليوم حتى { $until }.
rule-agreement-onward = لا تجيز الاتفاقية تعميم هذا على مكاتب الدول الأعضاء.
rule-agreement-topic = اتفاقية { $since } لا تشمل هذا الموضوع: { $topic }.
rule-agreement-kind = اتفاقية { $since } لا تشمل هذا النوع من المعلومات: { $kind }.
rule-agreement-category = اتفاقية { $since } لا تشمل الأشخاص من هذه الفئة: { $category }.
rule-agreement-handling = اتفاقية { $since } لا تبلغ هذه الدرجة: { $mark }.
rule-agreement-purpose = اتفاقية { $since } لا تجيز هذا الغرض: { $purpose }.
rule-tlp-onward = لا يُرسل { $tlp } إلا إلى مكاتب مسمّاة واحدًا واحدًا، وهذا المكتب ليس منها.
rule-h2-onward = يمنع { $hcode } الإحالة دون إذن المصدر، ولم يُعطَ إذن.
rule-h3-onward = يفرض { $hcode } شروطًا للمصدر تمنع الإحالة دون الرجوع إليه.
rule-restricted = فيه شخص لم تُحدَّد فئته أو سنده القانوني بعد، فيبقى داخل المركز.
rule-restricted-centre = فيه شخص لم تُحدَّد فئته أو سنده القانوني بعد، فلا يطّلع عليه إلا مكتب المركز والمكتب الذي صدر عنه.
rule-expired = كانت الإحالة جائزة حتى { $day }، وقد انقضى ذلك اليوم.
rule-exercise-mixed = مواد التمرين لا تلتقي إلا بمواد التمرين.
rule-node-handling = لا يجوز لهذه العقدة أن تحفظ ما هو أعلى من { $highest }، وهذا { $tlp }.
rule-no-rule = لا قاعدة تجيز ذلك، وما لا تجيزه قاعدة فهو ممنوع.
rule-inside-node = يبقى هذا داخل المركز، ولا يحتاج ذلك إلى اتفاقية.

# الشيء نفسه كما يبلّغ به إيصال عقدة أخرى: بالرمز وحده.
rule-agreement-over-plain = الاتفاقية غير سارية في ذلك اليوم.
rule-agreement-topic-plain = الاتفاقية لا تشمل هذا الموضوع.
rule-agreement-kind-plain = الاتفاقية لا تشمل هذا النوع من المعلومات.
rule-agreement-category-plain = الاتفاقية لا تشمل فئة شخص وارد فيه.
rule-agreement-handling-plain = الاتفاقية لا تبلغ درجة شروط تداوله.
rule-agreement-purpose-plain = الاتفاقية لا تجيز غرضه.
rule-tlp-onward-plain = لا يُرسل ما بلغ هذه الدرجة إلا إلى مكاتب مسمّاة واحدًا واحدًا، وهذا المكتب ليس منها.
rule-expired-plain = انقضى اليوم الذي كانت الإحالة جائزة حتى نهايته.
rule-node-handling-plain = لا يجوز لتلك العقدة أن تحفظ ما بلغ هذه الدرجة.
rule-unknown = ذكر الطرف الآخر السبب «{ $code }» ولا تعرفه هذه العقدة. اسأله عن معناه.
