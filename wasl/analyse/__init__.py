"""Trends, flows, novelty and networks: frames in, frames out."""
