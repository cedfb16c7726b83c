### The journal: what a check finds, proofs, checkpoints of peers, who read it there.

error-journal-line-missing = At place { $place } the journal has no line any more. Tell the security officer; compare it with the backup.
error-journal-line-unplaced = The line { $line } of the journal has no place and waits for none: somebody took it away. Tell the security officer; compare it with the backup.
error-journal-nodes = What is kept for proofs does not follow from the lines. Tell the security officer; compare it with the backup.
error-journal-nodes-missing = A part of what is kept for proofs is missing (level { $level }, from { $index }). Tell the security officer; verify the journal.
error-journal-checkpoint-missing = The journal was signed when it had { $size } lines, and that checkpoint is gone. Tell the security officer; ask peers for it.
error-journal-erasure-unnamed = The details of line { $line } are gone, and no line of the journal says that they were erased. Tell the security officer; compare it with the backup.
error-journal-erasure-undone = The details of line { $line } were erased and are there again, or the line is gone. Tell the security officer.
cli-column-erased = Details erased, place proven
cli-journal-progress = { $done } of { $total } lines checked

error-journal-leaf-form = A line of the proof is not in form. Nothing in it was believed; ask for a new proof.
error-journal-part-altered = What is shown of a line of the journal ({ $part }) is not what was written. Nothing in the proof was believed; tell the security officer.
error-journal-proof-form = The proof names too many lines, or one of them twice. Nothing in it was believed; ask for a new proof.
error-journal-nothing-about = The journal has no line { $target }, and none about it. Check the number.
error-journal-too-many-lines = The journal has { $lines } lines about it, and a proof takes { $limit }. Prove single lines, or export the journal.
error-journal-no-checkpoint = No checkpoint was signed at { $size } lines, or it is not an older one. “wasl journal checkpoints” lists them.
cli-help-journal-prove =
    Prove lines of the journal to somebody who has not the journal.

    One line, or every line about a report. The small file can be checked without Wasl.
cli-help-journal-growth =
    Prove that the journal only grew between two checkpoints.

    The small file can be checked without Wasl.
cli-help-journal-checkpoints = List the signed checkpoints of the journal, the newest first.
cli-argument-journal-target = Line of the journal, or what lines are about.
cli-option-journal-details = Show the details of the lines too; they may quote what was searched for.
cli-option-journal-from = Lines of the older checkpoint.
cli-option-journal-to = Lines of the newer checkpoint; without it, the newest.
cli-column-signed = Signed

## Journals of peers

error-journal-growth-not-asked = The other centre shows how its journal grew from { $old_size } to { $size } lines, and nobody asked for that. Nothing was taken in.
cli-help-journal-peers = Show how the journals of other centres stand, as far as they were shown here.
cli-help-journal-evidence =
    Write both signed statements of a contradiction in the journal of another centre.

    A third party can check them without Wasl.
cli-argument-contradiction = Number of the contradiction, as “wasl journal peers” shows it.
journal-watch-title = Its journal
journal-watch-none = Journal of { $centre }: nothing seen yet.
journal-watch-seen = Journal of { $centre }: seen to line { $size }, as signed on { $at }, consistent.
journal-watch-waits = A newer state waits for its proof.
journal-watch-journal-split = Two different journals of { $size } lines, both signed by that centre; shown on { $at } by { $centre }.
journal-watch-journal-shrunk = The journal shrank to { $size } lines; shown on { $at } by { $centre }.
journal-watch-journal-epoch = The journal began anew with { $size } lines, as after a restore; shown on { $at } by { $centre }.
journal-watch-journal-fork = The journal of { $size } lines is not the earlier one grown; shown on { $at } by { $centre }.
journal-watch-journal-not-shown = That centre does not show how its journal grew to { $size } lines; shown on { $at } by { $centre }.
journal-watch-evidence = Keep both statements and tell the security officer: “wasl journal evidence { $number }” writes them to a file.
