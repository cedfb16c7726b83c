### Agreements and rights conditions: what the rules say of them, and the words of the text itself.

vocabulary-table-rights_conditions = Rights conditions

## Rules

rule-agreement-suspended = The agreement of { $since } is suspended. Nothing goes under it until the party that suspended it resumes it.
rule-agreement-suspended-plain = The agreement is suspended. Nothing goes under it until the party that suspended it resumes it.
rule-agreement-replaced = The agreement of { $since } has been replaced by a later version, and this came under the old one too late.
rule-agreement-replaced-plain = That version of the agreement has been replaced by a later one.
rule-agreement-ended = The agreement of { $since } has been ended by one of the parties.
rule-agreement-ended-plain = The agreement has been ended by one of the parties.
rule-agreement-onward-consent = The agreement allows circulating it only with the originator’s consent, and none was given.
rule-agreement-keeping = The agreement of { $since } lets nothing be kept unreviewed beyond { $day }. Release a version with an earlier review date.
rule-agreement-keeping-plain = The agreement lets nothing be kept unreviewed for so long. Send a version with an earlier review date.
rule-condition-unmet = { $country }: { $condition }. Nothing goes there without an assurance in force or a recorded decision. A releasing officer of the centre desk records either under “Rights conditions”.
rule-condition-unmet-plain = A rights condition stands against a state of the recipient, and nothing meets it.
rule-condition-assurance = { $country }: { $condition }. The agreement demands an assurance of that state; a decision of this centre does not replace it.
rule-condition-assurance-plain = The agreement demands an assurance of a state of the recipient, and there is none.

## Rights conditions

condition-column-state = State
condition-column-condition = Condition
condition-column-topic = Topic
condition-column-standing = Standing
condition-column-source = Source
condition-column-reason = Reason
condition-every-topic = every topic
condition-standing-shipped = stands; shipped, nobody here has reviewed it
condition-standing-added = stands; a second officer has not confirmed it
condition-standing-confirmed = stands; confirmed
condition-standing-striking = stands; one officer wants it struck
condition-standing-struck = struck by two officers
cover-assurance = assurance
cover-decision = decision
cover-state-in-force = in force
cover-state-coming = not yet
cover-state-over = over
cover-state-ended = ended early
cover-column-id = Id
cover-column-kind = What
cover-column-against = Against
cover-column-words = Reference and words
cover-column-officer = Officer
error-condition-centre-only = Rights conditions are decided at the centre desk. Change to that desk if you are a member, or ask there.
error-condition-source-missing = The source is missing. Say which document names this, and from which day or year it is.
error-condition-known = This condition already stands against that state for that topic.
error-condition-second = You have decided on this row before. A second officer of the centre desk has to do this.
error-assurance-evidence-missing = Nothing shows where the assurance is. Give the state’s reference, or its number in the incoming register.
error-cover-reversed = It would end before it begins. Correct the two days.
error-cover-too-long = It may hold { $years } years at most. Give an earlier last day.
cli-help-condition = Rights conditions: which stands against which state, and decisions in spite of one.
cli-help-condition-list = List the table of rights conditions.
cli-help-condition-add = Add a row; it stands at once.
cli-help-condition-confirm = Confirm a row that another officer added, or that was shipped.
cli-help-condition-strike = Ask that a row be struck; the second officer who says so strikes it.
cli-help-condition-decide = Record that information is given away although a condition stands; your name stays with it.
cli-help-assurance = Assurances that states have given.
cli-help-assurance-list = List assurances and decisions.
cli-help-assurance-add = Record an assurance.
cli-help-assurance-end = End an assurance or a decision before its last day.
cli-argument-condition-state = State, as two letters or by name.
cli-argument-condition = The condition.
cli-argument-cover = Id of the assurance or decision.
cli-option-condition-topic = Only for this topic; left out for every topic.
cli-option-condition-source = Document that says so.
cli-option-condition-day = Day or year of that document.
cli-option-condition-reason = Why, in one line.
cli-option-condition-report = Only for this report.
cli-option-cover-since = First day; today if left out.
cli-option-cover-until = Last day, at most three years later.
cli-option-assurance-text = Text of the assurance.
cli-option-assurance-reference = Reference of that state: note, letter or file.
cli-option-assurance-number = Number in this centre’s incoming register.

## The demonstration

demo-assurance = A condition stands against two states whose desks sit in Doha. Both centres record invented assurances, as an exercise.
demo-fact-no-assurance-nothing-goes = Nothing goes to a centre of a state against which a condition stands, without an assurance
demo-fact-assurances-recorded = With the assurances on record the condition is met
