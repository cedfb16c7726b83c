"""The pages of the life of a report."""
