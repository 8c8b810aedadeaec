"""Quizzes, what was answered, and what is remembered of it."""
