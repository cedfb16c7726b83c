### الاتفاقيات وشروط حقوق الإنسان: ما تقوله القواعد عنها، ونص الاتفاقية نفسه.

vocabulary-table-rights_conditions = شروط حقوق الإنسان

## القواعد

rule-agreement-suspended = اتفاقية { $since } معلّقة. ولا يُرسل بموجبها شيء حتى يستأنف العمل بها الطرف الذي علّقها.
rule-agreement-suspended-plain = الاتفاقية معلّقة. ولا يُرسل بموجبها شيء حتى يستأنف العمل بها الطرف الذي علّقها.
rule-agreement-replaced = حلّت محل اتفاقية { $since } صيغة لاحقة، وقد ورد هذا بموجب الصيغة السابقة بعد فوات أوانها.
rule-agreement-replaced-plain = حلّت صيغة لاحقة محل هذه الصيغة من الاتفاقية.
rule-agreement-ended = أنهى أحد الطرفين اتفاقية { $since }.
rule-agreement-ended-plain = أنهى أحد الطرفين الاتفاقية.
rule-agreement-onward-consent = لا تجيز الاتفاقية تعميم هذا إلا بموافقة المصدر، ولم تُعطَ موافقة.
rule-agreement-keeping = لا تجيز اتفاقية { $since } حفظ المعلومات دون مراجعة إلى ما بعد { $day }. أصدر صيغة موعد مراجعتها أقرب.
rule-agreement-keeping-plain = لا تجيز الاتفاقية حفظ المعلومات دون مراجعة هذه المدة كلها. أرسل صيغة موعد مراجعتها أقرب.
rule-condition-unmet = { $country }: { $condition }. لا يُرسل شيء إلى هناك دون ضمان سارٍ أو قرار مسجَّل. ويسجّل أيًّا منهما ضابط في مكتب المركز له حق الإصدار.
rule-condition-unmet-plain = يسري شرط من شروط حقوق الإنسان بشأن إحدى دول المتلقي، ولم يُستوفَ.
rule-condition-assurance = { $country }: { $condition }. تشترط الاتفاقية ضمانًا من تلك الدولة، ولا يغني عنه قرار من مركزنا.
rule-condition-assurance-plain = تشترط الاتفاقية ضمانًا من إحدى دول المتلقي، ولا يوجد ضمان.

## شروط حقوق الإنسان

condition-column-state = الدولة
condition-column-condition = الشرط
condition-column-topic = الموضوع
condition-column-standing = الوضع
condition-column-source = المصدر
condition-column-reason = السبب
condition-every-topic = كل موضوع
condition-standing-shipped = قائم؛ جاء مع البرنامج ولم يراجعه أحد هنا
condition-standing-added = قائم؛ لم يؤكده ضابط ثانٍ
condition-standing-confirmed = قائم؛ مؤكَّد
condition-standing-striking = قائم؛ طلب ضابط واحد شطبه
condition-standing-struck = شطبه ضابطان
cover-assurance = ضمان
cover-decision = قرار
cover-state-in-force = سارٍ
cover-state-coming = لم يبدأ بعد
cover-state-over = انقضت مدته
cover-state-ended = أُنهي قبل أجله
cover-column-id = المعرّف
cover-column-kind = النوع
cover-column-against = بشأن
cover-column-words = المرجع والنص
cover-column-officer = الضابط
error-condition-centre-only = يُبتّ في شروط حقوق الإنسان في مكتب المركز. انتقل إليه إن كنت عضوًا فيه، أو اسأل هناك.
error-condition-source-missing = المصدر ناقص. اذكر الوثيقة التي تقول ذلك ويومها أو سنتها.
error-condition-known = هذا الشرط قائم من قبل بشأن تلك الدولة وذلك الموضوع.
error-condition-second = سبق أن بتتَّ في هذا السطر. يلزم لذلك ضابط ثانٍ من مكتب المركز.
error-assurance-evidence-missing = لا شيء يدل على مكان الضمان. اذكر مرجع الدولة أو رقم قيده في سجل الوارد.
error-cover-reversed = آخر يوم يسبق أول يوم. صحّح اليومين.
error-cover-too-long =
    { $years ->
        [zero] لا تجوز أي مدة.
        [one] لا تجوز مدة تزيد على سنة واحدة. اختر يومًا أخيرًا أقرب.
        [two] لا تجوز مدة تزيد على سنتين. اختر يومًا أخيرًا أقرب.
        [few] لا تجوز مدة تزيد على { $years } سنوات. اختر يومًا أخيرًا أقرب.
        [many] لا تجوز مدة تزيد على { $years } سنة. اختر يومًا أخيرًا أقرب.
       *[other] لا تجوز مدة تزيد على { $years } سنة. اختر يومًا أخيرًا أقرب.
    }
