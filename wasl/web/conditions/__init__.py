"""The page of rights conditions: what stands against which state, and what meets it."""
