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
rule-condition-unmet = { $country }: { $condition }. Nothing goes there without an assurance in force or a recorded decision. A releasing officer of the centre desk records either.
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

## How an agreement stands, and what its parties declare

step-held = Held back
agreement-state-declined = declined
agreement-state-withdrawn = withdrawn
agreement-state-coming = begins later
agreement-state-suspended = suspended
agreement-state-replaced = replaced
agreement-state-ended = ended by a party
agreement-meaning-declined = It was declined before both had signed, and never came into force.
agreement-meaning-withdrawn = Whoever offered it has withdrawn it. If the other centre had signed before it learned of this, it is in force all the same; then end it.
agreement-meaning-coming = Both centres have signed. It counts from its first day on.
agreement-meaning-suspended = Nothing goes under it and nothing is taken in under it. What waits is held and goes when the suspension ends. Only the party that suspended it can resume it.
agreement-meaning-replaced = A later version is in force. What was on its way under this one is still taken in for 35 days, as far as both versions allow.
agreement-meaning-ended = One party has ended it, with all its versions. Nothing more goes under it; what was received under it is not circulated further. An end cannot be taken back.
agreement-last-day = Notice has been given: { $day } is the last day.
agreement-declared-title = What the parties have declared
agreement-declared-decline = { $party } declined or withdrew it
agreement-declared-suspend = { $party } suspended it
agreement-declared-resume = { $party } resumed it
agreement-declared-end = { $party } ended it at once
agreement-declared-end-notice = { $party } ended it with { $day } as the last day
agreement-signed-title = Signatures
agreement-signed-by = signed
agreement-signed-not = has not signed
agreement-act-decline = Decline it
agreement-act-withdraw = Withdraw it
agreement-act-suspend = Suspend it now
agreement-act-resume = Resume it
agreement-act-next-version = Propose the next version
agreement-act-end = End it
agreement-declare-note = The other centre reads this reason.
agreement-suspend-note = At once, without the other centre’s consent. What waits for it is held back, what it sends is refused, until you resume.
agreement-end-note = This ends all versions and cannot be taken back. What waits is stopped.
agreement-field-reason = Reason
agreement-field-how = When it ends
agreement-how-notice = by notice, after a last day
agreement-how-at-once = at once, for cause
agreement-field-last-day = Last day
agreement-field-conditions = Rights conditions for which an assurance is demanded
agreement-field-answer-hours = Answers within, in hours: { $urgency }
agreement-field-keep-days = Review of what was received, within days
agreement-field-notice-days = Notice before an end, in days
agreement-field-replaces = Next version of
agreement-number-hint = A whole number; left empty, nothing is agreed.
agreement-field-clause = Further clause in { $language }
agreement-clause-hint = Only what the fields above cannot say. Give it in all three languages; an empty line begins the next clause.
agreement-clause-onward-consent = The receiving centre may circulate it only to those for whom the sender has given consent.
agreement-clause-conditions = Where a condition stands against a state – { $condition } –, the sender gives nothing to a desk of that state without an assurance of that state in force; a decision of one party does not replace it.
agreement-clause-answers = Questions are answered within: { $times }.
agreement-clause-answer-time =
    { $hours ->
        [one] { $urgency }: one hour
       *[other] { $urgency }: { $hours } hours
    }
agreement-clause-keep =
    { $days ->
        [one] Within one day of the release the receiving centre reviews whether it keeps what it received.
       *[other] Within { $days } days of the release the receiving centre reviews whether it keeps what it received.
    }
agreement-clause-suspension = Each party may suspend the agreement at once, by a signed notice with its reason; only that party resumes it.
agreement-clause-end = Each party may end the agreement, by a signed notice with a last day, or at once for cause. What was received before remains under its handling.
agreement-clause-end-notice =
    { $days ->
        [one] Each party may end the agreement, by a signed notice at least one day before the last day, or at once for cause. What was received before remains under its handling.
       *[other] Each party may end the agreement, by a signed notice at least { $days } days before the last day, or at once for cause. What was received before remains under its handling.
    }
