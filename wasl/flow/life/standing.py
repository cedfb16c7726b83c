"""What is known of a report, line by line, and what follows: which desks of this node may have which version.

A line is the way by which versions of a report, and the steps about it, came: one per peer, and one for what this node
itself speaks. A version stays open while one line by which it came keeps it open; a step of one line says nothing
about another.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from wasl.casework.life import Life, Standing, may_keep, standing
from wasl.exchange import SIGNED_LIFE_STEP, SignedLifeStep
from wasl.flow import here
from wasl.record import Address, DeskId, LifeStep, NodeId, wire
from wasl.store import life
from wasl.store.life import StoredLifeStep
from wasl.store.versions import StoredVersion

INSIDE = NodeId("")
"""The line of what this node itself speaks, and of the steps that it takes about its own desks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What is known of a report.

    Attributes:
        lines: A life per line.
    """

    lines: Mapping[NodeId, Life]

    def of_version(self, version: int) -> tuple[Life, ...]:
        """Return the lives of the lines by which a version came.

        Args:
            version: Its number.

        Returns:
            The lives; none if it never came.
        """
        return tuple(each for each in self.lines.values() if version in each.versions)


def read_signed(stored: StoredLifeStep) -> SignedLifeStep:
    """Return a step that was verified before it was kept, with its signature.

    Args:
        stored: As kept.

    Returns:
        The signed step.
    """
    return wire.decode(SignedLifeStep, stored.body, label=SIGNED_LIFE_STEP)


def read_step(stored: StoredLifeStep) -> LifeStep:
    """Return what a step says that was verified before it was kept.

    Args:
        stored: As kept.

    Returns:
        The step.
    """
    return wire.decode(LifeStep, read_signed(stored).step, label=wire.LIFE_STEP)


def known_of(report_id: str) -> Known:
    """Return what this node knows of a report that came to it or that it speaks.

    Args:
        report_id: The report.

    Returns:
        What is known.
    """
    arrived = life.arrived_of(report_id)
    versions: dict[NodeId, set[int]] = {}
    signers: dict[NodeId, set[NodeId]] = {}
    for each in arrived:
        versions.setdefault(each.peer, set()).add(each.version)
        signers.setdefault(each.peer, set()).add(each.signer)
    if not arrived:
        versions[INSIDE] = set(life.versions_held(report_id))
    steps: dict[NodeId, set[LifeStep]] = {}
    for stored in life.steps_of(report_id):
        step = read_step(stored)
        # Steps of ours about another node's copy say nothing about our own.
        line = INSIDE if stored.own and not stored.peer else stored.peer
        if line == INSIDE or (not stored.own and step.originator.node in signers.get(line, {step.originator.node})):
            steps.setdefault(line, set()).add(step)
    return Known(
        lines={
            line: Life(versions=frozenset(versions.get(line, ())), steps=frozenset(steps.get(line, ())))
            for line in versions.keys() | steps.keys()
        }
    )


def stands(known: Known, version: int) -> Standing:
    """Say how a version stands at this node: the most open of the lines by which it came.

    Args:
        known: What is known.
        version: Its number.

    Returns:
        How it stands; newest if nothing was said of it.
    """
    order = list(Standing)
    several = [standing(each, version, here.node_id()) for each in known.of_version(version)]
    return min(several, key=order.index, default=Standing.NEWEST)


def is_taken_back(stand: Standing) -> bool:
    """Say whether nobody here may open a version any more.

    Args:
        stand: How it stands.

    Returns:
        True if it was recalled or erased.
    """
    return stand in {Standing.RECALLED, Standing.ERASED}


def may_have(known: Known, version: int, desk: DeskId) -> bool:
    """Say whether a desk of this node may have a version, as far as the originator's steps go.

    Args:
        known: What is known.
        version: Its number.
        desk: The desk.

    Returns:
        True if one line permits it, or nothing was said.
    """
    address = Address(node=here.node_id(), desk=desk)
    several = known.of_version(version)
    return not several or any(may_keep(each, version, address) for each in several)


def taken_back_from(stored: StoredVersion) -> Callable[[Address], bool]:
    """Return what tells whether a version was taken back from a recipient, here or at a peer.

    Args:
        stored: The version.

    Returns:
        A question about one address.
    """
    version = stored.version.version
    known = known_of(stored.version.report_id)
    sent: dict[NodeId, set[LifeStep]] = {}
    for each in life.steps_of(stored.version.report_id):
        if each.own and each.peer:
            sent.setdefault(each.peer, set()).add(read_step(each))

    def ask(address: Address) -> bool:
        if address.node == here.node_id():
            return not may_have(known, version, address.desk or here.centre())
        steps = frozenset(sent.get(address.node, ()))
        return not may_keep(Life(versions=frozenset({version}), steps=steps), version, address)

    return ask


def losers(known: Known, stored: StoredVersion) -> tuple[DeskId, ...]:
    """Return the desks to which a version is open and that may have it no longer.

    Args:
        known: What is known.
        stored: The version.

    Returns:
        The desks, sorted.
    """
    return tuple(sorted(desk for desk in stored.readers if not may_have(known, stored.version.version, desk)))


def strongest(known: Known, version: int, among: Iterable[str]) -> LifeStep | None:
    """Return the step that counts most for a version: the strongest act, and of these the first.

    Args:
        known: What is known.
        version: Its number.
        among: Acts, the weakest first.

    Returns:
        The step, or None.
    """
    order = list(among)
    steps = [
        step
        for each in known.of_version(version)
        for step in each.steps
        if step.act in order and step.version >= version
    ]
    return max(steps, key=lambda step: (order.index(step.act), -step.epoch, -step.number), default=None)
