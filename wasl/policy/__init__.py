"""May this subject do this to that, and why: one pure decision, default deny."""
