### The vocabulary: what is wrong with an addition, commands, pages, and what tables, kinds and facts are called.

error-vocabulary-closed = The table “{ $table }” cannot be added to: the program itself depends on its codes. Choose the entry that comes closest, and say the rest in the text.
error-vocabulary-full = This node has added { $limit } to its vocabulary and cannot add more. Strike what is not needed first.
error-vocabulary-name-blank = The name has no letter and no digit. Write the name as people write it.
error-vocabulary-name-known = “{ $value }” is already a name of this entry. There is nothing to add.
error-vocabulary-name-taken = “{ $value }” already means “{ $code }”. Look at that entry; if people really use the word for both, add it as a street name.
error-vocabulary-source-missing = Nobody is named who says so. Give the source: a bulletin, a case number, or who told you.
error-vocabulary-centre-only = Only an officer at the centre desk can add an entry, because reports carry its code for good. Ask the centre, or add a name to an entry that is there.
error-vocabulary-labels-missing = The entry has no name. Give it a name in at least one of the three languages.
error-vocabulary-fact-unknown = Entries of “{ $table }” have no “{ $name }”. Look at another entry of the table to see which facts there are.
error-vocabulary-fact-form = “{ $value }” cannot be the “{ $name }” of an entry. Check it against the source, and write it without spaces around it.
error-vocabulary-fact-missing = An entry of “{ $table }” needs its “{ $name }”. Add it.
error-vocabulary-own-name = You added this name yourself. Another officer has to confirm it.

cli-help-vocabulary = Words and codes: look up, add names, confirm names of others.
cli-help-vocabulary-tables = List the tables, and how many of their names nobody has reviewed.
cli-help-vocabulary-find =
    Find entries by any name, in any of the three scripts and any spelling.

    The whole name comes first, then names that begin so, words within names, the same sound in another script, and names with one or two other letters.
cli-help-vocabulary-show = Show an entry: its names with kind and source, and its facts.
cli-help-vocabulary-add =
    Add an entry with a code of this node. Only at the centre desk.

    At other nodes the code is unknown; they show the text that stands beside it.
cli-help-vocabulary-name =
    Add a name to an entry.

    It counts at once at this node, and is shown as unreviewed until another officer confirms it.
cli-help-vocabulary-review = Confirm a name that another officer added.
cli-help-vocabulary-strike = Strike a name that was added here and not confirmed.
cli-help-vocabulary-unreviewed = List names that nobody has reviewed, those added here first.
cli-argument-vocabulary-table = Table; “wasl vocabulary tables” lists them.
cli-argument-vocabulary-code = Code of the entry.
cli-argument-vocabulary-query = What to look for.
cli-argument-vocabulary-name-text = The name, as people write it.
cli-argument-vocabulary-name-id = Id of the name; “wasl vocabulary unreviewed” shows it.
cli-argument-vocabulary-slug = Last part of the code: small Latin letters, digits and hyphens.
cli-option-vocabulary-table = Search in this table only; again for further ones.
cli-option-vocabulary-one-table = Only names of this table.
cli-option-vocabulary-kind = What the name is used for.
cli-option-vocabulary-language = Language of the name, two letters; without it the letters decide.
cli-option-vocabulary-only-language = Only names in this language, two letters.
cli-option-vocabulary-source = Who says so: a bulletin, a case, a colleague.
cli-option-vocabulary-fact = A fact of the entry, for instance group=opiates; again for further ones.
cli-option-vocabulary-name-en = Its name in English.
cli-option-vocabulary-name-ru = Its name in Russian.
cli-option-vocabulary-name-ar = Its name in Arabic.
cli-column-vocabulary-table = Table
cli-column-vocabulary-entries = Entries
cli-column-vocabulary-names = Names
cli-column-vocabulary-unreviewed = Unreviewed
cli-column-vocabulary-label = Called
cli-column-vocabulary-matched = Found by
cli-column-vocabulary-match = How
cli-column-vocabulary-kind = Kind
cli-column-vocabulary-language = Language
cli-column-vocabulary-source = Source
cli-column-vocabulary-reviewed = Reviewed
cli-column-vocabulary-fact = Fact
cli-column-vocabulary-id = Id
cli-vocabulary-added = Added as “{ $code }”.
cli-vocabulary-name-added = Added, unreviewed. Another officer confirms it with: wasl vocabulary review { $name }
cli-vocabulary-reviewed = Confirmed.
cli-vocabulary-struck = Struck.
cli-vocabulary-none = Nothing found.

