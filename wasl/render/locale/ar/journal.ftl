### السجل: ما يكشفه التدقيق، والإثباتات، ونقاط التحقق لدى المراكز النظيرة، ومن اطّلع هناك.

error-journal-line-missing = لم يعد في السجل قيد عند الموضع { $place }. أبلِغ ضابط الأمن، وقارن السجل بالنسخة الاحتياطية.
error-journal-line-unplaced = القيد { $line } في السجل بلا موضع ولا ينتظر موضعًا: لقد انتزعه أحدهم. أبلِغ ضابط الأمن، وقارن السجل بالنسخة الاحتياطية.
error-journal-nodes = ما يُحفظ لأجل الإثباتات لا يتفق مع القيود. أبلِغ ضابط الأمن، وقارن السجل بالنسخة الاحتياطية.
error-journal-nodes-missing = جزء مما يُحفظ لأجل الإثباتات مفقود (المستوى { $level } ابتداءً من { $index }). أبلِغ ضابط الأمن، وتحقق من السجل.
error-journal-checkpoint-missing = وُقّع السجل حين كان عدد قيوده { $size }، ونقطة التحقق تلك لم تعد موجودة. أبلِغ ضابط الأمن، واطلبها من المراكز النظيرة.
error-journal-erasure-unnamed = تفاصيل القيد { $line } لم تعد موجودة، وليس في السجل قيد يقول إنها مُحيت. أبلِغ ضابط الأمن، وقارن السجل بالنسخة الاحتياطية.
error-journal-erasure-undone = تفاصيل القيد { $line } كانت قد مُحيت ثم ظهرت من جديد، أو أن القيد نفسه اختفى. أبلِغ ضابط الأمن.
cli-column-erased = تفاصيل مُحيت وموضعها مُثبت
cli-journal-progress = جرى التحقق من { $done } من { $total } قيدًا

error-journal-leaf-form = أحد قيود الإثبات ليس على الصيغة المقررة. لم يُعتدّ بشيء منه؛ اطلب إثباتًا جديدًا.
error-journal-part-altered = ما عُرض من أحد قيود السجل ({ $part }) ليس ما كُتب فيه. لم يُعتدّ بالإثبات؛ أبلِغ ضابط الأمن.
error-journal-proof-form = في الإثبات قيود أكثر مما يجوز، أو ذُكر قيد مرتين. لم يُعتدّ بشيء منه؛ اطلب إثباتًا جديدًا.
error-journal-nothing-about = ليس في السجل القيد { $target } ولا قيد يتعلق به. تحقق من الرقم.
error-journal-too-many-lines = في السجل { $lines } قيدًا عن ذلك، والإثبات يتسع لعدد { $limit }. أثبِت قيودًا بعينها أو صدّر السجل.
error-journal-no-checkpoint = لم تُوقَّع نقطة تحقق عند { $size } قيدًا، أو أنها ليست الأقدم. تعرضها «wasl journal checkpoints».
cli-help-journal-prove =
    إثبات قيود من السجل لمن ليس لديه السجل.

    قيد واحد، أو كل القيود المتعلقة ببلاغ. يمكن التحقق من الملف الصغير من دون Wasl.
cli-help-journal-growth =
    إثبات أن السجل لم يزد بين نقطتي تحقق إلا إضافةً.

    يمكن التحقق من الملف الصغير من دون Wasl.
cli-help-journal-checkpoints = عرض نقاط التحقق الموقّعة للسجل، الأحدث أولًا.
cli-argument-journal-target = قيد في السجل، أو ما تتعلق به القيود.
cli-option-journal-details = عرض تفاصيل القيود أيضًا؛ وقد تتضمن كلمات البحث.
cli-option-journal-from = عدد القيود عند نقطة التحقق الأقدم.
cli-option-journal-to = عدد القيود عند نقطة التحقق الأحدث؛ ومن دونه تؤخذ الأخيرة.
cli-column-signed = وقت التوقيع

## سجلات المراكز النظيرة

error-journal-growth-not-asked = يعرض المركز الآخر كيف نما سجله من { $old_size } إلى { $size } قيدًا ولم يطلب ذلك أحد. لم يُقبل شيء.
cli-help-journal-peers = عرض حال سجلات المراكز الأخرى بقدر ما عُرض منها هنا.
cli-help-journal-evidence =
    كتابة البيانين الموقّعين المتناقضين بشأن سجل مركز آخر.

    يمكن لطرف ثالث التحقق منهما من دون Wasl.
cli-argument-contradiction = رقم التناقض كما يعرضه «wasl journal peers».
journal-watch-title = سجله
journal-watch-none = سجل { $centre }: لم يُعرض منه شيء بعد.
journal-watch-seen = سجل { $centre }: عُرض حتى القيد { $size }، موقّعًا في { $at }، ولا تناقض فيه.
journal-watch-waits = هناك حالة أحدث تنتظر إثباتها.
journal-watch-journal-split = سجلان مختلفان في كل منهما { $size } قيدًا، وكلاهما بتوقيع ذلك المركز؛ عُرض في { $at } من { $centre }.
journal-watch-journal-shrunk = نقص السجل إلى { $size } قيدًا؛ عُرض في { $at } من { $centre }.
journal-watch-journal-epoch = بدأ السجل من جديد وفيه { $size } قيدًا، كما بعد استعادة نسخة احتياطية؛ عُرض في { $at } من { $centre }.
journal-watch-journal-fork = السجل الذي فيه { $size } قيدًا ليس امتدادًا للسجل السابق؛ عُرض في { $at } من { $centre }.
journal-watch-journal-not-shown = لا يبيّن ذلك المركز كيف نما سجله إلى { $size } قيدًا؛ عُرض في { $at } من { $centre }.
journal-watch-evidence = احفظ البيانين كليهما وأبلِغ ضابط الأمن: الأمر «wasl journal evidence { $number }» يكتبهما في ملف.