cli-help-condition = شروط حقوق الإنسان: أيها قائم بشأن أي دولة، والقرارات المتخذة رغمها.
cli-help-condition-list = عرض جدول شروط حقوق الإنسان.
cli-help-condition-add = إضافة سطر؛ يقوم من ساعته.
cli-help-condition-confirm = تأكيد سطر أضافه ضابط آخر أو جاء مع البرنامج.
cli-help-condition-strike = طلب شطب سطر؛ ويشطبه الضابط الثاني الذي يوافق.
cli-help-condition-decide = تسجيل قرار بإعطاء المعلومات رغم قيام شرط؛ ويبقى اسمك مقرونًا به.
cli-help-assurance = الضمانات التي قدمتها الدول.
cli-help-assurance-list = عرض الضمانات والقرارات.
cli-help-assurance-add = تسجيل ضمان.
cli-help-assurance-end = إنهاء ضمان أو قرار قبل أجله.
cli-argument-condition-state = الدولة، بحرفين أو باسمها.
cli-argument-condition = الشرط.
cli-argument-cover = معرّف الضمان أو القرار.
cli-option-condition-topic = لهذا الموضوع وحده؛ وإن تُرك فلكل موضوع.
cli-option-condition-source = الوثيقة التي تقول ذلك.
cli-option-condition-day = يوم تلك الوثيقة أو سنتها.
cli-option-condition-reason = السبب في سطر واحد.
cli-option-condition-report = لهذا التقرير وحده.
cli-option-cover-since = أول يوم؛ وإن تُرك فاليوم.
cli-option-cover-until = آخر يوم، في حدود ثلاث سنوات.
cli-option-assurance-text = نص الضمان.
cli-option-assurance-reference = مرجع تلك الدولة: مذكرة أو كتاب أو ملف.
cli-option-assurance-number = رقم القيد في سجل الوارد لهذا المركز.

## العرض

demo-assurance = يقوم شرط بشأن دولتين لهما مكتبان في الدوحة. ويسجل المركزان ضمانات مختلَقة، فهذا تمرين.
demo-fact-no-assurance-nothing-goes = بلا ضمان لا يذهب شيء إلى مركز فيه مكتب دولة يقوم شرط بشأنها
demo-fact-assurances-recorded = بالضمانات المسجلة استُوفي الشرط

## وضع الاتفاقية وإعلانات الطرفين

