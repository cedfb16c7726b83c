### What each rule says, for and against, in one sentence.

right-read = read
right-originate = write for the desk
right-release = release
right-downgrade = make handling freer
right-judge = judge hits
right-approve = approve as the second person
right-protect = protect personal data
right-manage = manage accounts
right-audit = audit

rule-right-held = The officer holds the right to { $right }.
rule-right-missing = The officer does not hold the right to { $right }. The account manager of the desk can propose it.
rule-reader-desk = The desk is among those who may read it.
rule-reader-none = The desk is not among those who may read it.
rule-speaker-desk = The officer speaks for this desk.
rule-speaker-other = The officer may speak only for the own desk, and this speaks for another.
rule-own-item = This centre speaks in it, and so may send it.
rule-onward-node = It comes from another centre, so only that centre may send it on to a third. Ask the originator.
rule-recipient-here = The recipient sits in this centre.
rule-recipient-elsewhere = The recipient does not sit in this centre. What goes to another centre has to be released to it.
rule-audience-names = The handling names the recipient.
rule-audience-not-named = The handling does not name this recipient among those who may read it.
rule-agreement-in-force = The agreement of { $since } is in force.
rule-agreement-none = There is no agreement in force with that centre.
rule-agreement-over = The agreement of { $since } is in force only from that day until { $until }.
rule-agreement-onward = The agreement does not allow circulating it to member desks.
rule-agreement-topic = The agreement of { $since } does not cover this topic: { $topic }.
rule-agreement-kind = The agreement of { $since } does not cover this kind of information: { $kind }.
rule-agreement-category = The agreement of { $since } does not cover persons of this category: { $category }.
rule-agreement-handling = The agreement of { $since } does not reach as high as { $mark }.
rule-agreement-purpose = The agreement of { $since } does not allow this purpose: { $purpose }.
rule-tlp-onward = { $tlp } goes only to desks that are named one by one, and this one is not.
rule-h2-onward = { $hcode } forbids passing it on without the originator's permission, and none was given.
rule-h3-onward = { $hcode } sets conditions of the originator, which forbid passing it on without asking.
rule-restricted = A person in it has no category or no legal basis yet, so it stays inside the centre.
rule-restricted-centre = A person in it has no category or no legal basis yet, so only the centre desk and the desk that speaks may have it.
rule-expired = It might be passed on until { $day }, and that day is over.
rule-exercise-mixed = Exercise material meets only exercise material.
rule-node-handling = This node may hold at most { $highest }, and it is { $tlp }.
rule-no-rule = No rule permits it, and what no rule permits is denied.
rule-inside-node = It stays inside this centre, which needs no agreement for that.

# The same, as a peer's receipt tells it: by its code alone.
rule-agreement-over-plain = The agreement is not in force on that day.
rule-agreement-topic-plain = The agreement does not cover this topic.
rule-agreement-kind-plain = The agreement does not cover this kind of information.
rule-agreement-category-plain = The agreement does not cover a category of person that occurs in it.
rule-agreement-handling-plain = The agreement does not reach as high as its handling.
rule-agreement-purpose-plain = The agreement does not allow its purpose.
rule-tlp-onward-plain = So strict a colour goes only to desks that are named one by one, and this one is not.
rule-expired-plain = The day until which it might be passed on is over.
rule-node-handling-plain = That node may not hold so high a handling.
rule-unknown = The other side gave the reason “{ $code }”, which this node does not know. Ask there what it means.
