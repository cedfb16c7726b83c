### Translations: signed companions of a report.

error-translation-language = “{ $value }” is no language that Wasl is read in. Choose Arabic, Russian or English.
error-translation-same-language = The original is already written in this language ({ $language }). Choose the language into which you translate.
error-translation-not-held = The report that this translation belongs to did not come from this peer. Nothing was kept; the peer should send the report first.
error-translation-other-version = This translation is of other text than the version that is held here. Nothing was kept; the peer should translate the version that it sent.
error-translation-repeated = Another translation with this number is already here. Nothing was changed; the peer should send it under a new number.
error-translation-form = A signed translation cannot be read ({ $fault }, { $part }). Nothing was kept; the peer should update its node.
error-translation-not-text = The file { $path } is not text in UTF-8. Save it as plain text and try again.
error-translations-too-many = A report keeps at most { $limit } translations. Ask the centre before adding another.
translation-of = Translation into { $tongue }, of version { $version }
translation-machine = Machine translation into { $tongue }, of version { $version }
translation-stale = Stale: the original was corrected after this translation was made. Read the original, or have it translated again.
translation-machine-note = A machine made this translation and no person has gone over it. Do not act on it without asking.
translation-by = Translated by { $desk }, { $moment }
translation-by-desk = Translated by { $desk }
tabs-translations = Original and translations
tab-translation = { $tongue }, translation
tab-machine = { $tongue }, machine translation
tab-stale = { $tongue }, translation of version { $version }, stale
act-translate = Add a translation
translate-hint = It is signed for your desk and goes to everyone who has this report. The original stays as it is.
field-translation-language = Language of the translation
field-translation-title = Title in this language
field-translation-text = Text in this language
field-translation-machine = A machine made it and nobody has gone over it
done-translated = The translation is filed and goes wherever the report went.
item-translation = translation
cli-item-translation = translation
cli-help-translate =
    File a translation of a report's newest version, from a file of plain text; “-” reads standard input.

    It is signed for the desk and sent to every peer that has this version from us. The original stays as it is; after a correction the translation is shown as stale.
cli-argument-translation-file = File with the translated text, UTF-8; “-” for standard input.
cli-option-translation-language = Language of the translation: ar, ru or en.
cli-option-translation-title = The title in that language.
cli-option-machine = A machine made it and nobody has gone over it.
