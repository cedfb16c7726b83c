### The command line: help, headings, faults of the command line and of files. Words that a reader types are never translated.

## The frame of every help page

cli-usage = Usage:
cli-arguments = Arguments
cli-commands = Commands
cli-options = Options
cli-everywhere = Options of every command
cli-required = (required)
cli-try-help = Help: { $command }
cli-stopped = Stopped. What was stored stays stored.
cli-nothing = nothing

## What each command does: the first paragraph is the line in the list of commands

cli-help =
    Secure exchange between drug-control centres, with proof of what became of every item.

    The commands stand in the order of the work: set up a node and its people, meet a peer, agree, take in, write, release, receive, answer, prove.

    An answer goes to standard output, talk goes to standard error. Exit codes: 0 done, 1 failed, 2 the command line is wrong, 3 not trusted.
cli-help-desk = The desks of this centre.
cli-help-desk-add =
    Add a desk.

    A desk speaks in reports and receives them; officers belong to desks. Its short name is never used again.
cli-help-desk-list = List the desks.
cli-help-officer = The people with an account here.
cli-help-officer-add =
    Propose a new officer; a second person confirms.

    The code is shown this once. Only the second manager of a new node is added by one person, with credentials.
    Whoever manages accounts cannot read: the right “manage” goes with no other right.
cli-help-officer-list = List the officers with their desks and rights.
cli-help-peer = Other centres whose nodes we know.
cli-help-peer-card =
    Write this node's card for a peer.

    Hand it over by any way: it holds nothing secret. Trust comes from the forty digits that two people on each side read to each other.
cli-help-peer-add = Take in a peer's card and show the forty digits.
cli-help-peer-confirm =
    Confirm a peer: the forty digits that its officer read out are ours.

    Two different officers with the right to manage must do this on each side. Until then nothing goes to the peer and nothing comes from it.
cli-help-peer-list = List the peers and how far they are confirmed.
cli-help-agreement = Agreements with peers: what may go to whom.
cli-help-agreement-propose =
    Propose an agreement to a peer: it is signed here and sent.

    What an agreement does not name is not covered by it.
cli-help-agreement-sign = Sign an agreement that a peer proposed; then it is in force on both sides.
cli-help-agreement-list = List the agreements.
cli-help-agreement-show = Show what an agreement covers.
cli-help-import =
    Take in a file as holdings of the centre.

    A row that cannot be understood becomes a finding; the other rows are taken in. Listed persons arrive restricted: they can be searched and judged, never released.
cli-help-search =
    Search the holdings for a name written in any of the scripts.

    A search is a read: it is written into the journal with its reason.
cli-help-report = Reports: write, show, release.
cli-help-report-new =
    Write a report, from options, from a draft file, or both.

    A draft is JSON or TOML; “-” reads it from standard input. An option wins over the draft. Nothing is sent: that takes “report release”.
cli-help-report-show = Show a report; for a desk that received it, this is noted as opened.
cli-help-report-release =
    Release a report to peers or desks.

    Every recipient gets a row in the table of fate. What the rules forbid is stopped with the reason; the rest goes. With --dry-run you see it before.
cli-help-report-list = List the reports that this desk may read.
cli-help-circulate =
    Circulate a report to desks of this centre.

    The handling of the report and the agreement under which it came decide for each desk.
cli-help-tray = Show what waits for this desk, the most pressing first.
cli-help-fate = Show what became of a report, per recipient.
cli-help-hits = List the proposed matches that you may judge, or show one with its evidence.
cli-help-questions = List what your desk was asked and what it asked, by deadline.
cli-help-judge =
    Say of a proposed match whether it is the same.

    A match is a question to a person. The verdict never merges anything, can be changed, and says who gave it and why.
cli-help-ask = Ask back about a report.
cli-help-answer = Answer a question.
cli-help-acknowledge = Acknowledge a report for this desk; the sender sees that the desk did.
cli-help-envelope = Envelopes: what was sent, sealed; and what was not believed.
cli-help-envelope-export = Write the sealed envelope of a report as it was sent.
cli-help-envelope-aside = List what arrived and was not believed; it was set aside and never opened.
cli-help-journal = The journal of this node: what was read, decided and sent.
cli-help-journal-verify =
    Verify the journal, or an exported one.

    Without a file, the node's own journal. The exit code is 3 if it does not hold.
cli-help-journal-export = Write the journal so that another can verify it.
cli-help-why = Say why something reached a recipient, or did not.
cli-help-batch =
    Run many commands in one process.

    One command a line from standard input: a JSON array of words, or an object with "words" and "input". One JSON object a line comes back: exit code, answer, talk.
cli-help-demo =
    Run the whole story on this machine: Almaty and Doha exchange, with every check on.

    Two nodes with their own databases, keys and gates are made in a folder of their own, and removed at the end. Persons and companies of the story are invented and marked EXERCISE. Afterwards the nodes stay up until Ctrl-C.

