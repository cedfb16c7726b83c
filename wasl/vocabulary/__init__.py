"""Reference tables as data with their sources, and their labels in Arabic, Russian and English."""
