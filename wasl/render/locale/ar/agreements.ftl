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
rule-condition-unmet = { $country }: { $condition }. لا يُرسل شيء إلى هناك دون ضمان سارٍ أو قرار مسجَّل. ويسجّل أيًّا منهما ضابط في مكتب المركز له حق الإصدار، تحت «شروط حقوق الإنسان».
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
