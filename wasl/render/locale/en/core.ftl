### Words that every door uses: one term per idea.

product = Wasl
party-elsewhere = { $desk }, { $centre }
quantity = { $figure } { $unit }
list-comma = { $first }, { $second }
route-leg = { $start } → { $end }
route-leg-by = { $start } → { $end } ({ $transport })

step-stored = Stored
step-sent = Sent
step-received = Received
step-opened = Opened
step-acknowledged = Acknowledged
step-stopped = Stopped
step-refused = Refused
step-expired = Expired

item-release = release
item-question = question
item-answer = answer

state-new = New
state-opened = Opened
state-acknowledged = Acknowledged
state-own = Own report

verdict-open = Not judged yet
verdict-same = Same
verdict-distinct = Not the same
verdict-cannot-say = Cannot say

tlp-clear = may be shared with everybody
tlp-green = for the community of those who fight drugs, not for the public
tlp-amber = for the named organisations and their clients who must know
tlp-amber-strict = for the named organisations only
tlp-red = for the named readers only
hcode-h0 = only to prevent and fight crime
hcode-h1 = not in court without permission
hcode-h2 = not onward without permission
hcode-h3 = under the conditions written on it
strip-exercise = exercise, not real

source-a = reliable beyond doubt
source-b = usually reliable
source-c = fairly reliable
source-d = not usually reliable
source-e = unreliable
source-f = reliability cannot be judged
information-1 = confirmed by other sources
information-2 = probably true
information-3 = possibly true
information-4 = doubtful
information-5 = improbable
information-6 = truth cannot be judged

unit-mass-g = g
unit-mass-kg = kg
unit-volume-ml = ml
unit-volume-l = l
unit-count = pieces
