"""Keys, envelopes, receipts and the checks on what arrives: bytes in, verified values out."""
