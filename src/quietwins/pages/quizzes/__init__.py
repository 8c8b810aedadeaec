"""Quizzes: one's own, their questions, brought from files and taken out as files."""
