"""Ways to move sealed envelopes between nodes; a carrier never holds a private key.

A carrier takes envelopes as bytes and returns one answer frame for each, or raises a `CarrierError`, after which the
same envelopes are sent again: the receiver takes each in once.
"""
