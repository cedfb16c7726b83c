"""Hits: proposed matches, their evidence, and what a person says of them."""
