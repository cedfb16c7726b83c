"""Translations beside the original."""
