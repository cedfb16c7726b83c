### عمل واحد بشخصين: الصفحة والأوامر وما يُرفض.

nav-approvals = للموافقة
approval-none = لا شيء ينتظر موافقتك. ما لا يجوز لشخص واحد أن يفعله وحده يقترحه زميل ويظهر هنا حتى توافق عليه أو ترفضه.
approval-own = ما اقترحتُه
approval-by = اقترحه { $name } ({ $login })
approval-until = حتى
approval-digest = بصمة هذا بعينه:
approval-reason = لماذا الرفض؟ يقرأ هذا زميلك الذي اقترح.
approval-declined-because = سبب الرفض:
approval-act-approve = الموافقة على هذا بعينه
approval-act-decline = رفض
approval-act-withdraw = سحب الاقتراح
approval-kind-rights = حقوق ضابط
approval-state-open = ينتظر الشخص الثاني
approval-state-approved = تمت الموافقة ونُفّذ
approval-state-declined = رُفض
approval-state-withdrawn = سُحب
approval-state-lapsed = انتهت مهلته
approval-state-void = سقط: تغيّر ما كان يتعلق به
approval-rights-given = يُمنح { $name } ({ $login }) حق { $right }.
approval-desks-given = ينضم { $name } ({ $login }) إلى: { $desks }.
approval-rights-at = من ذلك الحين تسري كل حقوق هذا الضابط في: { $desks }.
approval-column-id = الاقتراح
approval-column-kind = النوع
approval-column-said = ما سيحدث
approval-column-by = اقترحه
approval-column-until = حتى
approval-column-state = الحالة
approval-column-digest = البصمة
done-approval-given = تمت الموافقة ونُفّذ الأمر.
done-approval-declined = رُفض الاقتراح، ويستطيع صاحبه أن يقرأ السبب.
done-approval-withdrawn = سُحب الاقتراح ولم يُفعل شيء.
done-officer-proposed = ما سحبته يسري فورًا، وما منحته ينتظر شخصًا ثانيًا في «للموافقة».
error-approval-own = لا يوافق أحد على اقتراحه ولا على ما يخصه هو، ولا يرفضه. يلزم شخص ثانٍ.
error-approval-over = لم يعد هذا ينتظر قرارًا: { $ended ->
    [approved] تمت الموافقة عليه
    [declined] رُفض
    [withdrawn] سُحب
   *[void] سقط
 }. ولم يُفعل شيء الآن.
error-approval-lapsed = انتهت مهلة هذا الاقتراح. اقترحه من جديد إن كان لا يزال مطلوبًا.
error-approval-digest = البصمة ليست بصمة ما ينتظر هنا، فلم يُفعل شيء. افتح الصفحة من جديد واقرأ ما سيحدث ووافق عليه.
error-approval-already = الاقتراح نفسه ينتظر شخصًا ثانيًا من قبل.
error-proposal-stale = تغيّر ما كان الاقتراح يتعلق به، فلم يُفعل شيء وسقط الاقتراح. اقترحه من جديد بصورته المطلوبة الآن.

## الأوامر

cli-help-approvals = عرض ما ينتظر موافقتك وما اقترحته أنت.
cli-help-approve =
    الموافقة على ما اقترحه زميل وتنفيذه.

    أعطِ البصمة كما تظهر في القائمة: لا يُوافق إلا على هذا بعينه. ولا يوافق أحد على اقتراحه.
cli-help-decline = رفض ما اقترحه زميل.
cli-help-withdraw = سحب ما اقترحته أنت.
cli-argument-proposal = رقم الاقتراح كما يظهر في القائمة.
cli-option-digest = البصمة كما تظهر في القائمة.
cli-option-decline-reason = السبب، ويقرؤه صاحب الاقتراح.
cli-approval-waits = ما مُنح ينتظر شخصًا ثانيًا: wasl approve { $proposal } --digest { $digest }
