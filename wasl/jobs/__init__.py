"""Background work, by id and acting identity, never by content: a door that calls flow."""
