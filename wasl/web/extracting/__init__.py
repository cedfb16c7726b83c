"""Cutting an extract: what stays, and how its reader gets it."""
