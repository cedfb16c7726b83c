"""What stands over a draft while it is written: the handling as chosen so far, never milder than what was typed.

Not the handling of a report: that is checked whole, in `wasl.flow.drafts.checking`.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import Final, TypeVar

from wasl import vocabulary
from wasl.flow import clock
from wasl.flow.drafts.fields import Fields
from wasl.record import Handling, HCode, Pap, Tlp

REVIEW_AFTER: Final = timedelta(days=365)
"""When a report is reviewed whose writer names no day."""

_Code = TypeVar("_Code", bound=StrEnum)
_STRICTEST: Final[Mapping[type[StrEnum], StrEnum]] = MappingProxyType({Tlp: Tlp.RED, HCode: HCode.H3, Pap: Pap.RED})


def handling_so_far(typed: Fields) -> Handling | None:
    """Return the handling that stands over a draft.

    Args:
        typed: The fields.

    Returns:
        The handling; None until a colour is chosen. A word that is no colour or code of ours counts as the strictest.
    """
    tlp = _chosen(typed, "tlp", Tlp)
    if tlp is None:
        return None
    mark = typed.get("national_mark", "").strip()
    return Handling(
        tlp=tlp,
        hcode=_chosen(typed, "hcode", HCode) or HCode.H0,
        pap=_chosen(typed, "pap", Pap),
        national_mark=mark,
        national_state=vocabulary.name_in("countries", typed.get("national_state", "")).code if mark else "",
        review=clock.today() + REVIEW_AFTER,
        exercise=bool(typed.get("exercise")),
    )


def _chosen(typed: Fields, name: str, kind: type[_Code]) -> _Code | None:
    text = typed.get(name, "").strip()
    if not text:
        return None
    return kind(text) if text in set(kind) else kind(_STRICTEST[kind])
