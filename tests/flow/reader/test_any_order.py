"""Whatever happens to a stick, what arrives in the end is what was sent, each once: random steps over real files."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterable
from contextlib import ExitStack
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from tests.doha import draft, handling, person
from tests.files import CHUNK, Sealed, sealed, text
from tests.simulators.clock import Clock
from tests.simulators.peer import Peer, agreement_between
from wasl.errors import TrustError
from wasl.exchange import ChunksWanted, Kind, VerifiedAgreement, VerifiedReceipt
from wasl.exchange.carriers.folder import Folder
from wasl.flow import clock as flow_clock
from wasl.flow.reader import acquaintance, home, showing, taking
from wasl.record import Address, ReportVersion, make_version, new_id

WHICH = st.integers(0, 1000)
NAMES = {"ar": "مختبر", "en": "Laboratory", "ru": "Лаборатория"}


class Journeys(RuleBasedStateMachine):
    """A centre that keeps what it sent, a reader, and somebody who carries badly."""

    def __init__(self) -> None:
        super().__init__()
        self.stack = ExitStack()
        self.stack.enter_context(pytest.MonkeyPatch.context()).setattr("wasl.exchange.locked._WORK", 2**4)
        self.clock = Clock()
        self.stack.enter_context(flow_clock.held(self.clock))
        self.place = Path(os.path.realpath(tempfile.mkdtemp(prefix="wasl-test-")))
        self.stick = self.place / "stick"
        self.stick.mkdir()
        self.doha = Peer("doha", self.clock)
        self.reader = home.create(self.place / "reader", "four words of a test", names=NAMES, language="en")
        self.node = self.doha.confirm(self.reader.state.card).node_id
        centre = acquaintance.trust(self.reader, self.doha.card)
        acquaintance.confirm(self.reader, "", centre.digits)
        self.agreement = self._agree()
        self.sent: dict[str, bytes] = {}
        self.files: dict[str, tuple[ReportVersion, Sealed]] = {}
        self.parts: set[int] = set()
        self.confirmed: set[str] = set()

    def teardown(self) -> None:
        for envelope in self.sent.values():
            self._put(envelope)
        for _ in range(6):
            # Of its last parts nobody can see that they are missing: those are asked for when nothing came for hours.
            self.clock.now += timedelta(hours=6)
            self.carry_there()
            self.carry_back()
        self.carry_there()
        lines = showing.items(self.reader)
        assert sorted(each.view.version.report_id for each in lines if each.view and each.view.version) == sorted(
            self.sent
        )
        assert self.confirmed == set(self.sent)
        for each in lines:
            assert each.view is not None
            assert each.view.version is not None
            _, file = self.files[each.view.version.report_id]
            opened = showing.open_attachment(self.reader, each.item_id, file.attachment.attachment_id)
            assert b"".join(opened.pieces) == file.content
        # A part that was lost comes again under another number.
        gaps = acquaintance.centres(self.reader)[0].gaps
        assert {number for first, last in gaps for number in range(first, last + 1)} <= self.parts
        self.reader.__exit__(None, None, None)
        shutil.rmtree(self.place)
        self.stack.close()

    @rule()
    @precondition(lambda self: len(self.sent) < 6)
    def send(self) -> None:
        file = sealed(text(2 * CHUNK + len(self.sent)))
        report = make_version(
            replace(draft(person("Пример Учебный")), attachments=(file.attachment,)),
            report_id=new_id(),
            origin=Address(node=self.doha.node_id),
            handling=handling(self.clock, Address(node=self.node)),
            made=self.clock.now,
        )
        message = self.doha.release(report, [Address(node=self.node)], self.agreement)
        self.sent[report.report_id] = self.doha.seal(self.node, message)[0]
        self.files[report.report_id] = report, file
        self._put(self.sent[report.report_id])
        self._ship(report.report_id, range(file.attachment.chunks))

    @rule()
    def carry_there(self) -> None:
        taking.read_folder(self.reader, self.stick)

    @rule()
    def carry_back(self) -> None:
        with Folder(self.stick) as folder:
            listing = folder.look()
            for found in listing.envelopes:
                if found.header.recipient == self.doha.node_id and (content := folder.read(found, listing)):
                    self._take(content)
                    folder.remove(found)

    @rule(which=WHICH)
    def lose(self, which: int) -> None:
        if path := self._file(which):
            path.unlink()

    @rule(which=WHICH)
    def repeat(self, which: int) -> None:
        if path := self._file(which):
            shutil.copy(path, path.with_name(f"copy of {which}"))

    @rule(which=WHICH)
    def rename(self, which: int) -> None:
        if path := self._file(which):
            path.rename(path.with_name(f"renamed {which}"))

    @rule(which=WHICH, at=st.integers(600, 5000))
    def damage(self, which: int, at: int) -> None:
        if path := self._file(which):
            content = bytearray(path.read_bytes())
            content[at % len(content)] ^= 1
            path.write_bytes(content)

    @rule(which=WHICH, size=st.integers(0, 12_000))
    def cut(self, which: int, size: int) -> None:
        if path := self._file(which):
            path.write_bytes(path.read_bytes()[:size])

    @rule(which=WHICH)
    def carry_again(self, which: int) -> None:
        if self.sent:
            self._put(sorted(self.sent.values())[which % len(self.sent)])

    @invariant()
    def nothing_is_there_twice_or_was_not_sent(self) -> None:
        reports = [each.report_id for each in self.reader.state.items]
        assert len(reports) == len(set(reports))
        assert set(reports) <= set(self.sent)

    def _agree(self) -> str:
        terms = agreement_between(self.doha.node_id, self.node, self.clock.now.date(), topics=("heroin-opiates",))
        self._put(
            *self.doha.seal(self.node, self.doha.message(Kind.AGREEMENT, self.doha.keyholder.sign_agreement(terms)))
        )
        taking.read_folder(self.reader, self.stick)
        acquaintance.sign(self.reader, terms.agreement_id)
        taking.read_folder(self.reader, self.stick)
        with Folder(self.stick) as folder:
            listing = folder.look()
            for found in listing.envelopes:
                content = self.doha.open(folder.read(found, listing) or b"").content
                if isinstance(content, VerifiedAgreement):
                    self.doha.agreements[content.agreement_hash] = content.agreement
                folder.remove(found)
        return next(iter(self.doha.agreements))

    def _take(self, envelope: bytes) -> None:
        try:
            opened = self.doha.open(envelope)
        except TrustError:
            return
        if isinstance(opened.content, ChunksWanted):
            self._ship(opened.content.report_id, opened.content.indexes)
        if isinstance(opened.content, VerifiedReceipt):
            release = opened.content.receipt.release_id
            self.confirmed |= {each.report_id for each in self.reader.state.items if each.release_id == release}

    def _ship(self, report_id: str, places: Iterable[int]) -> None:
        report, file = self.files[report_id]
        messages = [
            self.doha.chunk(report, file.attachment, each, file.chunks[each], self.agreement) for each in places
        ]
        self.parts |= {each.sequence for each in messages}
        self._put(*self.doha.seal(self.node, *messages))

    def _put(self, *envelopes: bytes) -> None:
        with Folder(self.stick) as folder:
            for each in envelopes:
                folder.write(each)

    def _file(self, which: int) -> Path | None:
        files = sorted(path for path in self.stick.iterdir() if path.is_file())
        return files[which % len(files)] if files else None


TestJourneys = Journeys.TestCase
TestJourneys.settings = settings(max_examples=8, stateful_step_count=25, deadline=None)
