"""The page of what waits for a second person."""
