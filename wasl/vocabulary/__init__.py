"""Reference tables as data with their sources, and their labels in Arabic, Russian and English.

A table is one file in `data/`: per code its labels, further names by which people write it, and facts (a factor, a
CAS number, a topic). Any of these names in any of the three scripts finds the code again. Ask for a table by its
name; `tables` lists them. Units have a module of their own (`wasl.vocabulary.units`).

Not here: labels of schemata and properties (`wasl.record.schemata`), sentences (`wasl.render`).
"""

from wasl.vocabulary.tables import LANGUAGES, Entry, entries, entry, label, lookup, tables

__all__ = ["LANGUAGES", "Entry", "entries", "entry", "label", "lookup", "tables"]
