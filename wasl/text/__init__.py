"""Scripts, digits, folds, transliteration, calendars and quantities: text in, values out."""
