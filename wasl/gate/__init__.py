"""The node-to-node service on its own port: a door that calls flow."""
