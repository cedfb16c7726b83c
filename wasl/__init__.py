"""Wasl: secure exchange between drug-control information centres, with proof of what happened to every item."""
