### Legal holds: what must not be erased for now, who demands it, and the day on which it is decided again.

nav-holds = Legal holds
tray-holds = Legal holds to decide again
holds-note = What is held is not erased. An order to erase it, or the end of its time, closes it instead. A hold whose day has passed goes on holding until this desk renews or lifts it.
holds-none = Nothing is held by this desk.
hold-due = To be decided again on { $day }
hold-over = Was to be decided again on { $day }. It goes on holding: renew it, or lift it.
hold-state-runs = In force
hold-state-soon = Decide soon
hold-state-over = Day has passed
hold-placed = Placed by { $officer }
hold-renewed-before = Renewed by { $officer }: { $reason }
act-hold-place = Place a hold
act-hold-place-note = It may come before what it is for: nothing is told about whether the report is here.
act-hold-renew = Renew
act-hold-lift = Lift the hold
act-hold-lift-note = What was to be erased meanwhile is erased at once, unless another hold keeps it. This cannot be undone.
field-hold-report = Id of the report
field-hold-authority = Who demands it, and its reference
field-hold-reason = What it is needed for
field-hold-until = Decided again on
field-hold-renewal = Why it is needed still
field-hold-lifting = Why it is needed no longer
done-hold-placed = The report is held.
done-hold-renewed = The hold stays.
error-hold-authority = It is not said who demands the hold. Name the court or the office, and the reference of its order or case.
error-hold-past = { $day } has passed. Choose a day after today on which the hold is decided again.
error-hold-too-late = { $years ->
        [one] A hold is decided again within a year at the latest.
       *[other] A hold is decided again within { $years } years at the latest.
    } Give an earlier day; you can renew it then.
error-hold-day = The day on which the hold is decided again cannot be read. Write it as year-month-day, for instance 2027-03-09.
holds-column-authority = Demanded by
holds-column-due = Decided again
holds-column-state = State
cli-help-hold-renew = Let a hold of your desk stay until it is decided again, with a reason.
cli-option-hold-authority = Who demands it and under which reference, for instance a court and its order.
cli-option-hold-until = The day on which it is decided again, a year from today at most.
cli-option-hold-renewal = Why it is needed still.
cli-option-hold-lifting = Why it is needed no longer.
