### Prints: what stands on paper, and who printed it.

print-sheet = Printed for { $desk }, { $at }
print-page = Page
print-act = Print as PDF
print-act-note = Each sheet bears the handling and a number. That you printed it is written in the journal.
error-print-unknown = No print with the number { $number } was made here. Compare it with the paper, letter by letter.
cli-help-report-print =
    Write a report as PDF, with its handling and the reader’s mark on every sheet.

    That it was printed is written in the journal; the number on the paper leads to the line.
cli-help-journal-print = Say who made the print with the number that stands on a paper.
cli-argument-print-number = Number at the foot of each sheet.
cli-printed = Written to { $path }, print { $number }.
cli-print-made = Print { $number }, { $what } ({ $report }): officer { $officer }, desk { $desk }, { $at }.
print-kind-report = a report
print-kind-holders = who holds a report
print-kind-register = a register
error-print-no-handling = There is nothing in it that this desk may read now, so the sheet would bear no handling. It was not printed. Look for other entries.
cli-option-print-pdf = Print it as PDF, with its handling and the reader’s mark on every sheet.
