"""Our tables: only store touches them."""
