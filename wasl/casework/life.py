"""The life of one report at one holder: what came, what the originator said since, and what follows from both.

Steps and versions are kept as sets, and what follows from them is computed from the whole set each time. So it does not
matter in which order they came, how often, or whether a step came before what it is about:

    erased  >  recalled  >  narrowed to the intersection of all narrowings  >  replaced  >  newest

A step reaches its own version and those before it; a later version was decided anew by the originator and is touched by
later steps only. No step takes an earlier one back: whoever gives more again sends a new version. The number of a step
does not tell what counts, so one that comes late under a low number does all that it says, and undoes nothing.

Source:
    DESIGN section 8 (life steps).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from wasl.record import Address, LifeAct, LifeStep, NodeId


class Standing(StrEnum):
    """How one version stands at one holder."""

    NEWEST = "newest"
    REPLACED = "replaced"
    RECALLED = "recalled"
    ERASED = "erased"


@dataclass(frozen=True, slots=True, kw_only=True)
class Life:
    """What a holder knows of one report.

    Attributes:
        versions: Numbers of the versions that came, whatever became of them since.
        steps: The originator's steps.
    """

    versions: frozenset[int] = frozenset()
    steps: frozenset[LifeStep] = frozenset()

    @property
    def newest(self) -> int:
        """The highest version that came or that a correction tells of; 0 before either."""
        told = {step.version for step in self.steps if step.act is LifeAct.CORRECTION}
        return max(self.versions | told, default=0)


def bring(life: Life, version: int) -> Life:
    """Return a life to which a version has come.

    Args:
        life: What was known.
        version: Its number.

    Returns:
        What is known now.
    """
    return replace(life, versions=life.versions | {version})


def take(life: Life, step: LifeStep) -> Life:
    """Return a life to which a step has come; one that came before changes nothing.

    Args:
        life: What was known.
        step: Verified, and of the originator of this very report.

    Returns:
        What is known now.
    """
    return replace(life, steps=life.steps | {step})


def standing(life: Life, version: int, holder: NodeId) -> Standing:
    """Say how a version stands, whether it is here or not.

    Args:
        life: What is known.
        version: Its number.
        holder: The node that asks for itself.

    Returns:
        The strongest that any step says.
    """
    reaching = _reaching(life, version)
    acts = {step.act for step in reaching}
    if LifeAct.ERASURE in acts:
        return Standing.ERASED
    named = _named(reaching)
    if LifeAct.RECALL in acts or (named is not None and not _keep_of(named, holder)):
        return Standing.RECALLED
    return Standing.REPLACED if version < life.newest else Standing.NEWEST


def may_keep(life: Life, version: int, desk: Address) -> bool:
    """Say whether a desk may still have a version, as far as the originator's steps go.

    Args:
        life: What is known.
        version: Its number.
        desk: The desk.

    Returns:
        False if it was erased, recalled, or narrowed to others.
    """
    reaching = _reaching(life, version)
    if any(step.act in {LifeAct.ERASURE, LifeAct.RECALL} for step in reaching):
        return False
    return all(_names(step.audience, desk) for step in reaching)


def next_number(steps: Iterable[LifeStep], epoch: int) -> int:
    """Return the number of the originator's next step in a line.

    Args:
        steps: The steps that it took there.
        epoch: Its epoch.

    Returns:
        From 1 on.
    """
    return 1 + max((step.number for step in steps if step.epoch == epoch), default=0)


def _reaching(life: Life, version: int) -> tuple[LifeStep, ...]:
    return tuple(step for step in life.steps if step.act is not LifeAct.CORRECTION and version <= step.version)


def _named(steps: Iterable[LifeStep]) -> frozenset[Address] | None:
    named: frozenset[Address] | None = None
    for step in steps:
        if step.act is not LifeAct.NARROWING:
            continue
        named = frozenset(step.audience) if named is None else _both(named, frozenset(step.audience))
    return named


def _both(first: frozenset[Address], second: frozenset[Address]) -> frozenset[Address]:
    # A node stands for all its desks, so the desk is what a node and one of its desks have in common.
    return frozenset(each for one, other in ((first, second), (second, first)) for each in one if _names(other, each))


def _names(audience: Iterable[Address], desk: Address) -> bool:
    return not {desk, Address(node=desk.node)}.isdisjoint(audience)


def _keep_of(named: Iterable[Address], holder: NodeId) -> bool:
    return any(each.node == holder for each in named)
