### Writing a report: drafts, what is wrong with a field, circulation lists. Commands first, pages after.

error-draft-field = No report has a field “{ $field }”. Take the name of a field from the reference of drafts.
error-draft-too-large = The draft is too large: at most { $limit } characters in all, and { $fields } fields. Shorten it, or split it into two reports.
error-draft-place = This page does not belong to the draft as it is kept here. Open the draft anew; what you typed stays on the page until you leave it.
error-draft-moved = The draft was saved again while you compared. Look at the differences as they are now, and pick once more.
error-drafts-too-many = The desk has { $limit } drafts and cannot begin another. File or discard some first.
error-asides-too-many = { $limit } texts already wait beside this draft. Settle those first.
error-asides-waiting = Something was typed in another place as well and waits beside this draft. Compare the two and pick, then file.
error-draft-reference = “{ $value }” is none of the things named in this report. Give the number of one of them.
error-draft-entity-empty = Nothing is said of this yet. Fill in at least one field, or remove it.
error-field-blank = This is empty. Fill it in.
error-choice-unknown = “{ $value }” is none of the choices. Choose one of those offered.
error-date-not-understood = “{ $value }” was not understood as a date. Write for instance 2026-11-23, 2026-11 or 2026.
error-date-not-whole = “{ $value }” is no single day. Write day, month and year.
error-draft-unfit = { $count ->
    [one] The draft was not filed: one field has to be mended first.
   *[other] The draft was not filed: { $count } fields have to be mended first.
}
error-preview-changed = Since you looked, the report or what the rules say of a recipient has changed. Nothing was sent. Look at the new preview and decide again.
error-lists-too-many = The desk keeps { $limit } circulation lists and cannot keep another. Remove one that is no longer used.
error-list-too-long = The list has too many members; at most { $limit }. Split it into two.
error-list-centre-only = This list belongs to the centre. Only officers at the centre desk can change it.
error-name-mixed = “{ $value }” mixes letters of two scripts or holds hidden characters, and could pass for another name. Write it in one script.

cli-help-draft = Unfinished reports of the desk.
cli-help-draft-new =
    Begin a draft, from a file or from what the desk's last report suggests.

    The file is a table of fields in JSON or TOML: “title”, “text”, “e1.schema”, “e1.name.1”. Nothing half-finished is refused.
cli-help-draft-list = List the drafts of the desk.
cli-help-draft-show = Show a draft, and whatever was typed elsewhere and waits for a choice.
cli-help-draft-edit =
    Change fields of a draft.

    With --revision nothing is written over that you have not seen: if somebody saved since, your text is kept beside the draft.
cli-help-draft-choose =
    Settle two texts of one draft, field by field.

    Fields that are named are taken from the text set aside, all others stay as they are.
cli-help-draft-check = Say what still stands in the way of filing a draft, and how dates and codes were understood.
cli-help-draft-file =
    Make the report of a draft.

    Nothing is sent: that takes “report release”. A draft that was filed already answers with its report.
cli-help-draft-discard = Discard a draft; it can be taken back for thirty days.
cli-help-draft-restore = Take a discarded draft back.
cli-help-list = Circulation lists: a name for several recipients.
cli-help-list-add =
    Make a circulation list.

    As a recipient it is written with an @ before its short name. Who on it may have what is decided each time, for each member.
cli-help-list-list = List the circulation lists that this desk may use.
cli-help-list-show = Show who is on a circulation list.
cli-help-list-edit =
    Change a circulation list.

    What is not given stays. What was sent before stays as it was.
cli-help-list-remove = Remove a circulation list.
cli-argument-draft-id = The draft.
cli-argument-draft-file = Table of fields in JSON or TOML; “-” is standard input.
cli-argument-aside-id = The text set aside.
cli-argument-list-id = The list: its short name, or its id.
cli-option-fields = A field and its text, as “title=Seizure at the border”; again for further ones. No text empties the field.
cli-option-revision = Revision that you saw; without it the newest.
cli-option-theirs = Field to take from the text set aside; again for further ones.
cli-option-discarded = Discarded drafts instead of open ones.
cli-option-members = Member: a desk, a peer, or “peer/desk”; again for further ones.
cli-option-add = Member to add; again for further ones.
cli-option-drop = Member to take off; again for further ones.
cli-option-common = A list of the centre that every desk may use.
cli-option-list-name-en = New name in English.
cli-option-list-name-ru = New name in Russian.
cli-option-list-name-ar = New name in Arabic.
cli-column-draft = Draft
cli-column-saved = Saved
cli-column-saved-by = By
cli-column-revision = Revision
cli-column-value = Text
cli-column-understood = Understood as
cli-column-fault = To mend
cli-column-aside = Set aside
cli-column-draft-ours = In the draft
cli-column-draft-theirs = Typed elsewhere
cli-column-list = List
cli-column-members = Members
cli-draft-kept = Saved as revision { $revision }.
cli-draft-aside = Somebody saved in between. Your text is kept beside the draft as { $aside }; settle the two with “draft choose”.
cli-draft-ready = Nothing stands in the way of filing.
cli-draft-filed = Filed as report { $report }. Nothing has been sent.
cli-draft-discarded = Discarded. It can be taken back for thirty days.
cli-draft-restored = Taken back.
cli-draft-twin = This desk has already filed the same as report { $report }.
cli-list-removed = Removed.

