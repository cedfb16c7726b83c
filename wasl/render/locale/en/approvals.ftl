### Two persons for one act: the page, the commands, and what they refuse.

nav-approvals = To approve
approval-none = Nothing waits for you as the second person. Whatever one person may not do alone is proposed by a colleague and stands here until you approve or decline it.
approval-own = What I proposed
approval-by = Proposed by { $name } ({ $login })
approval-until = until
approval-digest = Seal of exactly this:
approval-reason = Why not? The colleague who proposed it reads this.
approval-declined-because = Declined because:
approval-act-approve = Approve exactly this
approval-act-decline = Decline
approval-act-withdraw = Take it back
approval-kind-rights = Rights of an officer
approval-state-open = waits for the second person
approval-state-approved = approved and done
approval-state-declined = declined
approval-state-withdrawn = taken back
approval-state-lapsed = time ran out
approval-state-void = void: what it was about has changed
approval-rights-given = { $name } ({ $login }) gets the right to { $right }.
approval-desks-given = { $name } ({ $login }) becomes a member of: { $desks }.
approval-rights-at = From then on, all rights of this officer count at: { $desks }.
approval-column-id = Proposal
approval-column-kind = Kind
approval-column-said = What will happen
approval-column-by = Proposed by
approval-column-until = Until
approval-column-state = State
approval-column-digest = Seal
done-approval-given = Approved; it is done.
done-approval-declined = Declined. The colleague who proposed it can read why.
done-approval-withdrawn = Taken back; nothing was done.
done-officer-proposed = What you took away counts at once. What you gave waits for a second person, under “To approve”.
error-approval-own = Nobody approves or declines their own, nor what concerns themselves. It needs a second person.
error-approval-over = This does not wait any more; it has ended: { $ended ->
    [approved] it was approved
    [declined] it was declined
    [withdrawn] it was taken back
   *[void] it became void
 }. Nothing was done now.
error-approval-lapsed = The time for this is over. Propose it again if it is still wanted.
error-approval-digest = The seal is not that of what waits here, so nothing was done. Open the page again, read what will happen, and approve that.
error-approval-already = The very same waits for a second person already.
error-proposal-stale = What this was about has changed meanwhile, so nothing was done and the proposal is void. Propose it again as it is to be now.

## Commands

cli-help-approvals = List what waits for you as the second person, and what you proposed yourself.
cli-help-approve =
    Approve what a colleague proposed, and do it.

    Give the seal as the list shows it: nothing but exactly that is approved. Nobody approves their own.
cli-help-decline = Decline what a colleague proposed.
cli-help-withdraw = Take back what you proposed yourself.
cli-argument-proposal = Number of the proposal, as the list shows it.
cli-option-digest = The seal, as the list shows it.
cli-option-decline-reason = Why; who proposed it reads this.
cli-approval-waits = What was given waits for a second person: wasl approve { $proposal } --digest { $digest }
