"""The steps of the story, in their order; each tells, acts through `wasl` and HTTP, and claims facts."""
