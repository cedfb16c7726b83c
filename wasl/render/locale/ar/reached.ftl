### كيف يُوصَل إلى النظير، وما الذي لم يصل منه.

peers-column-carrier = طريقة الوصول
peers-carrier-https = عبر بوابته
peers-carrier-folder = عبر مجلد
peers-has-gaps = هناك ناقص
peers-reached-title = كيف يُوصَل إليه
peers-reached-folder = المجلد
peers-reached-way = الاتجاه
peers-way-out-note = ما يذهب إلى هناك يبقى «نُقل بوسيط، ولم يُؤكَّد»، إذ لا يمكن أن يعود ما يدل على وصوله.
peers-reached-gaps = ما لم يصل
peers-gap-one = لم تصل الرسالة رقم { $first }، مع أن ما بعدها وصل.
peers-gap = لم تصل الرسائل من رقم { $first } إلى رقم { $last }، مع أن ما بعدها وصل.
peers-part-gap = ينقص الجزء { $part } من { $total } من أحد الملفات، مع أن أجزاء بعده وصلت.
peers-gaps-note = اطلب من ذلك المركز أن ينقل الرسائل مرة أخرى. أما أجزاء الملفات فتُطلب تلقائيًا وتصل بأرقام جديدة، وتبقى أرقامها القديمة في هذه القائمة.
peers-gaps-none = لا شيء، بقدر ما يظهر هنا
peers-reached-note = يغيّر المدير طريقة الوصول بالأمر «wasl peer carrier».
carrier-none = بلا بوابة
carry-part-gap = ناقص: الجزء { $part } من { $total } من أحد الملفات
error-carrier-no-gate = ليس لـ«{ $peer }» بوابة، ولا يُوصَل إليه إلا عبر مجلد. اكتب «folder» بدل «https».
