### Asking a peer who read what it got from us.

error-reads-not-sent = This report never went to that centre from here, so it cannot be asked who read it.
error-reads-waits = That centre has been asked and has not answered yet. It is given three days.
error-reads-again-later = That centre answered less than an hour ago. Ask again later.
error-reads-not-yours = You asked about a release that you did not send here, or that another node has signed. Nothing is told.
error-reads-too-soon = The reads of this release were told within the last hour. Ask again later.
error-reads-not-asked = A peer tells about reads that nobody here asked for. Nothing was kept.
error-reads-form = What a peer tells about reads does not fit: { $part }. Nothing was kept.
rule-reads-not-yours = It answers only for what it got from here, signed here.
rule-reads-too-soon = It told this within the last hour. Ask again later.
reads-peers-title = Who read it at other centres
reads-peers-note = How often each desk there opened, downloaded or printed it, to the hour. Their node counts and answers by itself; by whom is never told. It is what that node says.
reads-column-question = Question
reads-state-not-asked = Not asked
reads-state-waits = Waits for the answer
reads-state-told = Answered
reads-state-refused = Refused
reads-state-silent = No answer
reads-told-at = Counted there { $at }
reads-asked-at = Asked { $at }
reads-peer-none = Nobody there has read it.
act-reads-ask = Ask who read it there
done-reads-asked = The question is on its way. The answer stands here once it has come.
item-reads-wanted = question who read it
cli-item-reads-wanted = question who read it
cli-option-reads-ask = Ask this peer how often each desk there read it.
