"""Drafts: unfinished reports of a desk, kept as they were typed until an officer files or discards them.

`keeping` keeps them, `checking` says what a report of them would say and what is still wrong, `filing` makes the
report. A draft is a table of texts, field by field (`fields`): nothing half-typed is refused, and nothing is guessed.
"""