step-held = موقوف مؤقتًا
agreement-state-declined = مرفوضة
agreement-state-withdrawn = مسحوبة
agreement-state-coming = تبدأ لاحقًا
agreement-state-suspended = معلّقة
agreement-state-replaced = حلّت محلها صيغة لاحقة
agreement-state-ended = أنهاها أحد الطرفين
agreement-meaning-declined = رُفضت قبل أن يوقّعها الطرفان، ولم تدخل حيز النفاذ.
agreement-meaning-withdrawn = سحبها من عرضها. وإن كان المركز الآخر قد وقّعها قبل أن يعلم بذلك فهي سارية مع ذلك، وعندئذ أنهِها.
agreement-meaning-coming = وقّعها المركزان. وتسري ابتداءً من أول أيامها.
agreement-meaning-suspended = لا يُرسل بموجبها شيء ولا يُقبل بموجبها شيء. وما ينتظر الإرسال موقوف ويُرسل عند استئناف العمل بها. ولا يستأنفها إلا الطرف الذي علّقها.
agreement-meaning-replaced = تسري صيغة لاحقة. وما كان في الطريق بموجب هذه الصيغة يُقبل 35 يومًا أخرى في حدود ما تجيزه الصيغتان معًا.
agreement-meaning-ended = أنهاها أحد الطرفين بجميع صيغها. لا يُرسل بموجبها شيء بعد الآن، ولا يُعمَّم ما ورد بموجبها. ولا رجوع عن الإنهاء.
agreement-last-day = قُدّم إخطار بالإنهاء: آخر يوم هو { $day }.
agreement-declared-title = إعلانات الطرفين
agreement-declared-decline = { $party }: رفضها أو سحبها
agreement-declared-suspend = { $party }: علّقها
agreement-declared-resume = { $party }: استأنف العمل بها
agreement-declared-end = { $party }: أنهاها فورًا
agreement-declared-end-notice = { $party }: أنهاها وآخر يوم { $day }
agreement-signed-title = التوقيعات
agreement-signed-by = وقّع
agreement-signed-not = لم يوقّع
agreement-act-decline = رفض العرض
agreement-act-withdraw = سحب العرض
agreement-act-suspend = التعليق الآن
agreement-act-resume = استئناف العمل بها
agreement-act-next-version = عرض الصيغة التالية
agreement-act-end = إنهاء الاتفاقية
agreement-declare-note = يقرأ المركز الآخر هذا السبب.
agreement-suspend-note = فورًا ودون موافقة المركز الآخر. يُوقف ما ينتظر الإرسال إليه ويُرفض ما يرسله حتى تستأنف العمل بها.
agreement-end-note = ينهي هذا جميع الصيغ ولا رجوع عنه. ويُوقف ما ينتظر الإرسال نهائيًا.
agreement-field-reason = السبب
agreement-field-how = متى تنتهي
agreement-how-notice = بإخطار، بعد آخر يوم
agreement-how-at-once = فورًا، بسبب إخلال
agreement-field-last-day = آخر يوم
agreement-field-conditions = شروط حقوق الإنسان التي يُشترط لها ضمان
agreement-field-answer-hours = الرد في غضون ساعات: { $urgency }
agreement-field-keep-days = مراجعة ما استُلم، في غضون أيام
agreement-field-notice-days = مهلة الإخطار قبل الإنهاء، بالأيام
agreement-field-replaces = الصيغة التالية من
agreement-number-hint = عدد صحيح؛ وإن تُرك فارغًا فلا اتفاق على أجل.
agreement-field-clause = مادة إضافية بلغة: { $language }
agreement-clause-hint = ما لا تقوله الحقول أعلاه وحده. اكتبه باللغات الثلاث؛ ويبدأ السطر الفارغ المادة التالية.
agreement-clause-onward-consent = لا يجوز للمركز المستلم أن يعمّمه إلا على من وافق المرسِل على إبلاغهم.
agreement-clause-conditions = إذا قام شرط بشأن دولة ({ $condition }) فلا يعطي المرسِل مكتب تلك الدولة شيئًا دون ضمان سارٍ من تلك الدولة، ولا يغني عنه قرار من أحد الطرفين.
agreement-clause-answers = يُجاب عن الأسئلة في الآجال الآتية: { $times }.
agreement-clause-answer-time =
    { $hours ->
        [zero] { $urgency }: بلا أجل
        [one] { $urgency }: ساعة واحدة
        [two] { $urgency }: ساعتان
        [few] { $urgency }: { $hours } ساعات
        [many] { $urgency }: { $hours } ساعة
       *[other] { $urgency }: { $hours } ساعة
    }
