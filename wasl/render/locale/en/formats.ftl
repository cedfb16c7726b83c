### Faults of imported files and of single values. An error stops the whole file; a finding is about one row.

# The file as a whole
error-file-empty = The file is empty: it has not even a header line. Check that the right file was chosen and that it was saved.
error-file-without-rows = The file has a header but no rows. Check that the right file was chosen and that it was exported whole.
error-import-too-large = The file has { $size_mb } MB; at most { $limit_mb } MB can be imported at once. Split it and import the parts.
error-file-not-text = This is not a table in text but a file of the kind “{ $format }”. Open it and save the sheet as CSV in UTF-8, then import that.
error-file-encoding = Line { $line } cannot be read: byte { $byte } of the file is not UTF-8. Open the file in the program it came from and save it again as “CSV UTF-8”. Nothing was imported.
error-column-missing = The header lacks these columns: { $columns }. The first line reads “{ $found }”. Add the columns, empty if need be, and import again.
error-column-twice = The header names these columns more than once: { $columns }. Keep one of each and import again.
error-json-invalid = The file is not valid JSON: line { $line }, column { $column }. Check that it arrived whole and was not edited by hand.
error-json-duplicate = The member “{ $name }” occurs twice in one object, so its meaning is uncertain. Remove one of the two.
error-json-number = The figure “{ $value }” is not a whole number of an allowed size. Write it as a text in quotation marks, or correct it.
error-json-deep = The file is nested deeper than { $limit } levels. Check that it is a list of designations and nothing else.
error-json-shape = The file has no list at { $path }. Check that it is a file of OFAC designations in the form that the reference describes.

# Single values, wherever they are typed or read
error-number-unreadable = “{ $value }” is not a number. Write digits with one decimal point, for example 5.002.
error-number-ambiguous = “{ $value }” can be read in two ways: the comma may part thousands or decimals. Write 5.002 or 5002, without a comma.
error-number-mixed = The number “{ $value }” mixes the digits of two scripts. Type it again in one.
error-quantity-negative = The quantity “{ $value }” is below zero. Correct the figure.
error-date-unreadable = “{ $value }” is not a date in the expected form. Write year, month and day like this: 2011-01-05; or 2011-01 or 2011 if no more is known.
error-date-impossible = There is no such date as “{ $value }”. Correct the year (1900 to 2100), the month or the day.
error-unit-unknown = The unit “{ $value }” is not known. Use a unit from the list, for example kg, g, l or tablet.
error-vocabulary-table = There is no code list named “{ $table }”. Use one of the lists in the reference.
error-vocabulary-code = The list “{ $table }” has no code “{ $value }”. Choose a code from that list.
error-language-unknown = The language “{ $value }” is not offered. Choose ar, ru or en.

# Rows that were set aside
finding-row-quotes = Row { $row } was set aside: its quotation marks do not close. Close them or double those inside the text.
finding-row-too-long = Row { $row } was set aside: it is longer than any real row. Look for a lost line break.
finding-row-not-text = Row { $row } was set aside: it contains bytes that are not text. Export that row again.
finding-row-too-short = Row { $row } was set aside: cells { $cells }, columns { $columns }. Add the missing separators.
finding-row-too-wide = Row { $row } was set aside: cells { $cells }, columns { $columns }. Put text that contains the separator in quotation marks.
finding-row-not-seizure = Row { $row } was set aside: it names neither a drug nor an amount, so it is no seizure. Fill in DRUG_NAME or AMOUNT.
finding-row-not-designation = Record { $row } was set aside: it is not an object with names and values. Correct it in the file.
finding-row-without-name = Record { $row } was set aside: it has no name. Fill in “{ $field }”.
finding-row-entity-type = Record { $row } was set aside: “{ $value }” does not say whether this is a person, an organisation, a vessel or an aircraft. Correct “{ $field }”.

# Rows that were kept
finding-column-unknown = The column “{ $column }” in line { $row } belongs to no known field and was not read. Rename it if it should be read.
finding-text-control = Row { $row }, { $field }: the text contains the invisible character { $character }, which can turn or hide text: “{ $value }”. It was kept and is shown as a mark; remove it if it has no business there.
finding-field-shape = Row { $row }, { $field }: a value is missing or of the wrong kind and was left out. Correct it in the file.
finding-number-unreadable = Row { $row }, { $field }: “{ $value }” is not a number. The text was kept without a figure; write digits with one decimal point.
finding-number-ambiguous = Row { $row }, { $field }: the comma in “{ $value }” may part thousands or decimals. The text was kept without a figure; write it without a comma.
finding-number-mixed = Row { $row }, { $field }: the number “{ $value }” mixes the digits of two scripts. The text was kept without a figure; type it again in one script.
finding-quantity-negative = Row { $row }, { $field }: the quantity “{ $value }” is below zero. The text was kept without a figure; correct it.
finding-unit-missing = Row { $row }, { $field }: the amount “{ $value }” has no unit. The text was kept without a figure; fill in the unit.
finding-unit-unknown = Row { $row }, { $field }: the unit “{ $value }” is not known. The text was kept without a figure; use a unit from the list.
finding-date-unreadable = Row { $row }, { $field }: “{ $value }” is not a date in the form 2011-01-05. The text was kept without a date; correct it.
finding-date-impossible = Row { $row }, { $field }: there is no such date as “{ $value }”. The text was kept without a date; correct it.
finding-country-unknown = Row { $row }, { $field }: no country is known by the name “{ $value }”. The text was kept without a code; use a name from the list.
finding-code-untold = Row { $row }, { $field }: “{ $value }” cannot be told to be one entry of the list. { $untold } The text was kept without a code; if you know what is meant, add it.
finding-substance-unknown = Row { $row }, { $field }: the substance “{ $value }” is not in the list. The text was kept without a code; choose a name from the list or ask for it to be added.
finding-hiding-place-unknown = Row { $row }, { $field }: the hiding place “{ $value }” is not in the list. The text was kept without a code; choose from the list.
finding-installation-unknown = Row { $row }, { $field }: the kind of place “{ $value }” is not in the list. The text was kept without a code; choose from the list.
finding-transport-unknown = Row { $row }, { $field }: the means of transport “{ $value }” is not in the list. The text was kept without a code; choose from the list.
finding-routing-unknown = Row { $row }, { $field }: the routing “{ $value }” is not in the list. The text was kept without a code; choose from the list.
finding-programme-unknown = Row { $row }, { $field }: the programme “{ $value }” is not in the list. The text was kept without a code; check the spelling.
