### Typed codes and marks of the form: what was understood, what may be meant, fact or assessment, sensitive.

error-code-several = “{ $value }” may mean { $choices }. Choose which one is meant.
error-code-near = “{ $value }” is not in the list. Did you mean { $choices }? Choose one of them, or write it another way.
typed-several = May mean { $choices }; kept as you wrote it until you choose
typed-near = Not understood; kept as you wrote it. Near to it: { $choices }
typed-take = Take “{ $choice }”
typed-code-hint = In Arabic, Russian or English, as you call it.
typed-marks = Marks: fact or assessment, sensitive
typed-marks-hint = Sensitive: health, belief, origin. It is left out of every extract unless somebody decides otherwise.
typed-all-sensitive = All that is said of it is sensitive
typed-sensitive-values = Sensitive values
typed-sensitive-empty = Values that you have typed appear here after saving.
typed-marked = Marked as sensitive
draft-field-sensitive = Sensitive
code-not-known = code { $code }, not known to this node
