"""For whom a step of flow asks the database: the second wall shows each step what its reader may see, and no more.

Every public step whose first argument is an actor stands under `for_reader`, and a test holds that. What the node does
by itself stands under `for_node`: it takes in, sends and looks after things, and shows nothing to anybody. Inside an
officer's step `as_node` marks, line by line, what a decision opens to others or closes; a test lists these places.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from wasl.record import Actor
from wasl.store.wall.subject import MATCHER, NOBODY, NODE, Subject, officer_at_work, speaking

P = ParamSpec("P")
R = TypeVar("R")


def for_reader(step: Callable[Concatenate[Actor, P], R]) -> Callable[Concatenate[Actor, P], R]:
    """Make a step ask the database as the officer who takes it.

    Args:
        step: The step; its first argument is the actor.

    Returns:
        The step behind the wall.
    """

    @wraps(step)
    def taken(actor: Actor, /, *rest: P.args, **named: P.kwargs) -> R:
        with speaking(officer_at_work(actor)):
            return step(actor, *rest, **named)

    return taken


def for_node(step: Callable[P, R]) -> Callable[P, R]:
    """Make a step ask the database as the node at its own work.

    Args:
        step: The step; it shows nothing to anybody.

    Returns:
        The step.
    """
    return _for(NODE, step)


def for_matcher(step: Callable[P, R]) -> Callable[P, R]:
    """Make a step ask the database as what compares everything with everything, and only proposes.

    Args:
        step: The step; it shows nothing to anybody.

    Returns:
        The step.
    """
    return _for(MATCHER, step)


def _for(subject: Subject, step: Callable[P, R]) -> Callable[P, R]:
    @wraps(step)
    def taken(*rest: P.args, **named: P.kwargs) -> R:
        with speaking(subject):
            return step(*rest, **named)

    return taken


def as_node() -> AbstractContextManager[None]:
    """Let a block of an officer's step work for the node: what it reads is not shown to the officer.

    Returns:
        The block.
    """
    return speaking(NODE)


def as_reader(reader: Actor) -> AbstractContextManager[None]:
    """Let a block ask the database as an officer.

    Args:
        reader: The officer.

    Returns:
        The block.
    """
    return speaking(officer_at_work(reader))


def as_nobody() -> AbstractContextManager[None]:
    """Let a block see no content: what a door does before anybody is known, and between steps.

    Returns:
        The block.
    """
    return speaking(NOBODY)


def in_pieces(pieces: Iterator[R], subject: Subject) -> Iterator[R]:
    """Read pieces one after another, each for the same subject, whoever asks for the next.

    Args:
        pieces: The pieces.
        subject: For whom.

    Yields:
        The pieces.
    """
    while True:
        with speaking(subject):
            try:
                piece = next(pieces)
            except StopIteration:
                return
        yield piece
