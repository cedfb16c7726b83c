"""Measurements: figures with the state of the machine beside them. `make bench` runs all, `ARGS=launcher` one."""
