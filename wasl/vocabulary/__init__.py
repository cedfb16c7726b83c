"""Reference tables as data with their sources, and their labels in Arabic, Russian and English.

A table is one file in `data/`: per code its labels, further names by which people write it (each with its kind, its
source and whether anybody who reads the language has reviewed it), and facts (a factor, a CAS number, a topic). Any of
these names in any of the three scripts finds the code again; a name that means several codes finds them all, and none
is picked. `propose` answers while an officer types. Units have a module of their own (`wasl.vocabulary.units`).

Not here: labels of schemata and properties (`wasl.record.schemata`), sentences (`wasl.render`).
"""

from wasl.vocabulary.choosing import Named, name_in, read_code, text_for, topic_of
from wasl.vocabulary.local import EXTENDABLE, NAMEABLE, OWN, Additions, Extension, additions_to, in_force
from wasl.vocabulary.names import fold_name, language_of
from wasl.vocabulary.proposals import MatchKind, Proposal, propose
from wasl.vocabulary.reading import sources
from wasl.vocabulary.tables import candidates, entries, entry, label, lookup, table, tables
from wasl.vocabulary.untold import why_untold
from wasl.vocabulary.values import LANGUAGES, Entry, Name, NameKind, Source, Table

__all__ = [
    "EXTENDABLE",
    "LANGUAGES",
    "NAMEABLE",
    "OWN",
    "Additions",
    "Entry",
    "Extension",
    "MatchKind",
    "Name",
    "NameKind",
    "Named",
    "Proposal",
    "Source",
    "Table",
    "additions_to",
    "candidates",
    "entries",
    "entry",
    "fold_name",
    "in_force",
    "label",
    "language_of",
    "lookup",
    "name_in",
    "propose",
    "read_code",
    "sources",
    "table",
    "tables",
    "text_for",
    "topic_of",
    "why_untold",
]
