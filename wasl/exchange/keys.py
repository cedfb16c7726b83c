"""Private keys: only this package touches them."""
