### Suspending an account by one person, lifting it by two, and what an open page says when its session was ended.

account-suspensions-title = Suspend an account
account-suspensions-lead = One person is enough, and it counts at once: every session and open page of the officer ends, and what the officer had put before a second person is void. Lifting it takes two.
account-suspensions-now = Suspended
account-suspensions-open = Accounts
account-suspensions-none = There is nobody whose account you could suspend. Whoever approves at a desk may suspend the officers of that desk; whoever manages or audits, all of them.
account-suspension-tag = suspended
account-suspension-because = Reason:
account-suspension-by = Suspended by { $name }
account-suspension-reason = Why? Whoever lifts it reads this.
account-suspension-act = Suspend now
account-suspension-act-lift = Propose to lift it
done-officer-suspended = { $login } is suspended. Every session and open page of the account has ended.
done-lifting-proposed = Proposed. A second person approves it under “To approve”.
approval-kind-lifting = Lifting of a suspension
approval-lifting = The account of { $name } ({ $login }) is active again, with the desks and rights that it has.
approval-lifting-reason = It was suspended because: { $reason }
error-officer-suspended = The account { $login } is suspended already.
error-officer-not-suspended = The account { $login } is not suspended, so there is nothing to lift. Check the login.
error-last-active-manager = This is the only active manager: without one nobody could propose to lift a suspension. Appoint another manager first.
session-over-title = This session has ended
session-over-lead = What was open here is closed, and nothing of it can be read, sent or saved from this machine any more.
session-over-why = You ended it from another session, or your account was closed, suspended or moved to another desk. If you still have an account, sign in again; else ask an account manager of your centre.
session-over-act = To sign-in
cli-help-officer-suspend =
    Suspend an account at once; one person is enough.

    Every session and open page of the officer ends. Lifting it takes two.
cli-help-officer-lift = Propose that a suspended account is active again; a second person approves.
cli-option-account-suspension-reason = Why; whoever lifts it reads this.
