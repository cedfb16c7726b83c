"""The map of keys, and whether single keys do anything."""
