"""One function a step: access check, core call, store, journal line, in one transaction."""
