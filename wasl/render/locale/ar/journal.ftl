### السجل: ما يكشفه التدقيق، والإثباتات، وبيانات السجل لدى المراكز النظيرة، ومن اطّلع هناك.

error-journal-line-missing = لم يعد في السجل سطر عند الموضع { $place }. أبلغ ضابط الأمن، وقارن السجل بالنسخة الاحتياطية.
error-journal-line-unplaced = السطر { $line } في السجل بلا موضع ولا ينتظر موضعًا: لقد انتزعه أحدهم. أبلغ ضابط الأمن، وقارن السجل بالنسخة الاحتياطية.
error-journal-nodes = ما يُحفظ لأجل الإثباتات لا يتفق مع السطور. أبلغ ضابط الأمن، وقارن السجل بالنسخة الاحتياطية.
error-journal-nodes-missing = جزء مما يُحفظ لأجل الإثباتات مفقود (المستوى { $level } ابتداءً من { $index }). أبلغ ضابط الأمن، وتحقق من السجل.
error-journal-checkpoint-missing = وُقّع السجل حين كان عدد سطوره { $size }، وذلك البيان لم يعد موجودًا. أبلغ ضابط الأمن، واطلبه من المراكز النظيرة.
error-journal-erasure-unnamed = تفاصيل السطر { $line } لم تعد موجودة، وليس في السجل سطر يقول إنها مُحيت. أبلغ ضابط الأمن، وقارن السجل بالنسخة الاحتياطية.
error-journal-erasure-undone = تفاصيل السطر { $line } كانت قد مُحيت ثم ظهرت من جديد، أو أن السطر نفسه اختفى. أبلغ ضابط الأمن.
cli-column-erased = تفاصيل مُحيت وموضعها مُثبت
cli-journal-progress = جرى التحقق من { $done } من { $total } سطرًا

error-journal-leaf-form = أحد سطور الإثبات ليس على الصيغة المقررة. لم يُعتدّ بشيء منه؛ اطلب إثباتًا جديدًا.
error-journal-part-altered = ما عُرض من أحد سطور السجل ({ $part }) ليس ما كُتب فيه. لم يُعتدّ بالإثبات؛ أبلغ ضابط الأمن.
error-journal-proof-form = في الإثبات سطور أكثر مما يجوز، أو ذُكر سطر مرتين. لم يُعتدّ بشيء منه؛ اطلب إثباتًا جديدًا.
error-journal-nothing-about = ليس في السجل السطر { $target } ولا سطر يتعلق به. تحقق من الرقم.
error-journal-too-many-lines = في السجل { $lines } سطرًا عن ذلك، والإثبات يتسع لعدد { $limit }. أثبِت سطورًا بعينها أو صدّر السجل.
error-journal-no-checkpoint = لم يُوقَّع بيان عند { $size } سطرًا، أو أنه ليس الأقدم. تعرض البيانات «wasl journal checkpoints».
cli-help-journal-prove =
    إثبات سطور من السجل لمن ليس لديه السجل.

    سطر واحد، أو كل السطور المتعلقة بتقرير. يمكن التحقق من الملف الصغير من دون Wasl.
cli-help-journal-growth =
    إثبات أن السجل لم يزد بين بيانين إلا إضافةً.

    يمكن التحقق من الملف الصغير من دون Wasl.
cli-help-journal-checkpoints = عرض البيانات الموقّعة للسجل، الأحدث أولًا.
cli-argument-journal-target = سطر في السجل، أو ما تتعلق به السطور.
cli-option-journal-details = عرض تفاصيل السطور أيضًا؛ وقد تتضمن كلمات البحث.
cli-option-journal-from = عدد السطور عند البيان الأقدم.
cli-option-journal-to = عدد السطور عند البيان الأحدث؛ ومن دونه يؤخذ الأخير.
cli-column-signed = وقت التوقيع

## سجلات المراكز النظيرة

error-journal-growth-not-asked = يعرض المركز الآخر كيف نما سجله من { $old_size } إلى { $size } سطرًا ولم يطلب ذلك أحد. لم يُقبل شيء.
cli-help-journal-peers = عرض حال سجلات المراكز الأخرى بقدر ما عُرض منها هنا.
cli-help-journal-evidence =
    كتابة البيانين الموقّعين المتناقضين بشأن سجل مركز آخر.

    يمكن لطرف ثالث التحقق منهما من دون Wasl.
cli-argument-contradiction = رقم التناقض كما يعرضه «wasl journal peers».
journal-watch-title = سجله
journal-watch-none = سجل { $centre }: لم يُعرض منه شيء بعد.
journal-watch-seen = سجل { $centre }: عُرض حتى السطر { $size }، موقّعًا في { $at }، ولا تناقض فيه.
journal-watch-waits = هناك حالة أحدث تنتظر إثباتها.
journal-watch-journal-split = سجلان مختلفان في كل منهما { $size } سطرًا، وكلاهما بتوقيع ذلك المركز؛ عُرض في { $at } من { $centre }.
journal-watch-journal-shrunk = نقص السجل إلى { $size } سطرًا؛ عُرض في { $at } من { $centre }.
journal-watch-journal-epoch = بدأ السجل من جديد وفيه { $size } سطرًا، كما بعد استعادة نسخة احتياطية؛ عُرض في { $at } من { $centre }.
journal-watch-journal-fork = السجل الذي فيه { $size } سطرًا ليس امتدادًا للسجل السابق؛ عُرض في { $at } من { $centre }.
journal-watch-journal-not-shown = لا يبيّن ذلك المركز كيف نما سجله إلى { $size } سطرًا؛ عُرض في { $at } من { $centre }.
journal-watch-evidence = احفظ البيانين كليهما وأبلغ ضابط الأمن: الأمر «wasl journal evidence { $number }» يكتبهما في ملف.
