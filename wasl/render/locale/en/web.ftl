### The pages of the browser's door.

skip-to-content = Skip to the content
choose-language = Language
choose-desk = Change desk
navigation = Main parts
nav-tray = Tray
nav-reports = Reports
nav-hits = Hits
sign-out = Sign out
strip-label = Handling of this page
strip-none = Nothing on this page carries a handling
print-mark = Printed for { $desk }

sign-in = Sign in
sign-in-step-one = Step 1 of 2: login and passphrase
sign-in-step-two = Step 2 of 2: the code
sign-in-go-on = Go on
sign-in-help = The account manager of your centre gives out accounts. A forgotten passphrase is replaced there, by two people.
sign-in-code-help = Your authenticator shows a new code of six digits every 30 seconds.
sign-in-wrong = Login and passphrase do not belong together. Check both and try again.
sign-in-code-wrong = The code is not right, or was used already. Wait for the next one and try again.
sign-in-empty = Something is missing. Fill in every field.
sign-in-too-often = Too many attempts. Wait a quarter of an hour, then try again.
field-login = Login
field-passphrase = Passphrase
field-code = Six-digit code

tray-to-answer = To answer
tray-to-read = To read
tray-waiting = We wait for
tray-to-judge = Hits to judge
tray-own = From this desk
tray-empty = Nothing waits for this desk. What other desks send you, questions to you and hits to judge will stand here.
tray-hint = Choose a line: it opens here, and the tray stays beside it. Opening a report is told to the desk that sent it.
to-party = to { $name }
time-left = { $span } left
time-late = { $span } late
time-until = until

column-state = State
column-title = Title
column-from = From
column-topic = Topic
column-moment = Received or made
column-grading = Grading
column-handling = Handling
reports-empty = This desk has no reports yet. What it writes and what is sent to it will stand here.

report-from = from { $name }
report-received = received
report-made = made
readers = Who may read:
readers-count = { $count ->
    [one] { $count } reader
   *[other] { $count } readers
}
act-acknowledge = Acknowledge
act-acknowledge-note = The originator is told that this desk has it, never who acknowledged.
done-acknowledged = Acknowledged. The originator is being told.
text-original = Original ({ $language })
section-entities = What it is about
section-questions = Questions
section-hits = Hits
section-fate = Fate
section-handling = Handling and origin
card-restricted = restricted: stays inside the centre
card-basis = Legal basis
fact-grading = Grading
fact-topic = Topic
fact-kind = Kind of information
fact-event = Day of the event
fact-purpose = Purpose
fact-review = Review by
fact-expires = Not onward after
fact-conditions = Conditions
fact-source = Taken from
fact-number = Number
fact-version = version { $version }
question-between = { $asker } asks { $asked }
question-answered = Answered
fate-open = the whole table
fate-empty = Nothing was released or circulated of this report yet.
fate-attempts = { $count ->
    [one] Sending failed { $count } time so far; it is tried again by itself.
   *[other] Sending failed { $count } times so far; it is tried again by itself.
}
step-not-yet = not yet

hits-open = To judge
hits-all = All
hits-empty = No hits. When something arrives that may be what is held here, it will stand here for a person to judge.
hit-title = Hit
hit-theirs = Arrived
hit-ours = Held here
hit-evidence = Evidence
hit-judgement = Judgement
hit-note = A hit is a question to a person. Whatever you say can be changed later; who said what is kept.
evidence-against = against
evidence-for = for
column-compared = Compared
column-reason = Reason
field-reason = One line why
done-judged = Your judgement is kept.

fault-title = That did not work
fault-forbidden = You may not do this. Ask the account manager of your desk.
fault-forged = The form is too old, or did not come from a page of this desk; nothing was done. Go back, load the page again and repeat the step.
fault-broken = A fault of the program stopped the step; nothing was done by halves. Try again; if it stays, tell the node's operator when it happened.
back-to-start = Back to the start
