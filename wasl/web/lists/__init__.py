"""The pages of circulation lists."""
