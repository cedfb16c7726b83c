### Registers of incoming and outgoing items: the pages, the commands, and what they refuse.

register-title = Registers
register-direction-out = Outgoing
register-direction-in = Incoming
register-item-report = Report
register-item-question = Question
register-item-answer = Answer
register-not-readable = not readable for you
register-more = There is more. Go on with --after { $after }.
register-column-number = Own number
register-column-direction = Direction
register-column-at = Entered
register-column-party = From or to
register-column-item = What
register-column-title = Title
register-column-handling = Handling
register-column-peer-number = Sender’s number
register-column-reference = National reference
register-column-remarks = Remarks
register-export-head = Register of { $desk }, { $centre }
register-export-by = Taken out by { $login }

## What they refuse

error-register-number-form = “{ $value }” is no number of a register. Write it like 2026/0417, or 2026/0003-EX for an exercise.
error-register-too-long = The table would have more than { $limit } lines, so it was not written. Narrow it down by year, direction or dates.

## Commands

cli-help-register = Registers of your desk: what came in and what went out, by number.
cli-help-register-list =
    List the register of your desk, the last entry first.

    Every number is given once, without gaps, by desk, direction and calendar year. Exercises are counted apart.
cli-help-register-find = Find entries by number, reference, other side, date or words of the title.
cli-help-register-note =
    Note the national reference and remarks beside an entry.

    What is not named stays as it is; give an empty text to take it away. Earlier notes are kept.
cli-argument-register-words = Words of the title, in any order.
cli-argument-register-number = Own number with its year, for instance 2026/0417.
cli-option-direction = Outgoing (out) or incoming (in).
cli-option-register-year = Calendar year of the number.
cli-option-register-limit = At most so many lines.
cli-option-register-after = Go on behind this entry, as an earlier answer says.
cli-option-register-csv = Write everything found as comma-separated values to this file, with its handling.
cli-option-register-number = Own number, with or without its year.
cli-option-register-reference = Part of the national reference or of the sender’s number.
cli-option-register-party = Short name of the desk or centre on the other side.
cli-option-register-since = First day, for instance 2026-11-01.
cli-option-register-until = Last day.
cli-option-register-note = National reference, as given.
cli-option-register-remarks = Remarks of the registrar.

## Pages

register-directions = Which items
register-tab-both = All
register-tab-in = Incoming
register-tab-out = Outgoing
register-years = Years
register-all-years = All years
register-narrow = Narrow down
register-field-words = Words of the title
register-field-number = Own number
register-field-reference = National reference or sender’s number
register-field-party = From or to
register-field-since = From this day
register-field-until = Up to this day
field-day-hint = For instance 2026-11-23 or 23.11.2026
register-act-find = Find
register-act-clear = Show everything
register-act-older = Earlier entries
register-act-whole = All on one page, to print
register-act-table = As a table (CSV)
register-act-note = Save the note
register-reference-hint = As it stands on the paper. Earlier notes are kept.
register-nothing-found = Nothing in this register matches. Take away a condition.
register-empty = What your desk sends out or receives gets its number here by itself, at the moment it is sent or arrives. Nothing has been entered yet.
done-noted = The note is saved.
error-day-form = “{ $value }” is not a whole day. Write year, month and day, for instance 2026-11-23.
