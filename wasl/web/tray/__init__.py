"""The tray: what waits for this desk."""
