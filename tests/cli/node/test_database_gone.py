"""The database of a real node is killed while a real peer sends to it."""

import os
import signal

import pytest

from tests.cli.node.almaty import Almaty
from tests.cli.node.installed import Node
from wasl.cli.node.health import wait_until
from wasl.exchange import ReceiptStatus

MESSAGES = 12
KILLED_AFTER = (3, 7)


def pid_of_database(node: Node) -> int:
    assert wait_until(lambda: node.pid("database") is not None, patience_s=60)
    return node.pid("database") or pytest.fail("it was there a moment ago")


def test_nothing_is_lost_and_nothing_doubled(installed: Node, almaty: Almaty) -> None:
    envelopes = [almaty.make_envelope() for _number in range(MESSAGES)]
    almaty.insist(envelopes[0])  # the gate has taken the new pin
    pid = pid_of_database(installed)
    answers = []
    for number, envelope in enumerate(envelopes):
        if number == KILLED_AFTER[0]:
            os.kill(pid, signal.SIGKILL)
        if number == KILLED_AFTER[1]:
            os.kill(pid_of_database(installed), signal.SIGQUIT)
        answers.append(almaty.insist(envelope))
    assert installed.pid("database") not in {None, pid}

    receipts = almaty.peer.read_receipts(answers)
    assert [receipt.status if receipt else None for receipt in receipts] == [ReceiptStatus.ACCEPTED] * MESSAGES
    assert [almaty.insist(envelope) for envelope in envelopes] == answers, "a repetition gets the first answer"
    taken = [each for each in installed.wasl("agreement", "list")["agreements"] if each["state"] == "offered"]
    assert len({each["agreement_hash"] for each in taken}) == len(taken) == MESSAGES


def test_all_processes_answer_again_and_the_journal_holds(installed: Node, almaty: Almaty) -> None:
    assert wait_until(installed.is_healthy, patience_s=60)
    installed.appoint("latifa", "audit")
    assert installed.wasl("journal", "verify", login="latifa")["ok"]
    assert almaty.post(almaty.make_envelope()) is not None


def test_no_log_holds_what_was_sent(installed: Node, almaty: Almaty) -> None:
    assert almaty.post(almaty.make_envelope()) is not None
    logs = installed.logs()
    assert "Memorandum" not in logs
    assert "postgresql://" not in logs
    assert "taken" in logs
