"""Foreign files to records and findings, and back."""
