"""Merkle hashes, inclusion and consistency proofs over journal leaves; no rows, no input or output."""
