### العرض: الخطوات وما يُروى وما يُثبت.

demo-step-houses = داران
demo-step-holdings = ما في كل دار
demo-step-acquaintance = التعارف
demo-step-report = مكتب طاجيكستان يُبلّغ
demo-step-match = المحللة في الدوحة
demo-step-circulation = ستة مكاتب
demo-step-stops = ما لا يجوز أن يمر
demo-step-attacks = لص وخط مقطوع
demo-step-proofs = البراهين

demo-houses = لكل من ألماتي والدوحة عقدة لها قاعدة بياناتها ومفاتيحها وبوابتها وبابها على الويب، في { $place }.
demo-houses-building = جارٍ بناء الدارين…
demo-holdings = تُدخل الدوحة 2617 إدراجًا حقيقيًا في قوائم المخدرات والجريمة المنظمة، وتُدخل ألماتي 1000 ضبطية حقيقية.
demo-holdings-importing = جارٍ إدخال القائمتين…
demo-holdings-invented = يوضع في محفوظات الدوحة شخص وشركة، كلاهما مختلق وعليه علامة EXERCISE. ولا يُدخل إنسان حقيقي في حدث مختلق أبدًا.
demo-acquaintance = تسلّم كل دار بطاقتها إلى الأخرى. والثقة تأتي من أربعين رقمًا يقرؤها شخصان من كل طرف بصوت مسموع:
demo-agreement = تعرض ألماتي اتفاقًا وتوقعه، ثم توقعه الدوحة. ومن الآن فصاعدًا هو الذي يقرر ما يجوز أن يمر.
demo-report = يُبلّغ مكتب طاجيكستان عن ضبطية. السطر حقيقي: { $drug }، { $amount }، { $place }، الإخفاء: { $hiding }، { $transport }. وللتمرين زُحزح التاريخ، واختُلقت مراحل الطريق إلى الخليج والشخص والشركة، والتقرير يقول ذلك.
demo-waiting = في الطريق…
demo-match = وجدت الدوحة من تلقاء نفسها مطابقتين محتملتين: حروف كيريلية تقابل حروفًا لاتينية وعربية. والقرار للإنسان.
demo-searches = ثلاث منظمات مدرجة، يُبحث عنها كما تُكتب بالكيريلية وبالعربية. والبحث ليس حدثًا، ولا يقال عنها شيء.
demo-circulate = يُعمَّم التقرير على مكاتب الدول الأعضاء الستة في الدوحة. وتُقر الإمارات وقطر بالاستلام.
demo-ask = تستفسر عُمان: { $text }
demo-answer = تجيب طاجيكستان: { $text }
demo-stops = موضوع خارج الاتفاق، ولون أشد مما يجوز للدوحة حفظه اعتبارًا من اليوم، وعلامتان تمنعان التمرير، وشخص مدرج في قائمة: خمسة إصدارات ينتهي كل منها بسببه.
demo-thief = سرق أحدهم شهادة TLS من ألماتي، وهو يرسل إلى بوابة الدوحة ما يقدر عليه.
demo-cut = يُقطع الخط بعد أن استلمت الدوحة تقريرًا وقبل أن تعلم ألماتي، ولا يمر شيء { $seconds ->
    [zero] لحظة واحدة
    [one] ثانية واحدة
    [two] ثانيتين
    [few] { $seconds } ثوانٍ
    [many] { $seconds } ثانية
   *[other] { $seconds } ثانية
}.
demo-journals = تتحقق كل دار من سجلها، وتتحقق ألماتي من نسخة من سجل الدوحة.
demo-web = الحقائق نفسها في المتصفح، خلف عبارة المرور والرمز.
demo-doors = الدخول: الاسم وعبارة المرور وسر TOTP
demo-done = عدد الحقائق التي ثبتت: { $facts }، والمدة بالثواني: { $seconds }. أقصى ذاكرة بالميبيبايت: ألماتي { $almaty }، الدوحة { $doha }.
demo-failed = الخطوة «{ $step }»: لم تثبت الحقيقة «{ $fact }».
demo-expected = المتوقع:
demo-got = الموجود:
demo-stay = تبقى الداران مفتوحتين. يغلقهما Ctrl-C ويزيل كل شيء.
demo-leaving = جارٍ إغلاق الدارين…

error-demo-examples-missing = بيانات الأمثلة غير موجودة: { $path }. شغّل العرض من نسخة عمل المشروع.
error-demo-home-taken = المجلد { $path } ليس فارغًا. اذكر مجلدًا جديدًا، أو لا تذكر شيئًا.

