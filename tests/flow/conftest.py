"""Fixtures of the tests of flow."""

from tests.flow.carrying import by_folder, place

__all__ = ["by_folder", "place"]
