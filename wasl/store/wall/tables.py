"""Every table of ours, and how it is placed behind the second wall: one line each.

`AUDIENCE`: a row belongs to a version, and is there for the desks that may read that version.
`DESK`: a row is there for one desk only. `PARTIES`: for the desks that it names. `THROUGH`: for whoever sees the row it
belongs to. `PROTECT`: for whoever holds the right to protect. `NODE`: for the node's own work only; an officer's step
may add. `SEALED`: for functions of the owner only.
`OPEN`: it holds no content; what officers may see of it, flow decides.

A table that is not listed here keeps the schema from being built.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final


class Place(StrEnum):
    """For whom the rows of a table are there."""

    AUDIENCE = "audience"
    DESK = "desk"
    PARTIES = "parties"
    THROUGH = "through"
    PROTECT = "protect"
    NODE = "node"
    SEALED = "sealed"
    OPEN = "open"


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """How a table is placed.

    Attributes:
        place: For whom its rows are there.
        shown: SQL that is true for a row that the reader may see; empty for what nobody or everybody may.
        added: SQL that is true for a row that an officer's step may add or change; empty for the same as `shown`.
    """

    place: Place
    shown: str = ""
    added: str = ""


DESK: Final = "(SELECT wasl_desk())"
OFFICER: Final = "(SELECT wasl_officer())"
HERE: Final = "(SELECT wasl_here())"
_NEVER: Final = "false"


def _read(column: str, table: str) -> str:
    return f"EXISTS (SELECT 1 FROM store_reading AS r WHERE r.version_id = {table}.{column})"  # noqa: S608 - names of ours


def _audience(table: str, column: str = "version_id", *, added: str = "") -> Placed:
    return Placed(place=Place.AUDIENCE, shown=_read(column, table), added=added)


def _desk(column: str = "desk_id") -> Placed:
    return Placed(place=Place.DESK, shown=f"{column} = {DESK}")


def _through(table: str, column: str, parent: str, key: str) -> Placed:
    shown = f"EXISTS (SELECT 1 FROM {parent} AS p WHERE p.{key} = {table}.{column})"  # noqa: S608 - names of ours
    return Placed(place=Place.THROUGH, shown=shown)


def _party(side: str) -> str:
    # What is put to the centre names no desk.
    named = f"{side}_desk = {DESK} OR ({side}_desk = '' AND (SELECT wasl_is_centre()))"
    return f"({side}_node = {HERE} AND ({named}))"


_OWN: Final = f"(origin_node = {HERE} AND origin_desk = {DESK}) OR cut_by = {DESK} OR {_read('id', 'store_version')}"
_BOTH_SIDES: Final = f"{_read('theirs_version_id', 'store_hit')} AND {_read('ours_version_id', 'store_hit')}"
_FILE: Final = f"CASE WHEN version_id IS NULL THEN desk_id = {DESK} ELSE {_read('version_id', 'store_heldfile')} END"
_COVER: Final = (
    f"CASE WHEN report_id = '' THEN {DESK} IS NOT NULL"  # noqa: S608 - names of ours
    " ELSE EXISTS (SELECT 1 FROM store_version AS v WHERE v.report_id = store_conditioncover.report_id) END"
)
_OPEN: Final = Placed(place=Place.OPEN)
_PROTECT: Final = Placed(place=Place.PROTECT, shown="(SELECT wasl_protects())")

TABLES: Final[Mapping[str, Placed]] = MappingProxyType(
    {
        # --- reports: behind the rows of their audience -------------------------------------------------------------
        "store_version": _audience("store_version", "id", added=_OWN),
        "store_reading": Placed(
            place=Place.DESK,
            shown=f"desk_id = {DESK} AND (until IS NULL OR until > statement_timestamp())"
            f" AND (officer_id IS NULL OR officer_id = {OFFICER})",
            added=_NEVER,
        ),
        "store_words": _audience("store_words"),
        "store_audience": _audience("store_audience"),
        "store_mark": _audience("store_mark"),
        "store_entity": _audience("store_entity"),
        "store_entitykey": _audience("store_entitykey"),
        "store_hit": Placed(place=Place.AUDIENCE, shown=_BOTH_SIDES, added=_NEVER),
        "store_judgement": _through("store_judgement", "hit_id", "store_hit", "hit_id"),
        "store_translation": _audience("store_translation"),
        "store_heldfile": Placed(place=Place.AUDIENCE, shown=_FILE),
        "store_heldchunk": _through("store_heldchunk", "file_id", "store_heldfile", "file_id"),
        "store_extract": Placed(
            place=Place.AUDIENCE,
            shown=f"{_read('version_id', 'store_extract')} OR {_read('original_id', 'store_extract')}",
        ),
        "store_release": _audience("store_release"),
        "store_review": _through("store_review", "report_id", "store_version", "report_id"),
        "store_shutaudience": _audience("store_shutaudience"),
        # --- for those that they name -------------------------------------------------------------------------------
        "store_question": Placed(place=Place.PARTIES, shown=f"{_party('asker')} OR {_party('asked')}"),
        "store_answer": _through("store_answer", "question_id", "store_question", "question_id"),
        "store_glass": Placed(
            place=Place.PARTIES, shown=f"desk_id = {DESK} OR owner_id = {DESK}", added=f"desk_id = {DESK}"
        ),
        "store_glassjudgement": _through("store_glassjudgement", "glass_id", "store_glass", "glass_id"),
        # --- one desk only ------------------------------------------------------------------------------------------
        "store_draft": _desk(),
        "store_draftaside": _through("store_draftaside", "draft_id", "store_draft", "draft_id"),
        "store_importrun": _desk(),
        "store_importfinding": _through("store_importfinding", "run_id", "store_importrun", "import_id"),
        "store_recipe": _desk(),
        "store_tombstone": _desk(),
        "store_registerentry": _desk(),
        "store_registernote": _through("store_registernote", "entry_id", "store_registerentry", "id"),
        "store_consent": _desk(),
        "store_readsasked": _desk(),
        "store_circulationlist": Placed(place=Place.DESK, shown=f"common OR desk_id = {DESK}"),
        "store_casefile": Placed(
            place=Place.PARTIES,
            shown=f"desk_id = {DESK} OR EXISTS (SELECT 1 FROM store_caseshare AS s"  # noqa: S608 - names of ours
            f" WHERE s.case_id = store_casefile.case_id AND s.desk_id = {DESK})",
            added=f"desk_id = {DESK}",
        ),
        "store_legalhold": Placed(
            place=Place.DESK,
            # A closed desk has nobody left to decide: the centre's does.
            shown=f"desk_id = {DESK} OR ((SELECT wasl_is_centre()) AND EXISTS (SELECT 1 FROM store_desk AS d"  # noqa: S608
            " WHERE d.desk_id = store_legalhold.desk_id AND d.closed))",
        ),
        "store_conditioncover": Placed(place=Place.PARTIES, shown=_COVER),
        # --- for the right to protect -------------------------------------------------------------------------------
        "store_subjectrequest": _PROTECT,
        "store_subjectitem": _PROTECT,
        # --- the node's own work ------------------------------------------------------------------------------------
        "store_outbox": _OPEN,
        "store_inbox": _OPEN,
        "store_aside": _OPEN,
        "store_shipment": _OPEN,
        "store_walltoken": Placed(place=Place.SEALED),
        # --- no content ---------------------------------------------------------------------------------------------
        "store_delivery": _OPEN,
        "store_deliverystep": _OPEN,
        "store_registerseries": _OPEN,
        "store_arrivedrelease": _OPEN,
        "store_lifestep": _OPEN,
        "store_holderreport": _OPEN,
        "store_suspension": _OPEN,
        "store_heldback": _OPEN,
        "store_restriction": _OPEN,
        "store_proposal": _OPEN,
        "store_statecondition": _OPEN,
        "store_desk": _OPEN,
        "store_officer": _OPEN,
        "store_membership": _OPEN,
        "store_accountsuspension": _OPEN,
        "store_enrolment": _OPEN,
        "store_recoverycode": _OPEN,
        "store_officersession": _OPEN,
        "store_caseshare": _OPEN,
        "store_pickedreason": _OPEN,
        "store_unusualreading": _OPEN,
        "store_readingseen": _OPEN,
        "store_peer": _OPEN,
        "store_peerconfirmation": _OPEN,
        "store_owncard": _OPEN,
        "store_agreement": _OPEN,
        "store_agreementdeclaration": _OPEN,
        "store_agreementtemplate": _OPEN,
        "store_localentry": _OPEN,
        "store_localname": _OPEN,
        "store_journalline": _OPEN,
        "store_unplacedline": _OPEN,
        "store_journalleaf": _OPEN,
        "store_journalnode": _OPEN,
        "store_checkpoint": _OPEN,
        "store_seencheckpoint": _OPEN,
        "store_treestate": _OPEN,
    }
)