name-kind-official = official
name-kind-common = common
name-kind-street = street name
name-kind-trade = trade name
name-kind-code = code
name-match-exact = the whole name
name-match-prefix = beginning
name-match-word = a word in it
name-match-sound = sounds alike
name-match-near = almost the same letters

vocabulary-table-agencies = Authorities of states
vocabulary-table-airports = Airports
vocabulary-table-cannot_tell = Texts that cannot be coded
vocabulary-table-centres = Centres and organisations
vocabulary-table-countries = Countries
vocabulary-table-drug_groups = Groups of drugs
vocabulary-table-hiding_places = Hiding places
vocabulary-table-installations = Places of seizure
vocabulary-table-kinds = Kinds of information
vocabulary-table-legal_bases = Legal bases
vocabulary-table-offences = Offences
vocabulary-table-person_categories = Categories of persons
vocabulary-table-places = Regions, cities and crossings
vocabulary-table-ports = Ports
vocabulary-table-precursors = Precursors
vocabulary-table-programmes = Sanctions programmes
vocabulary-table-purposes = Purposes
vocabulary-table-refusal_reasons = Reasons for refusal
vocabulary-table-routing = Way across the border
vocabulary-table-substances = Substances
vocabulary-table-topics = Topics
vocabulary-table-transport = Means of transport
vocabulary-table-units = Units
vocabulary-table-urgencies = Urgency

vocabulary-fact-article = Article
vocabulary-fact-authority = Authority
vocabulary-fact-cas = CAS number
vocabulary-fact-control = International control
vocabulary-fact-control_source = Source of the control
vocabulary-fact-country = Country
vocabulary-fact-dea = DEA code
vocabulary-fact-factor = Factor
vocabulary-fact-factor_source = Source of the factor
vocabulary-fact-geonames = GeoNames number
vocabulary-fact-group = Group
vocabulary-fact-hours = Hours
vocabulary-fact-hs = HS subheading
vocabulary-fact-iata = IATA code
vocabulary-fact-icao = ICAO code
vocabulary-fact-iso = ISO 3166-2 code
vocabulary-fact-kind = Kind
vocabulary-fact-lat = Latitude
vocabulary-fact-lon = Longitude
vocabulary-fact-measure = Measure
vocabulary-fact-members = Members
vocabulary-fact-other = Other side of the border
vocabulary-fact-topic = Topic
vocabulary-fact-unlocode = UN/LOCODE

vocabulary-find = Find a word
vocabulary-find-hint = A drug, a place, a unit: in any of the three scripts, any spelling.
vocabulary-find-table = In which table
vocabulary-everywhere = All tables
vocabulary-found = { $count ->
    [one] One entry found
   *[other] { $count } entries found
}
vocabulary-nothing = No entry has this name. Try another spelling, or add the name to the entry that it belongs to.
vocabulary-tables = Tables
vocabulary-column-table = Table
vocabulary-column-entries = Entries
vocabulary-column-unreviewed = Unreviewed names
vocabulary-entries-here = Entries
vocabulary-names = Names
vocabulary-facts = Facts
vocabulary-code = Code
vocabulary-sources = Source
vocabulary-column-name = Name
vocabulary-column-kind = Kind
vocabulary-column-language = Language
vocabulary-column-source = Source
vocabulary-column-review = Review
vocabulary-reviewed = reviewed
vocabulary-not-reviewed = not reviewed
vocabulary-added-by = added by { $name }
vocabulary-own = Entry of this node: other nodes show the text beside its code.
vocabulary-no-language = none
vocabulary-unreviewed = Not reviewed
vocabulary-unreviewed-hint = Names that nobody answers for yet, those added here first. They count in look-ups; they are no proof.
vocabulary-unreviewed-none = Nothing waits for a review.
vocabulary-unreviewed-more = There are more; choose a table or a language.
vocabulary-filter = Show
vocabulary-language-all = All languages
vocabulary-add-name = Add a name
vocabulary-field-name = Name
vocabulary-field-name-hint = As people write or say it.
vocabulary-field-kind = Kind of name
vocabulary-field-language = Language
vocabulary-field-language-auto = By its letters
vocabulary-field-source = Who says so
vocabulary-field-source-hint = A bulletin, a case number, a colleague.
vocabulary-act-add = Add the name
vocabulary-act-confirm = Confirm
vocabulary-act-strike = Strike
vocabulary-done-added = The name was added. It counts here at once; another officer has to confirm it.
vocabulary-done-reviewed = The name was confirmed.
vocabulary-done-struck = The name was struck.
vocabulary-matched = found by { $name }
