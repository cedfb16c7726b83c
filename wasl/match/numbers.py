"""Numbers that a person gives: documents, telephones, addresses of mail; told apart from names, and compared.

What is found so is proposed to a person. A series of letters typed in the other script, what writers put between
figures, and a telephone number with or without its country are seen as one.
"""

from typing import Final

from wasl.match.keys import plain_identifier
from wasl.text.lookalikes import in_either_script, resembles

FEWEST_DIGITS: Final = 4
"""With fewer digits nothing is taken for a number: a year or a house would lead to everything."""
_NATIONAL: Final = range(7, 12)
_PHONE: Final = range(7, 16)
_AT: Final = "@"


def is_number(text: str) -> bool:
    """Say whether a text may be a number or an address of mail, and not only a name.

    Args:
        text: As given, any script.

    Returns:
        True if so.
    """
    return _AT in text or sum(map(str.isdigit, text)) >= FEWEST_DIGITS


def forms_of(number: str) -> tuple[str, ...]:
    """Return the forms in which a number may be kept.

    Args:
        number: As given, any script.

    Returns:
        Folded letters and digits: as given, in the letters of either script, and of a telephone number also with and
        without what stands before it; none if it has neither letters nor digits.
    """
    plain = plain_identifier(number)
    if not plain:
        return ()
    if not plain.isdigit():
        return in_either_script(plain)
    bare = plain.lstrip("0")
    ends = (bare[-length:] for length in reversed(_NATIONAL) if length < len(bare))
    return tuple(dict.fromkeys((plain, bare, f"00{bare}", f"0{bare}", *ends))) if len(bare) in _PHONE else (plain,)


def is_same_number(first: str, second: str, *, kind: str) -> bool:
    """Say whether two numbers may be the same.

    Args:
        first: As given.
        second: As given.
        kind: Kind of the property that holds the second; telephones are the same without their country, too.

    Returns:
        True if so; never for what has neither letters nor digits.
    """
    left, right = plain_identifier(first), plain_identifier(second)
    if not left or not right:
        return False
    if left == right or resembles(left, right):
        return True
    if kind != "phone" or not (left.isdigit() and right.isdigit()):
        return False
    shorter, longer = sorted((left.lstrip("0"), right.lstrip("0")), key=len)
    return len(shorter) in _NATIONAL and longer.endswith(shorter) and len(longer) in _PHONE
