"""Reference tables as data with their sources, and their labels in Arabic, Russian and English.

A table is one file in `data/`: per code its labels, further names by which people write it (each with its kind, its
source and whether anybody who reads the language has reviewed it), and facts (a factor, a CAS number, a topic). Any of
these names in any of the three scripts finds the code again; a name that means several codes finds them all, and none
is picked. `propose` answers while an officer types. Units have a module of their own (`wasl.vocabulary.units`).

Not here: labels of schemata and properties (`wasl.record.schemata`), sentences (`wasl.render`).
"""

from wasl.vocabulary.proposals import MatchKind, Proposal, propose
from wasl.vocabulary.tables import candidates, entries, entry, label, lookup, tables
from wasl.vocabulary.values import LANGUAGES, Entry, Name, NameKind, Source

__all__ = [
    "LANGUAGES",
    "Entry",
    "MatchKind",
    "Name",
    "NameKind",
    "Proposal",
    "Source",
    "candidates",
    "entries",
    "entry",
    "label",
    "lookup",
    "propose",
    "tables",
]
