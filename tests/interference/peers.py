"""The surface at which a peer may notice something: what the gate answers, and what this node sends by itself."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import timedelta
from typing import Final

from tests.doha import deliver, draft, handling, person, report_from, send_all
from tests.flow.story import here_of
from tests.interference.surfaces import Asked, Seen, undone
from tests.interference.worlds import World
from tests.simulators.peer import Peer
from wasl.exchange import ChunksWanted, Kind, Message, Receipt, encode_wanted
from wasl.record import Address, Answer, DeskId, Question, Text, new_id, wire
from wasl.record.reads import ReadsWanted

_NOBODY: Final = "0" * 26


def of_peer(world: World, peer: Peer, asked: Asked) -> Seen:
    """What a peer is answered when it asks for the record by every id it may know, and what it is sent meanwhile."""
    here, seen = here_of(world.doha), {}
    for number, message in enumerate(_asking(world, peer, asked)):
        with undone():
            frames = peer.seal(here, message)
            (receipt,) = deliver(peer, here, message)
            seen[f"{number} {message.kind}"] = _told(receipt, len(frames))
    before = len(peer.taken)
    with undone():
        count = send_all(peer)
        seen["sent"] = json.dumps([count, *(str(each.inner.kind) for each in peer.taken[before:])])
    return seen


def _told(receipt: Receipt | None, frames: int) -> str:
    if receipt is None:
        return "nothing"
    checkpoint = receipt.checkpoint is not None
    return json.dumps([str(receipt.status), receipt.reason, receipt.desk, checkpoint, frames])


def _asking(world: World, peer: Peer, asked: Asked) -> Iterator[Message]:
    report_id, agreement = asked.ids.get("report_id", _NOBODY), next(iter(peer.agreements))
    there = Address(node=peer.node_id, desk=DeskId("tajikistan"))
    for desk in (world.owner.desk.desk_id, world.officer("yusuf").desk.desk_id, DeskId("")):
        question = _question(world, report_id, there, Address(node=here_of(world.doha), desk=desk))
        yield peer.message(Kind.QUESTION, wire.encode(question, label=wire.QUESTION), agreement_hash=agreement)
    answer = Answer(
        answer_id=new_id(),
        question_id=asked.ids.get("question_id", _NOBODY),
        report_id=report_id,
        answerer=there,
        asker=Address(node=here_of(world.doha), desk=world.owner.desk.desk_id),
        text=Text(text="Нет", language="ru"),
        made=world.clock.now,
        handling=handling(world.clock, there, Address(node=here_of(world.doha))),
    )
    yield peer.message(Kind.ANSWER, wire.encode(answer, label=wire.ANSWER), agreement_hash=agreement)
    wanted = ChunksWanted(
        report_id=report_id, version=1, attachment_id=asked.ids.get("attachment_id", _NOBODY), indexes=(0,)
    )
    yield peer.message(Kind.CHUNKS_WANTED, encode_wanted(wanted), release_id=new_id(), agreement_hash=agreement)
    about = ReadsWanted(request_id=new_id(), report_id=report_id, release_id=new_id(), made=world.clock.now)
    body = wire.encode(about, label=wire.READS_WANTED)
    yield peer.message(Kind.READS_WANTED, body, release_id=about.release_id, agreement_hash=agreement)
    for text in asked.texts:
        to = (Address(node=here_of(world.doha)),)
        yield peer.release(
            report_from(peer, draft(person(text), title=text), handling(world.clock, *to)), to, agreement
        )


def _question(world: World, report_id: str, asker: Address, asked: Address) -> Question:
    return Question(
        question_id=new_id(),
        report_id=report_id,
        asker=asker,
        asked=asked,
        text=Text(text="Известен ли рейс?", language="ru"),
        made=world.clock.now,
        due=world.clock.now + timedelta(days=3),
        handling=handling(world.clock, asker, asked),
    )
