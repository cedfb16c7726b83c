"""A field of a form as a page shows it: the one value behind the field itself and the list of faults on top.

A view makes the fields, with what was typed and what is wrong with it, and hands them to the templates
``parts/field.html`` (one field) and ``parts/faults.html`` (the list that leads to each). Nothing here reads a request.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

_MOST_DIGITS: Final = 9


class Control(StrEnum):
    """How a field is filled in."""

    LINE = "line"
    TEXT = "text"
    CHOICE = "choice"
    PICKS = "picks"
    CHECKS = "checks"
    DAY = "day"
    NUMBER = "number"
    PASSPHRASE = "passphrase"  # noqa: S105 - a kind of field
    FILE = "file"


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One thing that can be chosen.

    Attributes:
        value: What is sent.
        label: What it is called.
        hint: A line that explains it.
        chosen: True if it is chosen now.
    """

    value: str
    label: str
    hint: str = ""
    chosen: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A field.

    Attributes:
        name: Under which it is sent; its element is ``id_<name>``.
        label: What it is called, already in the reader's language.
        control: How it is filled in.
        value: What stands in it.
        hint: One line that helps; empty for none.
        fault: What is wrong, and how to mend it; empty if nothing.
        options: For ``CHOICE`` (a list), ``PICKS`` (one of few) and ``CHECKS`` (several).
        required: Whether it must be filled in; a field that need not be says so.
        limit: Most characters; 0 for no limit.
        direction: ``auto`` for what people write, ``ltr`` for logins, addresses and codes.
        proposals: Id of a ``datalist`` with proposals; empty for none.
        complete: The browser's ``autocomplete``; ``off`` keeps what was typed out of its memory.
        mode: The browser's ``inputmode``, for instance ``numeric``.
        takes: What may be meant by what was typed, each with the act of the button that takes it.
        form: Name of its form, where one page has several with fields of one name; empty for a page with one.
    """

    name: str
    label: str
    control: Control = Control.LINE
    value: str = ""
    hint: str = ""
    fault: str = ""
    options: tuple[Option, ...] = ()
    required: bool = False
    limit: int = 0
    direction: str = "auto"
    proposals: str = ""
    complete: str = "off"
    mode: str = ""
    takes: tuple[Option, ...] = ()
    form: str = ""

    @property
    def id(self) -> str:
        """Id of its element, to which the list of faults leads."""
        return f"id_{self.form}_{self.name}" if self.form else f"id_{self.name}"

    @property
    def described_by(self) -> str:
        """Ids of the lines that describe it; empty if there are none."""
        lines = [f"{self.id}-{part}" for part, text in (("hint", self.hint), ("fault", self.fault)) if text]
        return " ".join(lines)

    def faulty(self, fault: str) -> Field:
        """Return the field with a fault.

        Args:
            fault: What is wrong, and how to mend it.

        Returns:
            A new field.
        """
        return replace(self, fault=fault)


def options(pairs: Iterable[tuple[str, str]], *chosen: str) -> tuple[Option, ...]:
    """Return options.

    Args:
        pairs: Value and label of each.
        *chosen: Values that are chosen now.

    Returns:
        The options in the same order.
    """
    return tuple(Option(value=value, label=label, chosen=value in chosen) for value, label in pairs)


def read_figure(text: str, otherwise: int) -> int:
    """Return a whole number that a browser sent.

    Args:
        text: As sent.
        otherwise: What stands for a text that is no number, or one of more than nine digits.

    Returns:
        The number, 0 or more.
    """
    return int(text) if text.isascii() and text.isdigit() and len(text) <= _MOST_DIGITS else otherwise
