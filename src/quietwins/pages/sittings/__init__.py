"""A short session: one question a page, with hints, and the answer after it."""
