"""The HTTP interface for integrators: a door that calls flow."""
