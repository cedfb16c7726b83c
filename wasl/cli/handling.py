"""Handling as it was typed -> the handling that is signed.

Nothing is guessed in favour of passing on: no colour or handling code is assumed, and an audience that is not named
stays empty, which is nobody.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from typing import Final, TypeVar

from wasl import vocabulary
from wasl.errors import InputError
from wasl.record import Address, Handling, HCode, Pap, Purpose, Tlp

Code = TypeVar("Code", bound=StrEnum)

REVIEW_AFTER: Final = timedelta(days=365)
"""When keeping it is decided again, unless the draft says otherwise; the limit of three years is the rule's."""


def make_handling(given: Mapping[str, object], *, resolve: Callable[[str], Address]) -> Handling:
    """Make a handling.

    Args:
        given: Members as they were typed; ``tlp`` and ``hcode`` must be there.
        resolve: Turns a short name of a desk or peer into its address, or raises.

    Returns:
        The handling.

    Raises:
        InputError: ``draft-missing`` for a member that must be there, ``draft-member`` for a wrong type,
            ``code-unknown``, ``date-form``.
    """
    audience = given.get("audience", [])
    if not isinstance(audience, list) or not all(isinstance(each, str) for each in audience):
        raise InputError("draft-member", path="handling/audience")
    exercise = given.get("exercise", False)
    if not isinstance(exercise, bool):
        raise InputError("draft-member", path="handling/exercise")
    expires = _text(given, "expires")
    review = _text(given, "review")
    return Handling(
        tlp=_code(Tlp, given, "tlp"),
        hcode=_code(HCode, given, "hcode"),
        audience=tuple(sorted({resolve(each) for each in audience})),
        purpose=_code(Purpose, {"purpose": _coded(given, "purpose", "purposes") or Purpose.OPERATIONAL}, "purpose"),
        review=_day(review, "review") if review else datetime.now(UTC).date() + REVIEW_AFTER,
        expires=_day(expires, "expires") if expires else None,
        conditions=_text(given, "conditions"),
        national_mark=_text(given, "national_mark"),
        national_state=_coded(given, "national_state", "countries").lower(),
        pap=_code(Pap, {"pap": _pap(_text(given, "pap"))}, "pap") if given.get("pap") else None,
        exercise=exercise,
    )


def _text(given: Mapping[str, object], name: str) -> str:
    value = given.get(name, "")
    if not isinstance(value, str):
        raise InputError("draft-member", path=f"handling/{name}")
    return value


def _code(kind: type[Code], given: Mapping[str, object], name: str) -> Code:
    value = _text(given, name)
    if not value:
        raise InputError("draft-missing", member=name)
    if value not in set(kind):
        raise InputError("code-unknown", option=name, value=value, choices=", ".join(kind))
    return kind(value)


def _coded(given: Mapping[str, object], name: str, table: str) -> str:
    # In any words that name one entry; what names none is judged by who takes the code.
    text = _text(given, name)
    found = vocabulary.lookup(table, text)
    return found.code if found else text


def _pap(text: str) -> str:
    # WHITE is what CLEAR was called before PAP 2.0; people still write it.
    return Pap.CLEAR if text == "PAP:WHITE" else text


def _day(text: str, name: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise InputError("date-form", option=name, value=text) from error
