"""The pages of the vocabulary: tables, entries, what nobody has reviewed, and adding a name."""
