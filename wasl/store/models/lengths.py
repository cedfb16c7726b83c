"""Lengths of the columns that several tables share."""

from typing import Final

ID: Final = 26
NODE: Final = 64
HASH: Final = 64
CODE: Final = 64
PATH: Final = 1024
