"""Values <-> signed bytes. One encoding per value; bytes that are not that encoding are refused.

A field that equals its default is left out, an absent field takes its default, and whatever is decoded is encoded
again and compared, so no second spelling of the same value exists. A member that a class does not know is refused,
except in classes with a field ``unknown`` (report version, entity), where it is kept untouched.

Not here: signatures (`wasl.exchange`), the JSON rules (`wasl.record.canonical`).

Source: ADR 0003; DESIGN section 6.
"""

from __future__ import annotations

import json
from typing import Final, TypeVar, cast

from wasl.errors import InputError
from wasl.record import canonical
from wasl.record.decoding import value_of
from wasl.record.encoding import document_of
from wasl.record.shape import place

V = TypeVar("V")

REPORT: Final = "report/1"
AGREEMENT: Final = "agreement/1"
TEMPLATE: Final = "template/1"
DECLARATION: Final = "declaration/1"
QUESTION: Final = "question/1"
ANSWER: Final = "answer/1"
TRANSLATION: Final = "translation/1"
LIFE_STEP: Final = "life-step/1"
CONSENT_REQUEST: Final = "consent-request/1"
GRANT: Final = "grant/1"
READS_WANTED: Final = "reads-wanted/1"
READS_TOLD: Final = "reads-told/1"
_LABEL: Final = "wasl"


def encode(value: object, *, label: str) -> bytes:
    """Return the canonical bytes of a value.

    Args:
        value: A frozen dataclass of this project.
        label: What kind of document it is, for instance ``report/1``; part of the bytes.

    Returns:
        UTF-8 JSON in the form of RFC 8785.

    Raises:
        InputError: ``wire-field`` and the codes of `wasl.record.canonical.dump` if the value cannot be written so that
            it reads back equal.
    """
    document = document_of(value, "")
    if _LABEL in document:
        raise InputError("wire-field", path=place("", _LABEL))
    return canonical.dump({_LABEL: label, **document})


def decode(kind: type[V], data: bytes, *, label: str) -> V:
    """Return the value of canonical bytes.

    Args:
        kind: The dataclass that is expected.
        data: The bytes.
        label: The label that is expected.

    Returns:
        The value; encoding it again gives exactly ``data``.

    Raises:
        InputError: ``wire-label`` for another kind of document, ``wire-field`` for a missing, unknown or ill-typed
            member (with its path), ``wire-not-canonical`` for a second spelling, and the codes of
            `wasl.record.canonical.load`.
    """
    document = canonical.load(data)
    if not isinstance(document, dict) or document.pop(_LABEL, None) != label:
        raise InputError("wire-label", expected=label)
    value = value_of(kind, document, "")
    if encode(value, label=label) != data:
        raise InputError("wire-not-canonical")
    return cast("V", value)


def decode_known(kind: type[V], data: bytes, *, label: str) -> V:
    """Return the value of bytes that `decode` took before, and of which the caller knows that they are the same.

    That they have one spelling was found then; it is not asked again, which spares two thirds of the time.

    Args:
        kind: The dataclass that is expected.
        data: The bytes, held to their hash by the caller.
        label: The label that is expected.

    Returns:
        The value that `decode` returned.

    Raises:
        InputError: ``wire-label`` or ``wire-field`` if they never were bytes of that kind.
    """
    document = json.loads(data)
    if not isinstance(document, dict) or document.pop(_LABEL, None) != label:
        raise InputError("wire-label", expected=label)
    return cast("V", value_of(kind, document, ""))
