"""Breaking the glass for a danger to life, and judging that."""
