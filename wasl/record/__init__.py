"""What a centre knows: reports, entities, grading, handling, agreements, and the bytes that are signed."""
