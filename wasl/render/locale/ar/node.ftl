### عمليات العقدة: إنشاؤها وتشغيلها وإيقافها وحالتها. تقول كل جملة خطأ ما حدث وأين وكيف يُصلَح.

cli-help-node =
    إنشاء العقدة على هذا الجهاز وتشغيلها وإيقافها والاطلاع على حالها.
cli-help-node-init =
    إنشاء عقدة: مجلدها ومفاتيحها وقاعدة بياناتها ومديرها الأول.

    يجب أن يكون المجلد جديدًا أو فارغًا. وإن أخفقت خطوة فلا يبقى من العقدة شيء. تُعرض عبارة المرور وسرّ الرموز الخاصان بالمدير الأول مرة واحدة فقط.
cli-help-node-start =
    تشغيل العقدة والانتظار حتى تستجيب عملياتها كلها.

    ثم تعمل العقدة وحدها: كل عملية تنتهي يُعاد تشغيلها. أما مع الخيار --foreground فتبقى مع هذا الأمر وتتوقف بتوقفه.
cli-help-node-stop =
    إيقاف العقدة: عملياتها أولًا، ثم قاعدة بياناتها.
cli-help-node-status =
    عرض ما يعمل من العقدة، وذاكرتها، وقاعدة بياناتها، وما ينتظر فيها.
cli-argument-node-directory = مجلد العقدة؛ وإلا فالخيار --node أو المتغير WASL_NODE هو الذي يحدده.
cli-option-node-slug = الاسم المختصر للمركز: حروف لاتينية صغيرة وأرقام وشرطات.
cli-option-node-name-en = اسم المركز بالإنجليزية.
cli-option-node-name-ru = اسم المركز بالروسية.
cli-option-node-name-ar = اسم المركز بالعربية.
cli-option-node-manager = اسم دخول المدير الأول.
cli-option-node-manager-name = اسم المدير الأول؛ وبدونه يُستعمل اسم الدخول.
cli-option-node-web-host = الاسم الذي تعرف به المتصفحات العقدة؛ وبدونه SLUG.localhost.
cli-option-node-web-port = منفذ صفحات الويب؛ وبدونه يُختار منفذ حر.
cli-option-node-gate-port = منفذ البوابة للعقد الأخرى؛ وبدونه يُختار منفذ حر.
cli-option-node-gate-address = العنوان الذي تصل به العقد الأخرى إلى البوابة كما يرد في بطاقة العقدة؛ وبدونه هذا الجهاز وحده.
cli-option-node-time-zone = المنطقة الزمنية للمركز، مثل Asia/Qatar؛ وبدونها UTC.
cli-option-node-foreground = البقاء مع العقدة؛ ويوقفها الضغط على Ctrl-C.

node-making = يجري إنشاء العقدة في { $path } …
node-starting = يجري تشغيل العقدة في { $path } …
node-now-made = العقدة في { $path } جاهزة.
node-now-started = العقدة في { $path } تعمل، وعملياتها كلها تستجيب.
node-now-stopped = أُوقفت العقدة في { $path } وقاعدة بياناتها.
node-runs = العقدة في { $path } تعمل.
node-does-not-run = العقدة في { $path } لا تعمل.
node-manager = المدير الأول:
node-next = شغّلها بالأمر: { $command }

node-column-process = العملية
node-column-state = الحالة
node-column-pid = الرقم
node-column-since = منذ (UTC)
node-column-restarts = مرات إعادة التشغيل
node-column-memory = الذاكرة
node-process-supervisor = المراقِب
node-process-web = صفحات الويب
node-process-gate = البوابة
node-process-worker = المنفِّذ
node-process-database = قاعدة البيانات
node-state-answers = تستجيب
node-state-silent = لا تستجيب
node-state-stopped = متوقفة
node-fact-node-id = معرّف العقدة
node-fact-web = في المتصفح
node-fact-gate = للعقد الأخرى
node-fact-memory = مجموع الذاكرة
node-fact-database = قاعدة البيانات
node-fact-queues = في الانتظار

error-node-running = العقدة في { $path } تعمل من قبل، فلم تُشغَّل مرة ثانية. اطّلع على حالها بالأمر «wasl node status»، أو أوقفها أولًا بالأمر «wasl node stop».
error-node-stopped = العقدة في { $path } لا تعمل، فليس هناك ما يُوقَف. شغّلها بالأمر «wasl node start».
error-node-unfinished = انقطع إنشاء العقدة في { $path }، وما بقي هناك لا يصلح للاستعمال. احذف المجلد ثم أنشئ العقدة من جديد بالأمر «wasl node init».
error-node-stuck = لم تتوقف العقدة في { $path } في الوقت المحدد (العملية { $pid }). لم يضع شيء مما حُفظ. انتظر دقيقة ثم أعد المحاولة؛ فإن بقيت العملية فأنهِها وشغّل العقدة من جديد.
error-node-ended = انتهت العقدة أثناء تشغيلها. السبب مدوّن في السجل { $path }، وآخر أسطره: { $said }
error-door-failed = لم تُشغَّل العقدة: فعمليتها «{ $door }» تنتهي مرة بعد مرة. السبب مدوّن في السجل { $path }، وآخر أسطره: { $said }
error-door-silent = لم تُشغَّل العقدة: فعمليتها «{ $door }» لم تستجب في الوقت المحدد. راجع السجل { $path } ثم شغّل العقدة من جديد؛ وآخر أسطره: { $said }
error-port-taken = المنفذ { $port } على هذا الجهاز يشغله برنامج آخر. أنهِ ذلك البرنامج، أو ضع منفذًا آخر في { $setting } في ملف العقدة node.toml ثم شغّلها من جديد.
error-port-none = لم يُعثر على منفذ حر في هذا الجهاز. حدّد منفذين حرين بالخيارين --web-port و--gate-port.
error-node-slug = لا يصلح «{ $value }» اسمًا مختصرًا لمركز. استخدم ما لا يزيد على { $longest } من الحروف اللاتينية الصغيرة والأرقام والشرطات المفردة، على أن يبدأ الاسم بحرف، مثل doha.
error-node-login = لا يصلح «{ $value }» اسم دخول. استخدم حروفًا لاتينية صغيرة وأرقامًا ونقاطًا وشرطات وشرطات سفلية، على أن يبدأ بحرف وألا يزيد على 64.
error-node-name = يحتاج المركز إلى اسم بكل من اللغات الثلاث. أعطِ كلًّا من --name-en و--name-ru و--name-ar اسمًا.
error-node-host = «{ $value }» ليس اسم مضيف. اكتب الاسم الذي تصل به المتصفحات إلى العقدة، مثل doha.localhost، بلا http:// وبلا منفذ.
error-node-gate-address = «{ $value }» ليس عنوان بوابة. اكتب المضيف والمنفذ، مثل gate.example.org:8443.
error-node-time-zone = المنطقة الزمنية «{ $value }» غير معروفة. اكتب اسمها في قاعدة IANA، مثل Asia/Qatar أو Asia/Almaty.
error-node-ports = لا يمكن أن تشترك صفحات الويب والبوابة في المنفذ { $port }. اجعل لكل من --web-port و--gate-port منفذًا مختلفًا.
