### Life of a release: correction, narrowing, recall, erasure, and who still holds what.

error-life-step-form = This step cannot be taken: { $part } does not fit. Nothing was changed.
error-life-step-unread = A signed life step cannot be read ({ $fault }, { $part }). Nothing was done; the peer should update its node.
error-life-step-other-release = This step names a release that brought another report. Nothing was changed; the peer should name the release by which it sent this one.
error-life-step-not-originator = Only the node that speaks in a report takes it back, and this step is of another. Nothing was changed.
error-life-steps-too-many = More than { $limit } steps of this peer are about reports that have not come. Nothing was kept; let the peer send the reports first.
rule-life-taken-back = The originator took this version back before it came, so it was not opened. To give it again, the originator sends a new version.
error-report-recalled = { $name } recalled this report on { $at }. Reason: { $why }. Do not use it any more; what you noted from it, treat as withdrawn.
error-report-narrowed = { $name } narrowed who may have this report on { $at }, and your desk is no longer among them. Reason: { $why }. Do not use it any more.
error-report-erased = { $name } had this report erased on { $at }. Reason: { $why }. Do not use it any more, and destroy what was printed.
step-complied = Done as asked
item-life-step = life step
cli-item-life-step = life step
life-reason-corrected = it was corrected
life-reason-wrong-person = it names the wrong person
life-reason-wrong-content = its content is wrong
life-reason-source-unreliable = its source is not reliable
life-reason-sent-by-mistake = it was sent by mistake
life-reason-danger-to-life = danger to life
life-reason-operation-at-risk = it puts an operation at risk
life-reason-owner-withdrew = whoever gave it has withdrawn it
life-reason-agreement-ended = the agreement has ended
life-reason-legal-order = by order of a court or authority
life-reason-subject-request = at the request of the person concerned
life-reason-retention-over = the time for keeping it is over
error-life-reason-unknown = “{ $value }” is no reason for taking something back. Choose one of the list.
error-life-nobody = Nobody of these has this report, so nothing is to be taken back. Nothing was changed.
error-life-all = That would leave it to nobody. To take it back from everybody, recall it: that takes a second person.
error-hold-already = Your desk holds this report already. Nothing was changed: renew that hold, or lift it.
approval-kind-life-recall = Recall of a report
approval-kind-life-erasure = Erasure of a report
life-proposed-recall = Recall report { $report }…, version { $version } and all before it. Reason: { $why }.
life-proposed-erasure = Erase report { $report }…, version { $version } and all before it. Reason: { $why }.
life-proposed-holders = It goes to: { $holders }.
life-proposed-recall-means = Every desk that got it loses it at once; your own desk keeps it. Nobody can give this version again.
life-proposed-erasure-means = The content is erased here and everywhere it went, your own desk included. It cannot be brought back.
error-life-act-unknown = Choose whether to recall the report or to have it erased.
life-act-correction = correction
life-act-narrowing = narrowing
life-act-recall = Recall
life-act-erasure = Erasure
life-effect-replaced = The newer version is in its place
life-effect-narrowed = Taken from those who may no longer have it
life-effect-closed = Closed to everybody there
life-effect-erased = Erased there
life-effect-restricted = Closed to everybody there, but not erased
life-effect-nothing-held = There was nothing of it there
rule-legal-hold = A legal hold forbids to erase it for now.
told = { $what }, { $at }.
told-refused = Refused, { $at }.
told-desks = { $count ->
    [one] { $count } desk lost it.
   *[other] { $count } desks lost it.
}
told-backups = Backups hold it until { $date } at the latest.
holding-has = Has it
holding-on-its-way = On its way, not confirmed
holding-asked = Asked, no answer yet
holding-overdue = No answer in time
holding-refused = Refused
holding-restricted = Closed, kept under a legal hold
holding-narrowed = Some desks there have it
holding-closed = Closed
holding-erased = Erased
holding-nothing-held = Never had it
holders-title = Who still holds this
holders-note = What this centre released, and what receipts have told since. What was printed, or told by word of mouth, no receipt shows.
holders-missing = { $count ->
    [one] { $count } holder has not answered in time.
   *[other] { $count } holders have not answered in time.
}
holders-none = This report went to nobody.
holders-picture = Tree of holders; the table below says the same in words
holders-column-holder = Holder
holders-column-holding = What it has
holders-column-version = Version
holders-column-opened = First opened
holders-column-step = Last step
holders-column-told = Its receipt
holders-via = { $holder } (through { $via })
holders-asked = { $act }, { $at }
holders-due = Answer wanted by { $at }
act-holders = Who still holds this
act-holders-note = Every copy, and how to take it back
act-narrow = Take it away from some
act-narrow-note = One officer may do this. It takes effect here at once; a peer does it when the step arrives, and sends a receipt.
act-take-back = Take it back from everybody
act-take-back-note = A second person of your desk with the right to approve has to confirm exactly this.
act-propose-taking-back = Propose it to the second person
field-losing = Who is to lose it
field-life-act = What is to be done
field-life-reason = Reason
done-narrowed = It was taken away here, and peers have been asked.
done-taking-back-proposed = It waits for the second person under “To approve”. Nothing has been done yet.
done-hold-lifted = The hold is lifted; what was to be erased meanwhile is erased.
holds-title = Legal holds
holds-column-hold = Hold
holds-column-report = Report
holds-column-reason = Reason
holds-column-by = Placed by
holds-column-since = Since
cli-column-version = Version
cli-option-life-reason = Why: a code of the list; every holder reads it.
cli-option-hold-reason = What it is needed for.
cli-option-losing = Who is to lose it; may be given several times.
cli-help-report-holders = Show who still holds a report of your desk, and what each told.
cli-help-report-narrow = Take a report of your desk away from some of those who got it, at once.
cli-help-report-recall = Propose to recall a report of your desk from everybody; a second person approves it.
cli-help-report-erase = Propose to have a report of your desk erased, here and everywhere it went; a second person approves it.
cli-help-hold = Legal holds: what must not be erased for now.
cli-help-hold-place = Keep a report from being erased until the hold is lifted.
cli-help-hold-list = List the holds in force.
cli-help-hold-lift = Lift a hold; what was to be erased meanwhile is erased then.
cli-argument-hold = The hold, as `wasl hold list` shows it.
error-version-other-speaker = Another version of this report is here, and another desk or node answers for it. Nothing was kept.
error-correction-same = Nothing is different from the version that stands. Change what was wrong and file it again.
error-correction-exercise = A correction cannot turn an exercise into something real, or the reverse. Write a new report.
act-correct = Correct
act-correct-note = The next version takes the place of this one at everybody who may have it
correcting-title = This corrects a report that stands.
correcting-old = Read what it says now
correcting-version = Filing it makes version { $version } and sends it at once.
correcting-gets = Will get the new version:
correcting-loses = Will lose the old version and not get the new one:
correcting-nobody = Nobody else has this report.
correcting-unfinished = Check the draft to see who will get the new version and who will lose the old one.
report-earlier = { $count ->
    [one] { $count } earlier version
   *[other] { $count } earlier versions
}
report-earlier-one = Version { $version }, { $at }: corrected, for reference only
cli-help-report-correct =
    File the next version of a report of your desk, from a draft file, from options, or both.

    Everybody who has the old version is decided anew: whoever may have the new one gets it, whoever may not loses the old one. Attachments of the old version stay.

