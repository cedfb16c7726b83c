"""The pages of the subject register."""
