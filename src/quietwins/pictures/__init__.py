"""Plain data and sentences in; pages and pictures out. No Django."""