agreement-clause-keep =
    { $days ->
        [zero] يراجع المركز المستلم فورًا أمر حفظ ما استلمه.
        [one] يراجع المركز المستلم أمر حفظ ما استلمه في غضون يوم واحد من إصداره.
        [two] يراجع المركز المستلم أمر حفظ ما استلمه في غضون يومين من إصداره.
        [few] يراجع المركز المستلم أمر حفظ ما استلمه في غضون { $days } أيام من إصداره.
        [many] يراجع المركز المستلم أمر حفظ ما استلمه في غضون { $days } يومًا من إصداره.
       *[other] يراجع المركز المستلم أمر حفظ ما استلمه في غضون { $days } يوم من إصداره.
    }
agreement-clause-suspension = يجوز لكل طرف أن يعلّق العمل بالاتفاقية فورًا بإخطار موقّع مسبَّب، ولا يستأنف العمل بها إلا ذلك الطرف.
agreement-clause-end = يجوز لكل طرف أن ينهي الاتفاقية بإخطار موقّع يحدد آخر يوم، أو فورًا في حالة الإخلال. ويظل ما استُلم قبل ذلك خاضعًا لشروط تداوله.
agreement-clause-end-notice =
    { $days ->
        [zero] يجوز لكل طرف أن ينهي الاتفاقية بإخطار موقّع يحدد آخر يوم، أو فورًا في حالة الإخلال. ويظل ما استُلم قبل ذلك خاضعًا لشروط تداوله.
        [one] يجوز لكل طرف أن ينهي الاتفاقية بإخطار موقّع قبل آخر يوم بيوم واحد على الأقل، أو فورًا في حالة الإخلال. ويظل ما استُلم قبل ذلك خاضعًا لشروط تداوله.
        [two] يجوز لكل طرف أن ينهي الاتفاقية بإخطار موقّع قبل آخر يوم بيومين على الأقل، أو فورًا في حالة الإخلال. ويظل ما استُلم قبل ذلك خاضعًا لشروط تداوله.
        [few] يجوز لكل طرف أن ينهي الاتفاقية بإخطار موقّع قبل آخر يوم بما لا يقل عن { $days } أيام، أو فورًا في حالة الإخلال. ويظل ما استُلم قبل ذلك خاضعًا لشروط تداوله.
        [many] يجوز لكل طرف أن ينهي الاتفاقية بإخطار موقّع قبل آخر يوم بما لا يقل عن { $days } يومًا، أو فورًا في حالة الإخلال. ويظل ما استُلم قبل ذلك خاضعًا لشروط تداوله.
       *[other] يجوز لكل طرف أن ينهي الاتفاقية بإخطار موقّع قبل آخر يوم بما لا يقل عن { $days } يوم، أو فورًا في حالة الإخلال. ويظل ما استُلم قبل ذلك خاضعًا لشروط تداوله.
    }
