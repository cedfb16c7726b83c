"""Searching what the desk may read, by name."""
