### Values of the record in words: gradings, estimative words, dates, marks, flags.

error-date-tolerance = In the field { $field } the date is said to be off by more than { $limit } days, or by fewer than none. Give a number from 0 to { $limit }.
error-event-date-differs = The date of the event as given means { $event }, but beside it stands { $given }. Leave one of them out; the date of an event is one.
error-grading-scheme = The grade { $grade } does not exist in the scheme { $scheme }. The scheme 6x6 has letters A to F and figures 1 to 6, the scheme 4x4 letters A, B, C, X and figures 1 to 4.
error-grading-unreadable = “{ $value }” is no grade of the scheme { $scheme }. Give one letter and one figure, for instance B2.
error-state-form = The field { $field } holds no code of a state. Give two Latin letters, for instance qa or kz.
scheme-6x6 = Admiralty code (6x6)
scheme-4x4 = Europol code (4x4)
grading-other = { $scheme }; in the { $other } approximately { $grade }
source-4x4-a = source reliable beyond doubt
source-4x4-b = source reliable in most instances
source-4x4-c = source unreliable in most instances
source-4x4-x = reliability of the source cannot be assessed
information-4x4-1 = accuracy not in doubt
information-4x4-2 = known personally to the source, not to the officer who passes it on
information-4x4-3 = not known personally to the source, but corroborated by what is on record
information-4x4-4 = not known personally to the source and cannot be corroborated
pap-clear = no limit on what may be done with it
pap-green = active measures allowed, within the law
pap-amber = passive checks only: the target must not be able to notice
pap-red = only measures that nobody outside can detect
fact-nature = Said as
nature-fact = Fact
nature-assessment = Assessment
fact-likelihood = Likelihood
likelihood-range = { $word } ({ $low }–{ $high } %)
fact-page = Date of the page or document
fact-mark = National mark
mark-by = { $mark } — given by { $state }
calendar-gregorian = Gregorian calendar
calendar-hijri = Hijri calendar
calendar-solar-hijri = Solar Hijri calendar
date-from = { $date }, converted from the { $calendar }
date-given = { $date } — given as { $given }
date-converted = { $date } — given as { $given }, { $calendar }
date-off = { $days ->
    [one] { $date }, give or take one day
   *[other] { $date }, give or take { $days } days
}
cli-option-scheme = Scheme of the grade: 6x6 (Admiralty) or 4x4 (Europol); 6x6 if left out.
cli-option-nature = Whether the text is a fact or an assessment.
cli-option-likelihood = Estimative word: a code of the vocabulary table likelihoods.
cli-option-page-date = Date of the page or document that it came from.
cli-option-pap = What may be done with it: PAP:CLEAR, PAP:GREEN, PAP:AMBER or PAP:RED.
cli-option-national-state = The state that gave the national mark: two Latin letters.

error-date-ambiguous = “{ $value }” can be read in two ways: { $first } or { $second }. Write the month in words, or year, month and day like { $first }.
error-date-year-missing = “{ $value }” names no year. Add it in four figures.
error-date-year-short = The year in “{ $value }” has fewer than four figures. Write it in full, for instance 2020.
error-date-weekday = “{ $value }” names a weekday that { $day } was not. Correct the weekday or the day.
error-date-calendar-unclear = It is not clear in which calendar “{ $value }” is meant. Name the month in words, or add AH or AD.
error-date-pair-differs = “{ $first }” and “{ $second }” are not the same day. Correct one of them, or leave one out.
error-date-hijri-range = The Hijri year { $year } lies outside the table, which runs from { $first } to { $last }. Give the Gregorian date.
error-date-hijri-month = There is no Hijri month { $month }. Give a number from 1 to 12, or its name.
error-date-hijri-impossible = There is no day { $day } in month { $month } of the Hijri year { $year }: that month has { $length } days. Correct the day, or give the Gregorian date.
error-date-hijri-none = For { $day } the Hijri calendar has no table. Give the Gregorian date.
error-date-solar-range = The solar Hijri year { $year } lies outside { $first } to { $last }. Give the Gregorian date.
error-date-solar-impossible = There is no day { $value } in the solar Hijri calendar. Correct the day or the month.

error-quantity-unreadable = “{ $value }” cannot be read as one amount. Write a figure and a unit, for instance 12.5 kg.
error-quantity-ambiguous = “{ $value }” can be read in two ways: { $first } or { $second }. Write the figure without a separator, or in full.
error-quantity-range = “{ $value }” names two figures, { $first } and { $second }. Give one; what is not certain belongs in the text.
error-quantity-too-large = “{ $value }” is more than there can be. Check the figure and the unit.
error-quantity-unit-missing = “{ $value }” names no unit. Add one, for instance kg, g, l or tablets.
contradictions-title = Figures contradict each other
contradictions-note = Shown as the originator gave it; nothing was changed. Ask the originator which is right.
contradiction = A total of { $stated } is stated, but the parts add up to { $summed }: { $parts }.