agreement-clause-marks = { $tlp } means: { $colour }. { $hcode } means: { $code }.
error-agreement-not-signed = This agreement does not count now: both have not signed it, or it was ended. There is nothing to suspend, resume or end.
error-agreement-suspended-already = This centre has suspended the agreement already.
error-agreement-not-suspended = This centre has not suspended the agreement. What the other centre suspends, only that centre resumes.
error-agreement-notice-short = The notice is too short: the agreement demands { $day } or later as the last day. For cause it can be ended at once.
error-agreement-end-how = Say when it ends: give a last day, or say that it ends at once.
error-agreement-over-already = The agreement was ended, and takes no further version. Propose a new one.
error-agreement-several-offered = Several versions wait for a signature. Open the one that you have read, or give its hash, and sign that.
error-declaration-contradicts = Declaration { $number } of that party is already here with other words. Ask the other centre.
error-declarations-too-many = That party has already made { $limit } declarations; no more are taken.
error-declaration-form = The declaration is not one that a party may make ({ $part }).
error-clauses-too-many = An agreement may have at most { $limit } further clauses. Join some.
error-clause-languages = A further clause is missing in one of the three languages. Give each in Arabic, Russian and English.
done-agreement-declined = Declined. The other centre is told, with your reason.
done-agreement-suspended = Suspended. Nothing goes under it and nothing is taken in under it.
done-agreement-resumed = Resumed. What was held goes on, unless the other centre suspends it, too.
done-agreement-ended = The end is declared, and the other centre is told.
cli-help-agreement-decline = Decline what a peer has offered, or withdraw what this node has proposed.
cli-help-agreement-suspend = Suspend an agreement at once; what waits is held.
cli-help-agreement-resume = Resume what this centre has suspended.
cli-help-agreement-end = End an agreement with all its versions, by notice or at once.
cli-option-declare-reason = Why; the other centre reads it.
cli-option-end-last-day = Last day of the agreement.
cli-option-end-at-once = End it at once, for cause.
cli-option-agreement-conditions = Rights condition for which an assurance is demanded; again for further ones.
cli-option-answers = Hours in which questions of an urgency are answered, for instance urgent=8; again for further ones.
cli-option-keep-days = Days in which keeping what was received is reviewed.
cli-option-notice-days = Days of notice before an end.
cli-option-clause = Further clause in this language; as often in each of the three.
cli-option-replaces = Id of the agreement of which this is the next version.
error-number-form = “{ $value }” is no whole number of days or hours. Write it in digits, or leave it empty.

## Comparing and trying

agreement-changes-title = What changes against the version in force
agreement-changes-note = Wider means: more may pass, or less is demanded. Read those first.
agreement-change-wider = wider
agreement-change-narrower = narrower
agreement-change-both = wider and narrower
agreement-change-worded = only worded differently
agreement-member-topics = topics
agreement-member-kinds = kinds of information
agreement-member-categories = persons
agreement-member-purposes = purposes
agreement-member-highest-tlp = strictest colour
agreement-member-highest-hcode = strictest handling code
agreement-member-onward = passing on
agreement-member-conditions = rights conditions
agreement-member-answer-hours = times for answers
agreement-member-keep-days = days until review
agreement-member-notice-days = days of notice
agreement-member-valid-from = first day
agreement-member-valid-until = last day
agreement-member-titles = titles
agreement-member-clauses = further clauses
agreement-act-try = What this lets pass of our reports
agreement-try-title = What this lets pass of the reports of this desk
agreement-try-figures = { $passes } of { $total } reports would pass. Newly: { $newly }. No longer: { $no_longer }.
agreement-try-pass = would pass
agreement-try-stop = would not pass
agreement-try-report = Report
agreement-try-rules = By which rules not
cli-help-agreement-try = Try an agreement on the reports of the own desk, before anybody signs it.

## The page of rights conditions

section-conditions = Rights conditions
conditions-lead = What stands against which state, and what meets it. Where nothing does, nothing goes to a desk of that state, nor to a centre in which it has one.
conditions-soon = Ends soon
conditions-recorded = Assurances and decisions
conditions-none = Nothing is recorded yet. An assurance or a decision lets information go although a condition stands.
condition-column-met = Met today by
condition-unmet = by nothing: nothing goes there
condition-until = until { $day }
condition-ends-soon = ends soon
condition-one-report = for one report
condition-act-confirm = Confirm this row
condition-act-keep = Keep this row
condition-act-strike = Ask to strike this row
condition-act-strike-second = Strike this row
condition-act-end = End it early
condition-form-assure = Record an assurance
condition-form-decide = Decide in spite of a condition
condition-form-add = Add a row
condition-form-note-assure = What a state has promised, and where it can be read. It meets the condition from its first day to its last.
condition-form-note-decide = Information goes although the condition stands. Your name and your reason stay with it. Where the agreement demands an assurance, this does not replace it.
condition-form-note-add = It stands at once. A second officer confirms it; only two can strike it then.
condition-field-state = State
condition-field-condition = Condition
condition-field-topic = For this topic alone
condition-field-reference = Reference of that state
condition-field-number = Number in our incoming register
condition-field-words = Text of the assurance
condition-field-since = First day
condition-field-until = Last day
condition-field-report = For this report alone
condition-field-reason = Why
condition-field-source = Document that says so
condition-field-day = Its day or year
condition-state-hint = As two letters, or by name in Arabic, Russian or English.
condition-reference-hint = A note, a letter or a file. Give this, or the number in the register.
condition-since-hint = Left empty: today.
condition-report-hint = Id of a report that you may read; left empty, for every report.
done-condition-added = Added. It stands from now on.
done-condition-confirmed = Confirmed.
done-condition-striking = Noted. It stands until a second officer strikes it.
done-condition-struck = Struck.
done-assurance-recorded = The assurance is recorded.
done-condition-decided = The decision is recorded under your name.
done-cover-ended = Ended. It meets nothing from now on.