agreement-clause-marks = معنى { $tlp }: { $colour }. ومعنى { $hcode }: { $code }.
error-agreement-not-signed = لا تسري هذه الاتفاقية الآن: لم يوقّعها الطرفان أو أُنهيت. ولا شيء يُعلَّق أو يُستأنف أو يُنهى.
error-agreement-suspended-already = سبق أن علّق مركزنا هذه الاتفاقية.
error-agreement-not-suspended = لم يعلّق مركزنا هذه الاتفاقية. وما علّقه المركز الآخر لا يستأنفه إلا هو.
error-agreement-notice-short = مهلة الإخطار قصيرة: تشترط الاتفاقية أن يكون آخر يوم { $day } أو بعده. ويجوز إنهاؤها فورًا في حالة الإخلال.
error-agreement-end-how = بيّن متى تنتهي: حدد آخر يوم، أو قل إنها تنتهي فورًا.
error-agreement-over-already = أُنهيت الاتفاقية ولا تُقبل لها صيغة أخرى. اعرض اتفاقية جديدة.
error-agreement-several-offered = تنتظر التوقيعَ صيغٌ عدة. افتح الصيغة التي قرأتها أو اذكر بصمتها، ووقّعها.
error-declaration-contradicts = الإعلان { $number } لذلك الطرف موجود هنا بنص آخر. اسأل المركز الآخر.
error-declarations-too-many = بلغت إعلانات ذلك الطرف الحد { $limit }، ولا يُقبل منه غيرها.
error-declaration-form = ليس هذا إعلانًا يجوز لطرف أن يصدره ({ $part }).
error-clauses-too-many = أقصى عدد للمواد الإضافية { $limit }. ادمج بعضها.
error-clause-languages = مادة إضافية تنقص إحدى اللغات الثلاث. اكتبها بالعربية والروسية والإنجليزية.
done-agreement-declined = رُفضت، وأُبلغ المركز الآخر مع السبب.
done-agreement-suspended = عُلّقت. لا يُرسل بموجبها شيء ولا يُقبل بموجبها شيء.
done-agreement-resumed = استؤنف العمل بها. ويُرسل ما كان موقوفًا ما لم يعلّقها المركز الآخر من جهته.
done-agreement-ended = أُعلن الإنهاء وأُبلغ المركز الآخر.
cli-help-agreement-decline = رفض ما عرضه مركز نظير، أو سحب ما عرضته هذه العقدة.
cli-help-agreement-suspend = تعليق اتفاقية فورًا؛ ويُوقف ما ينتظر الإرسال.
cli-help-agreement-resume = استئناف ما علّقه هذا المركز.
cli-help-agreement-end = إنهاء اتفاقية بجميع صيغها، بإخطار أو فورًا.
cli-option-declare-reason = السبب؛ ويقرؤه المركز الآخر.
cli-option-end-last-day = آخر يوم للاتفاقية.
cli-option-end-at-once = إنهاؤها فورًا بسبب إخلال.
cli-option-agreement-conditions = شرط من شروط حقوق الإنسان يُشترط له ضمان؛ ويُكرر لغيره.
cli-option-answers = عدد الساعات للرد على أسئلة هذه الدرجة من الاستعجال، مثل urgent=8؛ ويُكرر لغيرها.
cli-option-keep-days = عدد الأيام التي يُراجع فيها حفظ ما استُلم.
cli-option-notice-days = مهلة الإخطار قبل الإنهاء بالأيام.
cli-option-clause = مادة إضافية بهذه اللغة؛ وبالعدد نفسه في كل من اللغات الثلاث.
cli-option-replaces = معرّف الاتفاقية التي هذه صيغتها التالية.
error-number-form = «{ $value }» ليس عددًا صحيحًا من الأيام أو الساعات. اكتبه بالأرقام أو اترك الحقل فارغًا.

## المقارنة والتجربة

agreement-changes-title = ما يتغير عن الصيغة السارية
agreement-changes-note = «أوسع» تعني أن ما يجوز أن يمر أكثر أو أن المطلوب أقل. اقرأ هذا أولًا.
agreement-change-wider = أوسع
agreement-change-narrower = أضيق
agreement-change-both = أوسع وأضيق معًا
agreement-change-worded = تغيّر اللفظ وحده
agreement-member-topics = المواضيع
agreement-member-kinds = أنواع المعلومات
agreement-member-categories = الأشخاص
agreement-member-purposes = الأغراض
agreement-member-highest-tlp = أشد لون
agreement-member-highest-hcode = أشد رمز تداول
agreement-member-onward = الإحالة إلى الغير
agreement-member-conditions = شروط حقوق الإنسان
agreement-member-answer-hours = آجال الرد
agreement-member-keep-days = أيام المراجعة
agreement-member-notice-days = مهلة الإخطار
agreement-member-valid-from = أول يوم
agreement-member-valid-until = آخر يوم
agreement-member-titles = العناوين
agreement-member-clauses = المواد الإضافية
agreement-act-try = ما الذي تجيزه من تقاريرنا
agreement-try-title = ما الذي تجيزه من تقارير هذا المكتب
agreement-try-figures = يمر من التقارير: { $passes } من { $total }. الجديد منها: { $newly }. وما لم يعد يمر: { $no_longer }.
agreement-try-pass = يمر
agreement-try-stop = لا يمر
agreement-try-report = التقرير
agreement-try-rules = القواعد المانعة
cli-help-agreement-try = تجربة اتفاقية على تقارير المكتب قبل أن يوقّعها أحد.

