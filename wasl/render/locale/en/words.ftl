### New entries of the vocabulary, and how to look up without a node.

vocabulary-add-entry = Add an entry
vocabulary-add-entry-note = The entry counts at this node at once and stays unreviewed until another officer confirms its names. Other nodes show its text beside its code. Its code stays for good.
vocabulary-field-name-ar = Name in Arabic
vocabulary-field-name-ru = Name in Russian
vocabulary-field-name-en = Name in English
vocabulary-field-names-hint = In at least one language, as reports write it.
vocabulary-field-slug = Last part of the code
vocabulary-field-slug-hint = Small Latin letters, digits and hyphens, for instance blue-ice.
vocabulary-act-add-entry = Add the entry
vocabulary-done-entry-added = The entry was added. It counts here at once; another officer has to confirm its names.

cli-help-vocabulary-look-up =
    Find entries of the built-in tables by any name. Needs no node.

    What a node added to the tables is not among them; “wasl vocabulary find” knows it. A name of a known source that cannot be told is shown with the reason.
