### Reading and answering on the desk: questions, judgements taken back, search.

verdict-undone = Taken back
error-not-judged = Nobody has judged this hit, so there is nothing to take back. Choose same, distinct or cannot-say.
hit-history = What was said of it
hit-undo = Take the judgement back
hit-undo-note = The hit waits for a judgement again; what was said stays on record.
done-undone = The judgement is taken back; the hit waits again.

nav-questions = Questions
nav-search = Search
questions-empty = No questions yet. What other desks ask about your reports, and what you ask about theirs, will stand here.
act-answer = Answer
act-ask = Ask back
field-answer = Your answer
field-question = Your question to the desk that speaks
field-text-language = Written in
field-days = Answer within (days, 1 to 90)
done-asked = Asked. The other desk sees the question in its tray.
done-answered = Answered. The desk that asked sees it in its tray.
field-query = A name in any script and any spelling, words, or a number (plate, telephone, document)
search-reason-hint = A search is a read: who searched for what, and why, is written into the journal.
search-exercise = Search exercise material, and only that
act-search = Search
search-names = { $count ->
    [one] { $count } name that may be the one
   *[other] { $count } names that may be the one
}
search-reports = { $count ->
    [one] { $count } report in which these words occur
   *[other] { $count } reports in which these words occur
}
search-nothing = Nothing was found that this desk may read. Try the name in another script, or without titles and given names. What other desks hold is not shown here: ask them.
search-entries = In your registers
act-send = Send or circulate …
act-circulate = Circulate …
act-send-note = You see first who will get it, who will not, and by which rule.
act-send-by-another = Nothing of it was sent. Whoever of this desk has the right to release can send it.