## Options and arguments

cli-option-help = Show this help.
cli-option-node = Folder of the node; else the variable WASL_NODE.
cli-option-login = Officer who acts; else the variable WASL_OFFICER.
cli-option-desk = Desk for which the officer acts; else the officer's first.
cli-option-lang = Language of everything shown; else the variable WASL_LANG, else the locale.
cli-option-as-json = Answer with one JSON document.
cli-option-name-en = Name in English.
cli-option-name-ru = Name in Russian.
cli-option-name-ar = Name in Arabic.
cli-option-kind = What the desk is.
cli-option-state = State, two letters of ISO 3166, for instance OM.
cli-option-languages = Language in which the desk works; again for further ones.
cli-option-officer-name = Name, as the officer writes it.
cli-option-desks = Short name of a desk of the officer; again for further ones.
cli-option-rights = Right; again for further ones.
cli-option-officer-language = Language of the officer's screens.
cli-option-out = File to write; “-” is standard output.
cli-option-agreement-title = Title of the agreement in this language.
cli-option-topics = Topic that may be exchanged; again for further ones.
cli-option-kinds = Kind of information that may be exchanged; again for further ones.
cli-option-categories = Category of persons that may occur; again for further ones.
cli-option-highest-tlp = Strictest colour that may be exchanged.
cli-option-highest-hcode = Strictest handling code that may be exchanged.
cli-option-onward = Whether the receiving centre may circulate to its member desks.
cli-option-purposes = Purpose that is allowed; again for further ones.
cli-option-valid-from = First day, for instance 2026-11-23.
cli-option-valid-until = Last day.
cli-option-search-exercise = Search exercise material, and only that.
cli-option-limit = How many results at most.
cli-option-title = Title, one line.
cli-option-text = The account.
cli-option-text-language = Language of the text.
cli-option-topic = Topic, a code.
cli-option-report-kind = Kind of information, a code.
cli-option-source = Reliability of the source, A to F.
cli-option-information = Credibility of the information, 1 to 6.
cli-option-event-date = Day, month or year of the event, for instance 2026-10.
cli-option-tlp = Colour. Never assumed: say it here or in the draft.
cli-option-hcode = Handling code. Never assumed: say it here or in the draft.
cli-option-audience = Who may read: a desk, a peer, or “peer/desk”; again for further ones. Nobody named is nobody.
cli-option-report-purpose = What it may be used for.
cli-option-review = Day on which keeping it is decided again; else in a year.
cli-option-expires = Last day on which it may be passed on.
cli-option-conditions = Conditions in words, for H3.
cli-option-national-mark = National mark, exactly as given.
cli-option-exercise = Exercise: it meets only exercise material.
cli-option-recipients = Recipient: a desk, a peer, or “peer/desk”; again for further ones.
cli-option-circulate-to = Desk of this centre; again for further ones.
cli-option-dry-run = Show what the rules say, and send nothing.
cli-option-everything = Hits already judged as well.
cli-option-judge-reason = One line that stands with the verdict.
cli-option-days = Within how many days an answer is wanted.
cli-option-peer = The peer to whom it was sent.
cli-option-peer-slug = Our short name for the peer; else one made from its English name.
cli-option-check = Without pause; each fact is read from the other node, and one that fails ends the run with an error.
cli-option-no-wait = Stop the nodes at the end instead of waiting for Ctrl-C.
cli-option-demo-home = Folder for the two nodes; else a temporary one.
cli-option-demo-until = Stop after this step.
cli-argument-slug = Short name: small Latin letters, digits and hyphens.
cli-argument-new-login = Name for signing in: small Latin letters and digits.
cli-argument-file = File; “-” is standard input.
cli-argument-journal-file = Exported journal; without it, the node's own is verified.
cli-argument-peer = The peer: short name or node id.
cli-argument-digits = The forty digits as the peer's officer reads them; spaces do not count.
cli-argument-agreement-id = The agreement.
cli-argument-form = What the file is: UNODC seizure rows or OFAC designations.
cli-argument-query = A name in any of the scripts, words, or a figure such as a plate or a telephone number.
cli-argument-report-id = The report.
cli-argument-hit-id = The hit.
cli-argument-one-hit = One hit, with its evidence.
cli-argument-verdict = The same, not the same, or it cannot be said; undo takes the last verdict back.
cli-argument-text = The text.
cli-argument-question-id = The question.
cli-argument-recipient = A desk, a peer, or “peer/desk”.

## Headings

