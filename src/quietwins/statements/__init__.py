"""Rows asked for and put in by statements that are put together once a process."""
