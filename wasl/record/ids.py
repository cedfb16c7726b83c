"""Identifiers: random, ASCII, meaning nothing.

An id never tells when, where or in which order a thing was made, so that holding one id says nothing about another.
"""

from __future__ import annotations

import re
import secrets
from typing import NewType

from wasl.errors import InputError

NodeId = NewType("NodeId", str)
"""SHA-256 of a node's first signing pair, 64 lower-case hexadecimal digits."""

DeskId = NewType("DeskId", str)
"""A desk inside a node; never used again after the desk is closed."""

ID_PATTERN = re.compile(r"[0-9a-z]{26}")
NODE_ID_PATTERN = re.compile(r"[0-9a-f]{64}")
_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
_LENGTH = 26


def new_id() -> str:
    """Return a new random id of 130 bits: 26 characters of Crockford's base 32, lower case."""
    return "".join(secrets.choice(_ALPHABET) for _ in range(_LENGTH))


def check_id(text: str, *, field: str) -> str:
    """Return ``text`` if it has the form of an id.

    Args:
        text: The id as it came in.
        field: Where it stood, for the error.

    Returns:
        The same text.

    Raises:
        InputError: ``id-form`` when it is not 26 lower-case letters and digits.
    """
    if not ID_PATTERN.fullmatch(text):
        raise InputError("id-form", field=field)
    return text


def check_node_id(text: str, *, field: str) -> NodeId:
    """Return ``text`` as a node id.

    Args:
        text: The id as it came in.
        field: Where it stood, for the error.

    Returns:
        The same text, typed.

    Raises:
        InputError: ``id-form`` when it is not 64 lower-case hexadecimal digits.
    """
    if not NODE_ID_PATTERN.fullmatch(text):
        raise InputError("id-form", field=field)
    return NodeId(text)
