### المراكز النظيرة والاتفاقيات: الصفحات وما يُرفض.

section-label = من هو من
section-directory = المكاتب والضباط
section-peers = المراكز النظيرة
section-agreements = الاتفاقيات

## المراكز النظيرة

peers-column-name = المركز
peers-column-state = الحالة
peers-column-confirmed-by = من أكّد
peers-column-agreement = الاتفاقية
peers-column-heard = آخر اتصال
peers-column-highest = أقصى ما يحفظه
peers-state-unconfirmed = غير مؤكَّد
peers-state-half-confirmed = أكّده واحد من اثنين
peers-state-confirmed = مؤكَّد
peers-no-agreement = لا اتفاقية سارية
peers-never-heard = لم يحدث بعد
peers-empty = لا مركز آخر معروف هنا بعد. يُدخل أحد المديرين بطاقة المركز، ثم يقارن مديران معه أربعين رقمًا بالهاتف.
peers-add-title = إدخال بطاقة مركز آخر
peers-field-card = البطاقة في ملف
peers-card-hint = الملف الذي سلّمه المركز الآخر. لا سر فيه، وقد يأتي بأي طريق.
peers-field-pasted = أو نص البطاقة
peers-field-slug = اسمه المختصر عندنا
peers-slug-hint = حروف لاتينية وأرقام وشرطات. وإن تُرك فارغًا أُخذ من الاسم الإنجليزي.
peers-act-add = إدخال البطاقة
peers-act-own-card = تسليم بطاقتنا
peers-card-number = البطاقة رقم { $number }
peers-who-title = من أكّد
peers-who-did = أكّد
peers-who-missing =
    { $count ->
        [zero] لا يلزم أحد آخر
        [one] يلزم مدير واحد آخر
        [two] يلزم مديران آخران
        [few] يلزم { $count } مديرين آخرين
        [many] يلزم { $count } مديرًا آخر
       *[other] يلزم { $count } مدير آخر
    }
peers-who-note = يجب أن يسمع الأرقام مديران مختلفان من هذا المركز، كل منهما في مكالمة خاصة به. وقبل ذلك لا يُرسل إليه شيء ولا يُقبل منه شيء.
peers-who-enough = سمع الأرقام مديران. لا يلزم شيء آخر.
peers-digits-title = الأرقام الأربعون
peers-digits-note = يرى المركزان الأرقام نفسها ما لم تُبدَّل بطاقة في الطريق. اقرأها من هنا بصوت مسموع ولا ترسلها.
peers-ceremony-title = كيف تُقارن
peers-ceremony-1 = اتصل بالمركز الآخر على رقم كنت تعرفه من قبل، لا على رقم جاء مع البطاقة.
peers-ceremony-2 = تأكد من أنك تعرف الصوت، أو اسأل عما لا يعرف جوابه إلا زميلك.
peers-ceremony-3 = تكلّم كما يلي بلغة من يسمعك. واكتب ما تسمعه، لا ما تراه هنا.
peers-dialogue-title = ما يُقال بالعربية
peers-dialogue-we = أنت
peers-dialogue-they = هم
peers-dialogue-1 = «أتصل بشأن بطاقتي مركزينا. أرجو أن تقرأ عليّ أرقامك الأربعين، خمسة خمسة، وسأعيد كل خمسة».
peers-dialogue-2 = (يقرؤون مجموعاتهم الثماني، وأنت تعيد كلًّا منها وتكتبها)
peers-dialogue-3 = «شكرًا. الآن أقرأ أنا، خمسة خمسة. أرجو أن تعيد كل خمسة وتكتب ما تسمع».
peers-dialogue-4 = (يعيدون مجموعاتك الثماني)
peers-dialogue-5 = «هل قبلها برنامجكم؟ برنامجي يقول:» (اقرأ ما تقوله هذه الصفحة)
peers-dialogue-6 = «قبلها». – وإن قرأ أحدكما غير ذلك: أنهِ المكالمة واتصل في يوم آخر من هاتف آخر.
peers-confirm-title = ما سمعته
peers-field-digits = الأرقام الأربعون كما قرأها المركز الآخر
peers-digits-hint = بأرقام أي خط، ولا تُحسب المسافات.
peers-act-confirm = هذه هي الأرقام التي سمعتها
peers-wait-second = لقد أكّدت. يجب أن يفعل ذلك مدير آخر في مكالمة خاصة به.
peers-alarm-title = توقف: الأرقام غير متطابقة
peers-alarm-meaning = إما أن مجموعة سُمعت خطأ، وإما أن أحدًا بدّل بطاقة في طريقها ويستطيع قراءة ما يتبادله المركزان.
peers-alarm-1 = لا تؤكد شيئًا. ولا ترسل إلى هذا المركز شيئًا.
peers-alarm-2 = اتصل مرة أخرى على رقم آخر تعرفه، واقرأ الأرقام مجموعة مجموعة.
peers-alarm-3 = إن اختلفت مرة أخرى فأبلغ ضابطَي الأمن في المركزين، ولتُسلَّم البطاقتان باليد على يد شخص تعرفه.
done-card-taken = وصلت البطاقة. لا يُوثق بها بعد: قارن الأرقام الأربعين.
done-peer-confirmed = الأرقام صحيحة. أكّد مديران، ويمكن الكتابة إلى هذا المركز متى سرت اتفاقية معه.
done-peer-half-confirmed = الأرقام صحيحة. يجب أن يؤكد مدير آخر أيضًا.
error-card-missing = لا توجد بطاقة. اختر الملف أو الصق نصها.