demo-fact-almaty-answers = ألماتي: قاعدة البيانات والبوابة وباب الويب والعامل كلها تجيب
demo-fact-doha-answers = الدوحة: قاعدة البيانات والبوابة وباب الويب والعامل كلها تجيب
demo-fact-almaty-desks = ألماتي: سبعة مكاتب لدول أعضاء ومكتب الأمم المتحدة ومكتب المركز
demo-fact-doha-desks = الدوحة: ستة مكاتب لدول أعضاء ومكتب المركز
demo-fact-manager-reads-nothing = من يدير الحسابات لا يقرأ شيئًا
demo-fact-manager-takes-no-right = لا يجتمع لشخص واحد أن يدير وأن يقرأ
demo-fact-rows-in = أُدخل 1000 سطر من الضبطيات
demo-fact-designations-in = أُدخل 2617 إدراجًا
demo-fact-exercise-not-in-real = البحث الحقيقي لا يُظهر شيئًا من التمرين
demo-fact-exercise-in-exercise = بحث التمرين يجد الشخص المختلق
demo-fact-real-not-in-exercise = بحث التمرين لا يُظهر شيئًا حقيقيًا
demo-fact-digits-equal = يرى الطرفان الأرقام الأربعين نفسها
demo-fact-unconfirmed-gets-nothing = لا يذهب شيء إلى نظير غير مؤكد
demo-fact-wrong-digits = رقم واحد خاطئ يُرفض
demo-fact-one-is-not-enough = قول شخص واحد لا يكفي وإن كرره
demo-fact-two-confirm = أكّد اثنان من كل طرف
demo-fact-no-agreement-nothing-goes = بلا اتفاق لا يذهب شيء، ولا حتى إلى نظير مؤكد
demo-fact-agreement-came = وصل العرض
demo-fact-agreement-same-text = قرأت الدوحة النص الذي وقعته ألماتي بعينه
demo-fact-agreement-in-force = الاتفاق سارٍ لدى الطرفين
demo-fact-outside-audience = المكتب غير المسمّى لا يجد تقريرًا كهذا
demo-fact-release-right = بلا حق الإصدار لا يصدر شيء
demo-fact-report-received = استلمت الدوحة التقرير
demo-fact-same-words = تقرأ الدوحة الكلمات التي وقعتها ألماتي بعينها
demo-fact-tajik-desk-speaks = المتكلم مكتب طاجيكستان، لا ضابط فيه
demo-fact-desk-before-circulation = قبل التعميم لا يجد مكتب في الدوحة تقريرًا كهذا
demo-fact-two-hits = مطابقتان: الشخص والشركة
demo-fact-hits-of-exercise = كلتاهما من التمرين، ولم يُمس اسم حقيقي
demo-fact-evidence-person = تُظهر مطابقة الشخص قرائنها
demo-fact-evidence-company = تُظهر مطابقة الشركة قرائنها
demo-fact-hits-judged = حكم في كلتيهما إنسان وذكر السبب
demo-fact-listed-found = وُجدت الثلاث كلها في المرتبة الأولى وبالخطين
demo-fact-six-desks = لدى ستة مكاتب التقرير
demo-fact-two-acknowledged = أقر اثنان بالاستلام
demo-fact-acknowledged-seen-in-almaty = ترى ألماتي الإقرارين
demo-fact-question-came = وصل السؤال إلى مكتب طاجيكستان بحرفه
demo-fact-answer-came = وصل الجواب إلى عُمان بحرفه
demo-fact-second-person = ثلاثة إصدارات ذات علامات مشددة تنتظر شخصًا ثانيًا من المكتب
demo-fact-topic-stays = أُوقف في ألماتي: الاتفاق لا يشمل الموضوع
demo-fact-topic-never-left = لا تعلم الدوحة به
demo-fact-doha-decides-again = رفضته الدوحة: أشد مما يجوز لهذه العقدة حفظه
demo-fact-red-not-filed = لم تحفظه الدوحة
demo-fact-h2-received = وصل التقرير ذو العلامة H2 إلى المركز
demo-fact-h2-stays = أُوقف في الدوحة: العلامة H2 تمنع التمرير
demo-fact-h2-stays-unread = لا تجد عُمان تقريرًا كهذا
demo-fact-tlp-received = وصل التقرير ذو العلامة AMBER+STRICT إلى المركز
demo-fact-strict-stays = أُوقف في الدوحة: العلامة AMBER+STRICT تبقيه عند من سُمّوا
demo-fact-strict-stays-unread = لا تجد عُمان تقريرًا كهذا
demo-fact-listed-never-released = الشخص المدرج في قائمة لا يصدر أبدًا
demo-fact-stranger-kept-out = بلا شهادة لا تُدخل TLS أحدًا
demo-fact-flipped-content = قُلب بت واحد في المحتوى: جواب فارغ
demo-fact-flipped-signature = قُلب بت واحد في التوقيع: جواب فارغ
demo-fact-set-aside = وضعت الدوحة كليهما جانبًا وتقول لماذا
demo-fact-wrong-house = مظروف الدوحة عند بوابة ألماتي: جواب فارغ
demo-fact-wrong-house-aside = وضعته ألماتي جانبًا: ليست هذه داره
demo-fact-repeated-same-receipt = المظروف الأصلي مرة أخرى: إيصاله القديم ولا غير
demo-fact-nothing-doubled = لم يتكرر شيء في الدوحة
demo-fact-nothing-lost = وصل التقرير مع ذلك
demo-fact-line-was-cut = قُطع الخط مرة واحدة
demo-fact-came-once = لدى الدوحة نسخة واحدة منه
demo-fact-each-step-once = كل خطوة من مآله مقيدة مرة واحدة
demo-fact-journals-hold = السجلان سليمان
demo-fact-copy-holds = نسخة الدوحة سليمة في نظر ألماتي
demo-fact-changed-byte-found = تغير بايت واحد فلم تعد النسخة سليمة
demo-fact-almaty-web-asks = باب الويب في ألماتي يسأل من الطارق
demo-fact-almaty-web-wants-code = عبارة المرور وحدها لا تفتح شيئًا في ألماتي
demo-fact-almaty-web-wrong-code = الرمز الخاطئ لا يفتح شيئًا في ألماتي
demo-fact-almaty-web-shows = متصفح ألماتي يُظهر التقرير
demo-fact-almaty-web-same-fate = متصفح ألماتي يُظهر المآل نفسه
demo-fact-doha-web-asks = باب الويب في الدوحة يسأل من الطارق
demo-fact-doha-web-wants-code = عبارة المرور وحدها لا تفتح شيئًا في الدوحة
demo-fact-doha-web-wrong-code = الرمز الخاطئ لا يفتح شيئًا في الدوحة
demo-fact-doha-web-shows = متصفح الدوحة يُظهر التقرير
demo-fact-doha-web-same-fate = متصفح الدوحة يُظهر المآل نفسه
