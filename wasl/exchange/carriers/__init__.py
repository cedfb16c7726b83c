"""Ways to move sealed envelopes between nodes; a carrier never holds a private key."""
