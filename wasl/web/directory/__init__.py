"""The pages of desks and officers."""
