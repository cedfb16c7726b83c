"""Names to keys, candidates, comparison, score and explanation; never a decision about a person."""
