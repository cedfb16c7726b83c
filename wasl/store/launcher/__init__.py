"""Finds, creates, starts and stops the PostgreSQL of a node."""
