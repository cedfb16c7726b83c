"""Writing a report: its draft, what is wrong with it, who will get it."""
