### What speaks for and against two records meaning the same person, firm, vessel or aircraft.

# Bands: what a score means to the person who judges
band-same = Probably the same
band-look = Worth a look
band-different = Probably different

# What was compared
comparer-name = Name
comparer-identifier = Document or register number
comparer-birth-year = Year of birth
comparer-country = Country
comparer-schema = Kind of record

# Names
reason-name-equal = “{ $left }” and “{ $right }” are the same words.
reason-name-spelling = “{ $left }” and “{ $right }” can be spellings of one name: { $pairs }.
reason-name-joined = “{ $left }” and “{ $right }” can be one name with words written together or apart: { $pairs }.
reason-name-longer = All words of the shorter name are in the longer one: { $pairs }. Left over: { $over }.
reason-name-some-words = Only some words agree: { $pairs }. The rest do not: { $over }.
reason-name-different = No word of “{ $left }” is a spelling of a word of “{ $right }”.

# Numbers, years, countries, kinds
reason-identifier-same = The same number in both records: { $left }.
reason-identifier-different = Numbers of the same kind differ: { $left } and { $right }. One person may hold several documents.
reason-birth-year-same = The same year of birth: { $left }.
reason-birth-year-near = Years of birth one apart: { $left } and { $right }. Records of one person often differ so.
reason-birth-year-different = Different years of birth: { $left } and { $right }.
reason-country-same = A country in common: { $left }.
reason-country-different = No country in common: { $left } and { $right }.
reason-schema-same = Both records are of a kind that can be the same thing: { $left } and { $right }.
reason-schema-different = The records are of different kinds: { $left } and { $right }.
