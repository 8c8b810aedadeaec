"""Lists of steps, and what became of each."""
