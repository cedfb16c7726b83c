"""What each command does: parameters in, one call of flow, one answer out. Loaded when the command runs."""
