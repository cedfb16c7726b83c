"""What an officer reads for: the bar, the short list, and the cases of the desk."""
