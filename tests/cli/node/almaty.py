"""A peer centre of a real node: confirmed by it, calling its gate, and with a gate of its own."""

from __future__ import annotations

import asyncio
import gc
import threading
import time
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import httpx
import pytest
import uvicorn

from tests.cli.node.installed import Node
from tests.simulators.clock import Clock
from tests.simulators.peer import Peer
from wasl.cli.node.health import wait_until
from wasl.cli.node.ports import is_free, pick_free
from wasl.exchange import Keyholder, Kind, card_digits, create_keyholder
from wasl.exchange.keys import NodeKeys
from wasl.flow.machine import CONTENT_TYPE, PATH, read_frames, write_frames
from wasl.gate.application import make_application


class Almaty:
    """The peer centre."""

    def __init__(self, node: Node, place: Path) -> None:
        now = datetime.now(UTC).replace(microsecond=0)
        self.port = pick_free()
        self.tls: Keyholder = create_keyholder(place / "keys", made=now)
        keys = NodeKeys.load(place / "keys")
        self.peer = Peer("almaty", Clock(now), keys=keys, gate=f"127.0.0.1:{self.port}")
        self.received: list[tuple[float, bytes]] = []
        self.silent = 0
        self._introduce(node, place)
        self._address = f"https://127.0.0.1:{node.made['gate_port']}{PATH}"
        self._context = self.tls.client_context(self.doha.tls_leaf)

    def make_envelope(self) -> bytes:
        """Seal something that the node takes in without an agreement: the offer of one."""
        offer = self.peer.offer(self.doha.node_id)
        return self.peer.seal(self.doha.node_id, self.peer.message(Kind.AGREEMENT, offer))[0]

    def post(self, envelope: bytes) -> bytes | None:
        """Call the node's gate; return the answer, or None if it was not taken in."""
        headers = {"content-type": CONTENT_TYPE}
        content = write_frames([envelope])
        try:
            answer = httpx.post(
                self._address, content=content, headers=headers, timeout=20, trust_env=False, verify=self._context
            )
        except httpx.TransportError:
            return None
        assert answer.status_code in {200, 503}
        assert answer.content or answer.status_code == 503
        return read_frames(answer.content)[0] if answer.status_code == 200 else None

    def insist(self, envelope: bytes) -> bytes:
        """Call the node's gate until it was taken in."""
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            if answer := self.post(envelope):
                return answer
            time.sleep(0.2)
        pytest.fail("the gate did not come back")

    @contextmanager
    def open_gate(self) -> Iterator[None]:
        """Keep its own gate open inside the block."""
        context = self.tls.server_context([self.doha.tls_leaf])
        config = uvicorn.Config(
            make_application(self._receive),
            host="127.0.0.1",
            port=self.port,
            http="h11",
            lifespan="off",
            log_config=None,
            loop="asyncio",
            ssl_context_factory=lambda _config, _default: context,
            timeout_graceful_shutdown=1,
            ws="none",
        )
        server = uvicorn.Server(config)
        thread = threading.Thread(target=lambda: asyncio.run(_serve(server)))
        thread.start()
        assert wait_until(lambda: not is_free(self.port), patience_s=10)
        with warnings.catch_warnings():
            # Lines that broke off are left to the collector: this gate is only a stage for the node that calls it.
            warnings.simplefilter("ignore", ResourceWarning)
            try:
                yield
            finally:
                server.should_exit = True
                thread.join(10)
                assert not thread.is_alive()
                gc.collect()

    async def _receive(self, envelopes: list[bytes]) -> Sequence[bytes]:
        self.received += [(time.time(), envelope) for envelope in envelopes]
        answers = self.peer.gate(envelopes)
        if self.silent:
            # It was taken in, and the answer got lost on the way.
            self.silent -= 1
            raise ConnectionError
        return answers

    def _introduce(self, node: Node, place: Path) -> None:
        theirs, ours = place / "doha.card", place / "almaty.card"
        node.wasl("peer", "card", "--out", str(theirs))
        ours.write_bytes(self.peer.card)
        self.doha = self.peer.confirm(theirs.read_bytes())
        node.wasl("peer", "add", str(ours))
        node.wasl("officer", "add", "sara", "--name", "Sara", "--member-of", "centre", "--right", "manage")
        digits = card_digits(theirs.read_bytes(), self.peer.card)
        for login in ("amal", "sara"):
            node.wasl("peer", "confirm", self.peer.node_id, digits, login=login)


async def _serve(server: uvicorn.Server) -> None:
    transports: set[asyncio.BaseTransport] = set()
    serving = asyncio.create_task(server.serve())
    while not serving.done():
        await asyncio.sleep(0.05)
        transports |= {each.transport for each in server.server_state.connections}
    # The node keeps its line open and would take half a minute to agree that it is over.
    for transport in transports:
        if isinstance(transport, asyncio.Transport):
            transport.abort()
    await asyncio.sleep(0.1)
