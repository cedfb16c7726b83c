### سؤال الشريك عمّن قرأ ما تسلمه منا.

error-reads-not-sent = لم يذهب هذا التقرير من هنا إلى ذلك المركز قط، فلا يمكن سؤاله عمن قرأه.
error-reads-waits = سُئل ذلك المركز ولم يجب بعد. له ثلاثة أيام.
error-reads-again-later = أجاب ذلك المركز قبل أقل من ساعة. اسأل لاحقًا.
error-reads-not-yours = سألت عن إرسال لم ترسله إلى هنا أو وقّعته عقدة أخرى. لا يُقال شيء.
error-reads-too-soon = قيلت قراءات هذا الإرسال خلال الساعة الماضية. اسأل لاحقًا.
error-reads-not-asked = شريك يخبر عن قراءات لم يسأل عنها أحد هنا. لم يُحفظ شيء.
error-reads-form = ما يخبر به الشريك عن القراءات لا يستقيم: { $part }. لم يُحفظ شيء.
rule-reads-not-yours = لا يجيب إلا عما تسلمه من هنا ووُقّع هنا.
rule-reads-too-soon = أخبر بهذا خلال الساعة الماضية. اسأل لاحقًا.
reads-peers-title = من قرأه في مراكز أخرى
reads-peers-note = كم مرة فتحه كل مكتب هناك أو نزّله أو طبعه، بدقة الساعة. عقدتهم تعد وتجيب بنفسها، ولا يُقال أبدًا من فعل ذلك. هذا قول تلك العقدة.
reads-column-question = السؤال
reads-state-not-asked = لم يُسأل
reads-state-waits = ينتظر الجواب
reads-state-told = أجاب
reads-state-refused = رفض
reads-state-silent = لا جواب
reads-told-at = عُدّ هناك { $at }
reads-asked-at = سُئل { $at }
reads-peer-none = لم يقرأه أحد هناك.
act-reads-ask = السؤال عمن قرأه هناك
done-reads-asked = السؤال في الطريق. يظهر الجواب هنا متى وصل.
item-reads-wanted = سؤال عمن قرأه
cli-item-reads-wanted = سؤال عمن قرأه
cli-option-reads-ask = سؤال هذا الشريك كم مرة قرأه كل مكتب هناك.
