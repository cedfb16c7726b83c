"""The pages of how long reports are kept."""
