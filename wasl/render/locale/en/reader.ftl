### `wasl reader`: a partner without a node, with a key pair, a folder and one desk.

cli-help-reader =
    Receive and answer as a partner without a node.

    A reader needs no server and no database: a key pair under a passphrase, and a folder or a stick. To its centre it is a peer like any other.
cli-help-reader-init =
    Make a reader: its keys, its card, its directory.

    Keep the passphrase well: without it nothing that arrived can be opened again, and nobody can restore it.
cli-help-reader-card =
    Give out this reader's card, for its centre.
cli-help-reader-trust =
    Take the card of a centre, and show the forty digits to compare.
cli-help-reader-digits =
    Show the forty digits to read to each centre, and whether they were confirmed.
cli-help-reader-confirm =
    Confirm that the digits read aloud with the centre are equal.

    Have a second person of your house listen. Until this is done, nothing is taken from that centre.
cli-help-reader-read =
    Take in what lies in a folder for this reader, and write into it what waits for its centres.
cli-help-reader-agreements =
    List the agreements with centres.
cli-help-reader-sign =
    Sign an agreement that a centre has offered. From then on it is in force; the centre gets it with the next “wasl reader read”.
cli-help-reader-list =
    List what was taken in: reports, questions to answer, answers; the handling mark first.
cli-help-reader-show =
    Show a report, a question or an answer, the handling mark first; or write it into a file that carries its handling.

    Its centre is told once that your desk has opened it.
cli-help-reader-attachments =
    List the files of a report, and how far each has come.
cli-help-reader-get =
    Write a file of a report, once all its parts are here. Its handling is that of the report.
cli-help-reader-ack =
    Acknowledge a report.
cli-help-reader-ask =
    Ask the desk that speaks in a report.
cli-help-reader-answer =
    Answer what a centre asked about a report of this reader.
cli-help-reader-report =
    Write a report from a draft file and send it.

    It goes to all who may read it, or to those named with “--to”. If one of them may not have it, it goes to nobody, and the rules say why; “--dry-run” shows them beforehand. Files cannot be attached here.
cli-help-reader-sent =
    List the reports that started here, and what became of each.
cli-option-reader-to = Centre, or “centre/desk”; repeat for more. Without it, all who may read the report.
cli-argument-reader-draft = Draft in JSON or TOML; “-” for standard input.
cli-option-reader-home = Directory of the reader; otherwise WASL_READER names it.
cli-option-reader-language = Language in which the partner works.
cli-option-reader-card = File for the card, to be given to the centre.
cli-option-reader-out = File to write; “-” for the screen.
cli-option-reader-form = Form of what is shown or written.
cli-argument-reader-centre = Short name of the centre; not needed if there is only one.
cli-argument-reader-item = Short id of the item, as “wasl reader list” or “wasl reader sent” shows it.
cli-argument-reader-card = Card of the centre.

reader-made = The reader was made in { $path }. Give its card to the centre, take the centre's card with “wasl reader trust”, then compare the forty digits.
reader-will-be-written = Noted. It goes to the centre with the next “wasl reader read”.
reader-passphrase = Passphrase:
reader-passphrase-again = Passphrase once more:
reader-about = About the report
reader-due = Question: answer by { $day }
reader-answered = Question: answered ({ $state })
reader-damaged = Damaged
reader-expires = May be passed on until { $day }.
reader-expired = The last day on which this may be passed on was { $day }.
reader-agreement-over = The agreement under which this came has ended. Ask the centre whether you may go on keeping it.
document-attachments = Files that belong to it
document-conditions = Conditions

error-passphrase-short = The passphrase is too short: at least { $limit } characters are needed. Take four or five words that do not belong together.
error-passphrase-wrong = The passphrase is wrong, or the key file is damaged. Nothing was opened. Type it once more; if it is right, bring the reader's directory back from its backup.
error-own-record-altered = What the reader remembers is damaged or was altered by somebody else. Nothing was opened. Bring the reader's directory back from its backup, and tell the security officer of the centre.
error-reader-unwritable = The reader cannot write in { $path } ({ $fault }). Nothing was lost: what was not kept still lies in the folder. Free some space or mend the rights, then read once more.
error-reader-missing = There is no reader in { $path }. Make one with “wasl reader init”, or name the right directory.
error-reader-busy = Another command is using the reader in { $path }. Wait until it has ended.
error-reader-item-lost = The kept envelope { $file } is gone or was altered on this machine. Ask the centre to carry it once more.
error-reader-report-lost = The kept copy of this report of yours ({ $file }) is gone or was altered on this machine. What the centre has is not affected. Bring the reader's directory back from its backup.
error-reader-envelope-lost = What was to go to the centre is gone from this machine, and will not go. Say it once more.
error-reader-attachments = A reader cannot send files. Take “attachments” out of the draft, and hand the files to the centre in another way that it allows.
error-reader-unnamed = No reader is named. Give its directory with { $option }, or set { $variable }.
