"""The database of a real node is killed while a real peer sends to it."""

import os
import signal
import time
from datetime import UTC, datetime
from pathlib import Path

import httpx
import pytest

from tests.cli.node.installed import Node
from tests.simulators.clock import Clock
from tests.simulators.peer import Peer
from wasl.cli.node.health import wait_until
from wasl.exchange import Keyholder, Kind, ReceiptStatus, card_digits, create_keyholder, read_card
from wasl.exchange.keys import NodeKeys
from wasl.flow.machine import CONTENT_TYPE, PATH, read_frames, write_frames

MESSAGES = 12
KILLED_AFTER = (3, 7)


class Almaty:
    """A peer centre that the node has confirmed, with a line to its gate."""

    def __init__(self, node: Node, place: Path) -> None:
        self.tls: Keyholder = create_keyholder(place / "keys", made=datetime.now(UTC))
        self.peer = Peer("almaty", Clock(datetime.now(UTC).replace(microsecond=0)), keys=NodeKeys.load(place / "keys"))
        card_file = place / "doha.card"
        node.wasl("peer", "card", "--out", str(card_file))
        card = card_file.read_bytes()
        self.doha = self.peer.confirm(card)
        (place / "almaty.card").write_bytes(self.peer.card)
        node.wasl("peer", "add", str(place / "almaty.card"))
        node.wasl("officer", "add", "sara", "--name", "Sara", "--member-of", "centre", "--right", "manage")
        digits = card_digits(card, self.peer.card)
        for login in ("amal", "sara"):
            node.wasl("peer", "confirm", self.peer.node_id, digits, login=login)
        self._address = f"https://127.0.0.1:{node.made['gate_port']}{PATH}"
        self._context = self.tls.client_context(read_card(card).tls_leaf)

    def make_envelope(self) -> bytes:
        offer = self.peer.offer(self.doha.node_id)
        return self.peer.seal(self.doha.node_id, self.peer.message(Kind.AGREEMENT, offer))[0]

    def post(self, envelope: bytes) -> bytes | None:
        """Return the answer, or None if the gate has not taken it in."""
        try:
            answer = httpx.post(
                self._address,
                content=write_frames([envelope]),
                headers={"content-type": CONTENT_TYPE},
                timeout=20,
                trust_env=False,
                verify=self._context,
            )
        except httpx.TransportError:
            return None
        assert answer.status_code in {200, 503}
        assert answer.content or answer.status_code == 503
        return read_frames(answer.content)[0] if answer.status_code == 200 else None

    def insist(self, envelope: bytes) -> bytes:
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            if answer := self.post(envelope):
                return answer
            time.sleep(0.2)
        pytest.fail("the gate did not come back")


@pytest.fixture(scope="module")
def almaty(installed: Node, tmp_path_factory: pytest.TempPathFactory) -> Almaty:
    return Almaty(installed, tmp_path_factory.mktemp("almaty"))


def test_nothing_is_lost_and_nothing_doubled(installed: Node, almaty: Almaty) -> None:
    envelopes = [almaty.make_envelope() for _number in range(MESSAGES)]
    almaty.insist(envelopes[0])  # the gate has taken the new pin
    pid = installed.pid("database")
    assert pid
    answers = []
    for number, envelope in enumerate(envelopes):
        if number == KILLED_AFTER[0]:
            os.kill(pid, signal.SIGKILL)
        if number == KILLED_AFTER[1]:
            os.kill(installed.pid("database") or 0, signal.SIGQUIT)
        answers.append(almaty.insist(envelope))
    assert installed.pid("database") not in {None, pid}

    receipts = almaty.peer.read_receipts(answers)
    assert [receipt.status if receipt else None for receipt in receipts] == [ReceiptStatus.ACCEPTED] * MESSAGES
    assert [almaty.insist(envelope) for envelope in envelopes] == answers, "a repetition gets the first answer"
    offered = [each["agreement"]["agreement_id"] for each in installed.wasl("agreement", "list")["agreements"]]
    assert len(offered) == len(set(offered)) == MESSAGES


def test_all_processes_answer_again_and_the_journal_holds(installed: Node, almaty: Almaty) -> None:
    assert wait_until(installed.is_healthy, patience_s=60)
    assert installed.wasl("journal", "verify")["ok"]
    assert almaty.post(almaty.make_envelope()) is not None


def test_no_log_holds_what_was_sent(installed: Node, almaty: Almaty) -> None:
    assert almaty.post(almaty.make_envelope()) is not None
    logs = installed.logs()
    assert "Memorandum" not in logs
    assert "postgresql://" not in logs
    assert "taken" in logs
