"""The TAXII 2.1 service: a door that calls flow."""
