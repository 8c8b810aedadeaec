"""What was found, which entries prove it, and who kept it."""
