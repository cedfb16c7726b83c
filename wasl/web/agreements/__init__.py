"""The pages of agreements: reading, proposing, signing."""
