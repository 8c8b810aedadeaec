"""Reminders that somebody asked for, and the calendar that their own calendar follows."""