### Suspension of a release by one officer.

rule-release-suspended = An officer of the desk that released it has suspended this. It goes on by itself at { $lapses }, unless a second person makes a recall of it.
rule-release-suspended-plain = An officer of the desk that released it has suspended this.
rule-release-not-resumed = It was suspended, and a second person agreed that it does not go.
error-suspension-in-force = What was released of this report is suspended until { $lapses }, so nothing more of it goes to anybody. Wait until then, or let a second person decide.
error-suspension-nothing = Your desk has released nothing of this report, so there is nothing to suspend.
error-suspension-already = This is suspended already. It waits for a second person under “To approve”.
error-suspension-again = You suspended this before, and no second person agreed. Another officer of the desk may suspend it, or two of you recall it.
suspension-proposed = Suspended: what was released of report { $report }…, version { $version }. Reason: { $why }.
suspension-holders = It was released to: { $holders }.
suspension-recalls = Approving makes a recall of it: everybody who got it loses it at once, and what waits never goes. Declining lets it go on.
suspension-stops = Approving stops for good what waits; whoever has opened it keeps it. Declining lets it go on.
suspension-stands = Suspended until { $lapses }: nothing more of it leaves, and desks here that had not opened it do not see it.
suspension-own = Now a second person of your desk decides. If nobody does, it goes on by itself.
suspension-second = You are the second person: make a recall of it, or let it go on.
approval-kind-suspension = Suspension of a release
act-suspend = Suspend
act-suspend-note = Nothing more of it leaves from this moment, for one day. It goes on by itself unless a second person makes a recall of it.
done-suspended = Suspended. A colleague with the right to approve now decides, within a day.
tray-suspended = Suspended for a day
suspended-second = You decide
suspended-waits = Waits for a second person
cli-help-report-suspend =
    Suspend what your desk released of a report, at once and for one day.

    Nothing more of it leaves, and desks here that have not opened it do not see it. It goes on by itself unless a second person approves that it is recalled.
reads-title = Who read it here
reads-note = How often and when the desks of this centre opened, downloaded or printed it. By whom, only who audits is told. Which desk of another centre opened it, its receipt says above.
reads-none = Nobody here has read it.
reads-column-desk = Desk
reads-column-count = Reads
reads-column-first = First
reads-column-last = Last
cli-help-report-reads = Show which desks of this centre read a report of your desk, how often and when.
