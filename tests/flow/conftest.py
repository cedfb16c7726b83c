"""Fixtures of the tests of flow."""

from tests.flow.carrying import by_folder, place
from tests.flow.reader.world import pair

__all__ = ["by_folder", "pair", "place"]
