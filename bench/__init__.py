"""Measurements, one JSON object a line, with the state of the machine first: `make bench-exchange`."""
