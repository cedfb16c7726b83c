### The auditor's pages.

nav-audit = Oversight
audit-tabs = Parts of the oversight
audit-tab-audit = Now
audit-tab-unusual = Unusual reading
audit-tab-audit-lines = Lines of the journal
audit-now = What needs eyes now
audit-nothing = Nothing waits for an auditor.
audit-unusual = { $count ->
    [one] One sign of unusual reading waits for a finding.
   *[other] { $count } signs of unusual reading wait for a finding.
 }
audit-broken = { $count ->
    [one] The journal of one centre contradicts what was believed.
   *[other] The journals of { $count } centres contradict what was believed.
 }
audit-checkpoint-late = Lines wait for their place or for a checkpoint longer than they should: the worker does not run. Tell whoever runs the node.
audit-verified-broken = The last check of the journal found something wrong. Do not restart or repair anything before somebody has looked.
audit-suspended = Suspended
audit-account = Account suspended by { $name }
audit-release = Release suspended by { $login }, lapses { $until }
audit-pending = Waits for a second person
audit-journal = This node’s journal
audit-size = { $count ->
    [one] One line has its place in the tree.
   *[other] { $count } lines have their place in the tree.
 }
audit-checkpoint = Last checkpoint: { $count } lines, signed { $at }, root
audit-checkpoint-none = No checkpoint was signed yet.
audit-verified = Checked as a whole { $at } by { $login }: everything held.
audit-verified-fault = Checked as a whole { $at } by { $login }: something was wrong.
audit-verified-unknown = Checked as a whole { $at } by { $login }; what it found was erased.
audit-verified-never = It was never checked as a whole.
audit-verify-how = “wasl journal verify” checks every line on the machine of the node; a long journal takes minutes.
audit-peers = Journals of other centres
audit-lines-lead = Who did what, when, to which id; no content, and no details, which may quote what was searched for. That you look is a line, too.
audit-field-desk = Desk
audit-field-officer = Officer
audit-field-action = What was done
audit-field-about = To what (id), or id of a line
audit-field-since = From this day
audit-field-until = Up to this day
audit-officer-hint = The login, also of an account that is closed.
audit-action-hint = The code as the lines show it, for instance report-read.
audit-about-hint = For instance the id of a report, as its address has it.
audit-column-at = When
audit-column-place = Place and hash
audit-by-node = the node itself
audit-waits = waits for its place
audit-erased = details erased
audit-act-proof = Take out with hashes and proof
audit-act-older = Earlier lines
audit-lines-none = No line matches. Take away a condition.
error-journal-found-nothing = No line matches, so that there is nothing to take out. Take away a condition.
error-journal-found-too-many = More than { $limit } lines match, and a proof takes no more. Narrow the days, or export the whole journal: “wasl journal export”.
error-journal-days-reversed = The last day lies before the first. Correct one of the two.
