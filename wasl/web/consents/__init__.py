"""The page of onward consent."""
