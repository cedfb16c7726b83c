"""The auditor's pages: what needs eyes now, and the journal, searched and taken out."""
