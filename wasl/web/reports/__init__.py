"""Reports: the list, one report, its fate."""
