"""Answers in; how they are marked, what is asked next and what is still known out. Pure."""
