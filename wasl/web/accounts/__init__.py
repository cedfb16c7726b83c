"""Suspending accounts, and proposing that a suspension is lifted."""
