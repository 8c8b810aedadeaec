"""Goals and tiny steps: what was planned, from which day on, and what was done about it."""
