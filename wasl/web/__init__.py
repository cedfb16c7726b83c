"""The screens: a door that calls flow."""
