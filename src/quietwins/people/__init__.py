"""People, how they sign in, and the circles they belong to."""