## صفحة شروط حقوق الإنسان

section-conditions = شروط حقوق الإنسان
conditions-lead = أي شرط قائم تجاه أي دولة، وبمَ استُوفي. وحيث لم يُستوفَ بشيء فلا يُرسل شيء إلى مكتب تلك الدولة ولا إلى مركز لها فيه مكتب.
conditions-soon = ينتهي قريباً
conditions-recorded = الضمانات والقرارات
conditions-none = لم يُسجَّل شيء بعد. الضمان أو القرار يجيز إرسال المعلومات مع أن الشرط قائم.
condition-column-met = المستوفى به اليوم
condition-unmet = لا شيء: لا يُرسل إليها شيء
condition-until = حتى { $day }
condition-ends-soon = ينتهي قريباً
condition-one-report = لتقرير واحد
condition-act-confirm = تأكيد هذا السطر
condition-act-keep = إبقاء هذا السطر
condition-act-strike = طلب شطب هذا السطر
condition-act-strike-second = شطب هذا السطر
condition-act-end = إنهاؤه قبل موعده
condition-form-assure = تسجيل ضمان
condition-form-decide = القرار رغم شرط
condition-form-add = إضافة سطر
condition-form-note-assure = ما تعهدت به دولة وأين يُقرأ. ويستوفي الشرط من أول أيامه إلى آخرها.
condition-form-note-decide = تُرسل المعلومات مع أن الشرط قائم. ويبقى معها اسمك وسببك. وحيث تطلب الاتفاقية ضماناً فلا يحل القرار محله.
condition-form-note-add = يقوم السطر فوراً. ويؤكده ضابط ثانٍ، ولا يشطبه بعد ذلك إلا اثنان.
condition-field-state = الدولة
condition-field-condition = الشرط
condition-field-topic = لهذا الموضوع وحده
condition-field-reference = مرجع تلك الدولة
condition-field-number = الرقم في سجل الوارد لدينا
condition-field-words = نص الضمان
condition-field-since = اليوم الأول
condition-field-until = اليوم الأخير
condition-field-report = لهذا التقرير وحده
condition-field-reason = السبب
condition-field-source = الوثيقة التي تقول ذلك
condition-field-day = يومها أو سنتها
condition-state-hint = بحرفين، أو باسمها بالعربية أو الروسية أو الإنجليزية.
condition-reference-hint = مذكرة أو رسالة أو ملف. اذكره أو اذكر الرقم في السجل.
condition-since-hint = إن تُرك فارغاً فمن اليوم.
condition-report-hint = معرّف تقرير يجوز لك أن تقرأه؛ وإن تُرك فارغاً فلكل تقرير.
done-condition-added = أُضيف، وهو قائم من الآن.
done-condition-confirmed = تم التأكيد.
done-condition-striking = سُجّل. ويبقى قائماً إلى أن يشطبه ضابط ثانٍ.
done-condition-struck = شُطب.
done-assurance-recorded = سُجّل الضمان.
done-condition-decided = سُجّل القرار باسمك.
done-cover-ended = انتهى، ولا يستوفي شيئاً من الآن.
