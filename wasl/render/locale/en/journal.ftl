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
