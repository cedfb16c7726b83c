"""What a security officer is shown of unusual reading."""
