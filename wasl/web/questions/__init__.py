"""Asking back about a report, and answering."""
