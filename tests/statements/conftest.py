"""The cast, each with a book, as flow's tests have it."""

from tests.flow.conftest import amira, ben, cleo

__all__ = ["amira", "ben", "cleo"]