cli-column-report = Report
cli-column-state = State
cli-column-mark = Handling
cli-column-grade = Grade
cli-column-origin = From
cli-column-title = Title
cli-column-made = Made
cli-column-topic = Topic
cli-column-kind = Kind
cli-column-event = Event
cli-column-readers = May read
cli-column-recipient = Recipient
cli-column-item = Item
cli-column-steps = Steps and reasons
cli-column-answer = Answer
cli-column-rules = Rules
cli-column-question = Question
cli-column-asker = Asks
cli-column-asked = Is asked
cli-column-due = By
cli-column-text = Text
cli-column-category = Category
cli-column-legal-basis = Legal basis
cli-column-hit = Hit
cli-column-verdict = Verdict
cli-column-score = Score
cli-column-theirs = Arrived
cli-column-ours = Held here
cli-column-found = Found
cli-column-evidence = Evidence
cli-column-slug = Short name
cli-column-name = Name
cli-column-country = State
cli-column-login = Login
cli-column-desks = Desks
cli-column-rights = Rights
cli-column-passphrase = Passphrase
cli-column-totp = TOTP secret
cli-column-digits = Forty digits
cli-column-confirmed-by = Confirmed by
cli-column-agreement = Agreement
cli-column-peer = Peer
cli-column-valid = Valid
cli-column-hash = SHA-256
cli-column-row = Row
cli-column-field = Field
cli-column-finding = Finding
cli-column-lines = Lines
cli-column-tree = In the tree
cli-column-root = Root
cli-column-at = At
cli-column-code = Code
cli-column-size = Bytes
cli-title-fate = What became of it
cli-title-preview = What the rules say
cli-title-questions = Questions
cli-title-to-answer = To answer
cli-title-to-read = To read
cli-title-waiting = Waiting for others
cli-title-to-judge = To judge
cli-title-own = Our own
cli-title-hits = Proposed matches
cli-title-found = Found
cli-title-evidence = Evidence

## Words for codes

cli-state-unconfirmed = not confirmed
cli-state-half-confirmed = confirmed by one
cli-state-confirmed = confirmed
cli-item-release = report
cli-item-question = question
cli-item-answer = answer
cli-desk-centre = centre
cli-desk-member = member state
cli-desk-agency = agency
cli-desk-duty = duty
cli-desk-observer = observer
cli-permit = goes
cli-deny = stopped

## Short answers

cli-validity = { $since } to { $until }
cli-shown-once = Write these down now: they are shown this once and never again.
cli-importing = Taking in
cli-imported =
    { $items ->
        [one] One item
       *[other] { $items } items
    } taken in, { $findings ->
        [0] no findings
        [one] one finding
       *[other] { $findings } findings
    }.
cli-written = { $size } bytes written to { $path }.
cli-acknowledged = Acknowledged.
cli-never-released = It was never released to this recipient.
cli-journal-holds = The journal holds.
cli-journal-broken = The journal does not hold.

## Faults

error-usage-missing = { $option } is missing. Add it.
error-usage-option = There is no option { $option } here. Perhaps: { $near }.
error-usage-command = There is no command “{ $command }” here. Perhaps: { $near }.
error-usage-value = The option { $option } needs one value after it, or takes none. Look into the help.
error-usage-choice = { $option } cannot be “{ $value }”. Choose one of: { $choices }.
error-usage-number = { $option } cannot be “{ $value }”. Give a whole number from { $lowest } to { $highest }.
error-usage-extra = There is a word too many: { $value }. Put a text of several words into quotation marks.
error-usage-not-text = { $option } holds something that is no text. Type it again, or check the encoding of your terminal.
error-usage-other = The command line of “{ $command }” is not complete or not right. Look into the help.
error-officer-unnamed = Nobody is named who acts. Give the login with { $option }, or set the variable { $variable }.
error-file-missing = There is no file { $path }. Check the name and the folder.
error-file-is-directory = { $path } is a folder. Name a file in it.
error-file-unreadable = The file { $path } cannot be read ({ $fault }). Check who may read it.
error-file-too-large = The file { $path } is larger than { $limit } MiB. Split it.
error-file-unwritable = The file { $path } cannot be written ({ $fault }). Check the folder and the space on the disk; nothing half-written was left in its place.
error-draft-form = The draft { $path } is neither JSON nor TOML in UTF-8 ({ $fault }). Mend it there.
error-draft-member = The draft is wrong at { $path }: the member is not known there or is of the wrong kind. Mend or remove it.
error-draft-missing = The report lacks “{ $member }”. Give it as an option or in the draft.
error-date-form = { $option }: “{ $value }” is no date. Write year, month and day, for instance 2026-11-23.
error-code-unknown = { $option } cannot be “{ $value }”. Choose one of: { $choices }.
error-journal-broken = The journal does not hold: { $faults ->
        [one] one fault was found
       *[other] { $faults } faults were found
    }. Tell the security officer, and keep this copy as it is.
error-batch-line = Line { $line } is no command: write a JSON array of words, for instance ["tray"]. Lines before it are done.
error-batch-other-node = This process has opened another node than { $path }. Start a further one for that node.
