"""What a report of ours may say, at a node or at a reader: more strictly than what is kept of anybody's.

A peer may use a code of a newer table, and what it may send of persons is for the rules; our own desks write only what
the tables and the model have. Values only: who may have it is for `wasl.policy`.
"""

from __future__ import annotations

from wasl import vocabulary
from wasl.errors import InputError
from wasl.flow import entities, fit, limits
from wasl.record import ReportVersion


def check_own(version: ReportVersion) -> None:
    """Refuse a version that a desk of ours may not write.

    Args:
        version: The version.

    Raises:
        InputError: ``title-missing`` also for a title that shows nothing, ``vocabulary-code``, and the codes of
            `wasl.flow.fit.check_version` and `wasl.flow.entities.check_own`.
    """
    fit.check_version(version)
    if not limits.is_seen(version.title.text):
        raise InputError("title-missing")
    vocabulary.entry("topics", version.topic)
    vocabulary.entry("kinds", version.kind)
    if version.likelihood:
        vocabulary.entry("likelihoods", version.likelihood)
    if version.handling.national_state:
        vocabulary.entry("countries", version.handling.national_state)
    entities.check_own(version.entities)