## الاتفاقيات

agreement-column-state = الحالة
agreement-column-title = العنوان
agreement-column-peer = الطرف الآخر
agreement-column-validity = السريان
agreement-column-highest = أقصى حد
agreement-validity = من { $since } إلى { $until }
agreement-version = الصيغة { $version }
agreement-state-proposed = تنتظر توقيعهم
agreement-state-offered = تنتظر توقيعنا
agreement-state-in-force = سارية
agreement-state-over = انتهت
agreement-meaning-proposed = وقّعها هذا المركز وأرسلها. وهي غير سارية: لم يوقّعها المركز الآخر.
agreement-meaning-offered = وقّعها المركز الآخر وأرسلها. وهي غير سارية: لم يوقّعها هذا المركز.
agreement-meaning-in-force = وقّع المركزان البيانات نفسها حرفًا بحرف. وما يلي يحدد ما يجوز أن يُرسل من أحدهما إلى الآخر.
agreement-meaning-over = مضى آخر أيامها. لا يُرسل بموجبها شيء بعد الآن، ولا يُعمَّم ما ورد بموجبها.
agreement-empty = لا اتفاقية بعد. ومن دونها لا يُرسل شيء إلى مركز آخر. يعرضها أحد المديرين هنا متى تأكد ذلك المركز.
agreement-act-propose = عرض اتفاقية
agreement-act-sign = التوقيع عن هذا المركز
agreement-sign-note = تسري في المركزين من لحظة توقيعك.
agreement-act-offer = التوقيع والإرسال إلى المركز الآخر
agreement-offer-note = تسري متى وقّع المركز الآخر النص نفسه. ولا يمكن تغييرها بعد ذلك، فاعرض غيرها بدلًا منها.
agreement-data-note = المُلزِم هو البيانات الموقّعة، وهذه الجمل تقول ما فيها. اسمها:
agreement-propose-title = عرض اتفاقية
agreement-propose-lead = ما لا يُذكر هنا لا تشمله الاتفاقية. يقرؤها المركز الآخر بنودًا كهذه باللغات الثلاث، ثم يوقّع أو لا يوقّع.
agreement-no-peer = تحتاج الاتفاقية إلى مركز مؤكَّد، ولا يوجد مثله بعد.
agreement-field-peer = مع أي مركز
agreement-field-title-en = العنوان بالإنجليزية
agreement-field-title-ru = العنوان بالروسية
agreement-field-title-ar = العنوان بالعربية
agreement-field-topics = المواضيع التي يجوز تبادلها
agreement-field-kinds = أنواع المعلومات
agreement-field-categories = الأشخاص الذين يجوز أن يُذكروا
agreement-field-purposes = الأغراض التي يجوز استعمالها لها
agreement-field-highest-tlp = أشد لون
agreement-field-highest-hcode = أشد رمز تداول
agreement-field-onward = ما يجوز للمركز المستلم أن يفعله بها
agreement-field-valid-from = أول يوم
agreement-field-valid-until = آخر يوم
agreement-clause-parties = هذه الاتفاقية بين { $ours } و{ $theirs }.
agreement-clause-topics = يجوز للطرفين تبادل المعلومات في المواضيع الآتية: { $topic }.
agreement-clause-kinds = يجوز لهما تبادل أنواع المعلومات الآتية: { $kind }.
agreement-clause-categories = لا يجوز أن تتناول المعلومات من الأشخاص إلا: { $category }.
agreement-clause-nobody = لا يجوز أن تتناول المعلومات أي شخص.
agreement-clause-highest = لا يُتبادل ما هو أشد من { $tlp } و{ $hcode }.
agreement-clause-purposes = لا يُستعمل ما يُستلم إلا للأغراض الآتية: { $purpose }.
agreement-clause-onward-none = لا يحيل المركز المستلم ما استلمه إلى أحد، إلا إذا سمّى المرسِل المستلم.
agreement-clause-onward-members = يجوز للمركز المستلم تعميمه على مكاتب دوله الأعضاء.
agreement-clause-validity = تسري الاتفاقية من { $since } إلى { $until }، ويدخل اليومان فيها.
agreement-clause-nothing-else = ما لا يُذكر هنا لا تشمله الاتفاقية ولا يُتبادل.
done-agreement-proposed = وُقّعت وأُرسلت. وتسري متى وقّعها المركز الآخر.
done-agreement-signed = وُقّعت. الاتفاقية سارية من الآن.
error-day-missing = اليوم ناقص. اكتبه مثل 2026-11-23.
