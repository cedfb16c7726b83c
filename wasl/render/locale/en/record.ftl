### Faults of documents on the wire and of records.

error-id-form = The field { $field } does not hold an identifier in the right form. Copy the identifier once more, whole.
error-schema-unknown = This node does not know the kind of entity “{ $name }”. Use one of the schemata in the reference, or bring the node up to date.
error-wire-duplicate = The member “{ $name }” occurs twice in one object of the document. The sender has to make it anew; nothing of it was taken in.
error-wire-field = The document is wrong at { $path }: something is missing, is of the wrong kind, or does not belong there. The sender has to mend it; nothing of it was taken in.
error-wire-label = The document is of another kind than expected ({ $expected }). Choose the right file, or ask the sender.
error-wire-name = The member name “{ $name }” has letters other than ASCII. The sender has to make the document anew.
error-wire-not-canonical = The bytes of the document are not in their one agreed form, so no signature on them can count. The sender has to make it anew.
error-wire-not-json = The document cannot be read from byte { $at } on: it is no JSON in UTF-8. Check that the whole file arrived.
error-wire-number = The document holds a number that is too large or has a fraction. Figures travel as text; the sender has to mend it.
error-wire-text = The document holds a text with half a character or a null character. The sender has to correct that text.
error-wire-too-deep = The document is nested deeper than { $limit } levels. The sender has to make it simpler.
error-wire-too-large = The document has { $size } bytes; the limit is { $limit }. The sender has to split it.