draft-field-title = Title
draft-field-text = Account
draft-field-language = Language of the text
draft-field-topic = Topic
draft-field-kind = Kind of information
draft-field-tlp = TLP
draft-field-hcode = Handling code
draft-field-audience = Who may read
draft-field-exercise = EXERCISE
draft-field-source = Reliability of the source
draft-field-information = Credibility of the information
draft-field-event_date = Date of the event
draft-field-purpose = Purpose
draft-field-review = Review on
draft-field-expires = Not to be passed on after
draft-field-conditions = Conditions
draft-field-national_mark = National mark
draft-field-source_ref = Source document
draft-field-schema = Kind of thing
draft-field-category = Capacity of the person
draft-field-legal_basis = Legal basis
draft-field-scheme = Scheme of the grading
draft-field-nature = Fact or assessment
draft-field-likelihood = Likelihood
draft-field-page_date = Date of the document
draft-field-pap = PAP
draft-field-national_state = State of the mark

compose-drafts = Drafts
compose-new = New report
compose-untitled = No title yet
compose-saved-by = Saved by { $name }
compose-empty = Here stand the reports that the desk has begun and not yet filed. Begin one with “New report”; it is saved while you type.
compose-discarded-title = Discarded, can be taken back for { $days } days
compose-restore = Take back
compose-draft-note = A draft. Only your desk sees it. It is saved while you type; nothing is sent before you have seen who will get it.
compose-ready = Nothing stands in the way of filing.
compose-twin = Your desk has already filed a report that says the same:
compose-kept = Saved
compose-saved-at = Saved { $at }
compose-saved-plain = Saved.
compose-save = Save
compose-saving = Saving…
compose-unsaved = Not saved yet
compose-offline = No connection. Your text is kept on this computer and will be saved as soon as the connection is back.
compose-expired = You are signed out. Your text is kept on this computer; sign in, and it will be saved.
compose-sign-in = Sign in in a new tab
compose-other-officer = Somebody else is signed in in this browser, or you sit at another desk. Your text was not saved. Sign in as yourself at this desk.
compose-gone = This draft is no longer here for you: it was filed or discarded, or you sit at another desk. Your text stays on this page; copy what you need.
compose-settle-now = The draft was changed in another place too. Both texts are kept: compare and pick
compose-trouble = The node cannot save at the moment. Your text is kept on this computer; saving is tried again.
compose-recovered = Text that had not been saved was found on this computer and is being saved.
compose-exercise = EXERCISE: this is an exercise and meets only exercise material
compose-audience-hint = Nobody else may ever read it. Naming somebody here sends nothing yet.
compose-nobody = Nobody but our desk
compose-unknown-choice = not known here
compose-list-of = { $count ->
    [one] list of one
   *[other] list of { $count }
}
compose-last-audience = { $count ->
    [one] The same as in our last report (one)
   *[other] The same as in our last report ({ $count })
}
compose-things = Persons and things in the report
compose-things-hint = Whatever is named here can be matched and found. Write names in any script, as you have them.
compose-thing = Thing
compose-add-label = Add
compose-add = Add
compose-choose = Choose…
compose-more-of = More about it
compose-more-count = { $count ->
    [one] one more field
   *[other] { $count } more fields
}
compose-more-values = Another value: { $label }
compose-again = { $label } ({ $number })
compose-field-of = { $number } · { $kind }: { $label }
compose-remove = Remove number { $number }
compose-reference-hint = Choose one of the things of this report. What was added since appears after saving.
compose-category-hint = A person without a capacity cannot be filed.
compose-legal-basis-hint = On what grounds the person may be named.
compose-fold = Further details
compose-fold-what = grading, dates, source, purpose, conditions
compose-group-grading = Grading
compose-group-dates = Dates and source
compose-group-handling = Handling
compose-date-hint = As you have it: a day, a month or a year.
compose-day-hint = A day.
compose-review-hint = A day within three years. Left empty: in a year.
compose-language-hint = Left empty: as the letters say.
compose-understood = Understood as { $meaning }
compose-understood-about = Understood as { $meaning }, give or take { $days ->
    [one] a day
   *[other] { $days } days
}
compose-not-understood = Not understood; kept as you wrote it
compose-file = File, then see who will get it
compose-check = Check
compose-discard = Discard draft
compose-file-note = Filing makes the report. It is sent only on the next page, after you have seen who will get it and who will not.
compose-discarded = Discarded. It can be taken back for { $days } days.
compose-filed = Filed. Nothing has been sent yet.
compose-settled = Settled.
compose-asides = Typed in two places
compose-asides-note = Something was typed in another tab or by a colleague while this draft was changed. Nothing is lost: pick for each field which text stays.
compose-aside-by = Typed by { $name },
compose-aside-same = Both texts are the same now.
compose-ours = In the draft
compose-theirs = Typed elsewhere
compose-settle = Keep what is picked
compose-names-found = In our holdings:
compose-names-nothing = Nothing like it in what this desk may read.
compose-send-title = Who will get it
compose-send = { $count ->
    [one] Send to one recipient
   *[other] Send to { $count } recipients
}
compose-send-note = Whoever may not get it gets nothing and is not told. If anything changes before you press, nothing is sent and you see it anew.
compose-not-now = Not now
compose-recipients = Recipients
compose-show-preview = Show who will get it
compose-sent = Sent. What becomes of it stands below.
lists-title = Circulation lists
lists-new = New list
lists-empty = A list is one name for several recipients, so that you need not pick them one by one. Who on it may have what is still decided for each.
lists-common = centre's
lists-common-long = Every desk of this centre may use it
lists-slug = Short name
lists-slug-hint = Small Latin letters, digits and hyphens; written as @name.
lists-name-ar = Name in Arabic
lists-name-ru = Name in Russian
lists-name-en = Name in English
lists-members = Members
lists-saved = The list is saved.
lists-remove = Remove list
lists-removed = The list is removed.
compose-look-up = Look up in our holdings
