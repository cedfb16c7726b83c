### إيقاف حساب من شخص واحد، ورفع الإيقاف من اثنين، وما تقوله صفحة مفتوحة انتهت جلستها.

account-suspensions-title = إيقاف حساب
account-suspensions-lead = يكفي شخص واحد، ويسري الإيقاف فورًا: تنتهي كل جلسات الضابط وصفحاته المفتوحة، ويبطل كل ما عرضه على شخص ثانٍ. أما رفع الإيقاف فيلزم له اثنان.
account-suspensions-now = الموقوفون
account-suspensions-open = الحسابات
account-suspensions-none = لا أحد يمكنك إيقاف حسابه. من يوافق في مكتب يوقف ضباط ذلك المكتب، ومن يدير الحسابات أو يدقق السجل يوقف أيًّا كان.
account-suspension-tag = موقوف
account-suspension-because = السبب:
account-suspension-by = أوقفه { $name }
account-suspension-reason = لماذا؟ يقرأ هذا من يرفع الإيقاف.
account-suspension-act = أوقف الآن
account-suspension-act-lift = اقترح رفع الإيقاف
done-officer-suspended = أُوقف الحساب { $login }، وانتهت كل جلساته وصفحاته المفتوحة.
done-lifting-proposed = قُدّم الاقتراح. ويوافق عليه شخص ثانٍ في «للموافقة».
approval-kind-lifting = رفع إيقاف
approval-lifting = يعود حساب { $name } ({ $login }) إلى العمل بما له من مكاتب وصلاحيات.
approval-lifting-reason = كان قد أُوقف للسبب التالي: { $reason }
error-officer-suspended = الحساب { $login } موقوف من قبل.
error-officer-not-suspended = الحساب { $login } ليس موقوفًا، فلا شيء يُرفع. راجع اسم الدخول.
error-last-active-manager = هذا هو المدير الوحيد العامل، وبدونه لا يستطيع أحد اقتراح رفع الإيقاف. عيّن مديرًا آخر أولًا.
session-over-title = انتهت هذه الجلسة
session-over-lead = أُغلق ما كان مفتوحًا هنا، ولا يمكن بعد الآن قراءته أو إرساله أو حفظه من هذا الجهاز.
session-over-why = أنهيتها من جلسة أخرى، أو أُغلق حسابك أو أُوقف أو نُقل إلى مكتب آخر. إن كان لك حساب فسجّل الدخول من جديد، وإلا فراجع مدير الحسابات في مركزك.
session-over-act = إلى تسجيل الدخول
cli-help-officer-suspend =
    إيقاف حساب فورًا، ويكفي لذلك شخص واحد.

    تنتهي كل جلسات الضابط وصفحاته المفتوحة. أما رفع الإيقاف فيلزم له اثنان.
cli-help-officer-lift = اقتراح أن يعود حساب موقوف إلى العمل، ويوافق شخص ثانٍ.
cli-option-account-suspension-reason = السبب، ويقرؤه من يرفع الإيقاف.
