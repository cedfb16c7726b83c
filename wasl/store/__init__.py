"""Our tables and their walls: speaks records, hides rows. Django begins here."""
