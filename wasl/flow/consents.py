"""Onward consent: a desk asks the originator whether a report may go to somebody else, and the originator answers.

The originator is the desk that speaks, at another node or here; between two desks of this node nothing is sent.

Silence means no: after the moment that the request names nobody can grant it any more. What is granted is signed by the
originator's node, and travels inside the release that goes onward.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from wasl.errors import AccessError, InputError
from wasl.exchange import CONSENT_ANSWER, SIGNED_GRANT, ConsentAnswer, Kind, Opened, SignedGrant, VerifiedConsent
from wasl.flow import access, clock, here, limits, lines, outgoing, parties
from wasl.flow.life import suspended
from wasl.flow.life.standing import taken_back_from
from wasl.flow.views import Party
from wasl.flow.wall import as_node, for_reader
from wasl.policy import NEEDED_RIGHT, Act
from wasl.record import Actor, Address, ConsentRequest, DeskId, Grant, NodeId, Purpose, Text, new_id, wire
from wasl.record.consent import LARGEST_TEXT, REFUSALS, check_reason, check_request
from wasl.store import agreements, consents, deliveries, versions
from wasl.store.connection import atomic
from wasl.store.consents import ASKED, StoredConsent

ANSWER_WITHIN: Final = timedelta(days=3)
"""After this time silence means no."""

MOST_OPEN: Final = 100
"""Most requests of one peer that wait for an answer."""

_LISTED: Final = 200
_LONGEST: Final = timedelta(days=366)


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentView:
    """A request as the desk that asked, or that is asked, sees it.

    Attributes:
        request_id: Random id.
        report_id: The report.
        version: Its version.
        title: Its title; None if the desk may read the report no longer.
        own: True if this desk asked.
        asker: Who asks.
        recipient: To whom it would go.
        purpose: What for.
        until: The last day on which it may be passed on: as granted, else as asked.
        why: Why the recipient needs it, in the asker's words.
        due: After this moment silence means no.
        state: ``asked``, ``granted``, ``refused``, or ``lapsed`` if nobody answered in time.
        reason: Code why it was refused; empty otherwise.
        once: True if it was granted for once.
    """

    request_id: str
    report_id: str
    version: int
    title: Text | None
    own: bool
    asker: Party
    recipient: Party
    purpose: Purpose
    until: date
    why: Text
    due: datetime
    state: str
    reason: str
    once: bool


@for_reader
def ask(actor: Actor, report_id: str, recipient: str, *, why: str, until: date) -> ConsentView:
    """Ask the originator whether a report may go whole to somebody else.

    Args:
        actor: Who asks; needs the right to release.
        report_id: The report, of another node or of another desk here.
        recipient: Slug of a desk or a centre; a desk here, if the originator is one.
        why: In a line, why the recipient needs it; the originator reads it.
        until: The last day on which it would be passed on, at most a year ahead.

    Returns:
        The request.

    Raises:
        AccessError: ``right-missing`` or ``not-found``.
        InputError: ``consent-own`` for a report of the own desk, ``consent-inside`` for a recipient that needs none or
            that the originator serves itself, ``recipient-unknown``, ``consent-form``,
            or the codes of `wasl.flow.limits.check_text`.
    """
    access.require_right(actor, Act.RELEASE)
    with atomic():
        stored = access.access_report(actor, report_id)
        version = stored.version
        if version.origin == actor.desk.address or stored.form != "whole":
            raise InputError("consent-own")
        address = parties.directory().recipient(recipient)
        if not _may_be_asked_for(actor, version.origin, address):
            raise InputError("consent-inside")
        limits.check_text(why, field="why", limit=LARGEST_TEXT)
        now = clock.now().replace(microsecond=0)
        if until > now.date() + _LONGEST:
            raise InputError("consent-form", part="until")
        request = ConsentRequest(
            request_id=new_id(),
            report_id=report_id,
            version=version.version,
            asker=actor.desk.address,
            asked=version.origin,
            recipient=address,
            purpose=version.handling.purpose,
            until=until,
            why=why.strip(),
            language=actor.officer.language,
            made=now,
            due=now + ANSWER_WITHIN,
        )
        check_request(request)
        _hand_in(request, actor.desk.desk_id)
        lines.write(actor, "consent-asked", [report_id, request.request_id], recipient=address.node)
        return _access_view(actor, request.request_id)


def _may_be_asked_for(actor: Actor, origin: Address, recipient: Address) -> bool:
    if origin.node == here.node_id():
        # What leaves this node, the desk that speaks releases itself.
        return recipient.node == origin.node and recipient not in {origin, actor.desk.address}
    return recipient.node != origin.node and recipient != actor.desk.address


def _hand_in(request: ConsentRequest, desk: DeskId) -> None:
    peer = NodeId("") if request.asked.node == here.node_id() else request.asked.node
    consents.add(request, peer=peer, own=True, desk=desk)
    if peer:
        _put(peer, Kind.CONSENT_REQUEST, wire.encode(request, label=wire.CONSENT_REQUEST), request)
    else:
        # The row is for the desk that is asked.
        with as_node():
            consents.add(request, peer=peer, own=False, desk=request.asked.desk)


@for_reader
def grant(actor: Actor, request_id: str, *, until: date | None = None, once: bool = False) -> ConsentView:
    """Let a holder pass a report of the actor's desk on, to exactly that recipient.

    Args:
        actor: Of the desk that speaks; needs the right to release.
        request_id: The request.
        until: The last day; None for the one that was asked for; never a later one.
        once: True if it may be passed on once.

    Returns:
        The request, granted.

    Raises:
        AccessError: ``right-missing`` or ``not-found``.
        InputError: ``consent-over`` if it was answered or its time is over, ``consent-form`` for a later day,
            ``life-taken-back`` if the report was taken back from the holder, ``suspension-in-force`` while its release
            is suspended.
    """
    access.require_right(actor, Act.CONSENT)
    with atomic():
        stored = _open_request(actor, request_id)
        request = stored.request
        report = access.access_report(actor, request.report_id, Act.CONSENT)
        suspended.require_none(request.report_id, actor.desk.desk_id)
        if until is not None and until > request.until:
            raise InputError("consent-form", part="until")
        if report.version.version != request.version or taken_back_from(report)(_holder(stored)):
            raise InputError("consent-stale")
        given = Grant(
            request_id=request_id,
            originator=report.version.origin,
            report_id=request.report_id,
            version=request.version,
            holder=stored.peer or here.node_id(),
            recipient=request.recipient,
            purpose=request.purpose,
            until=until or request.until,
            once=once,
            made=clock.now().replace(microsecond=0),
        )
        signed = here.keyholder().sign_grant(wire.encode(given, label=wire.GRANT))
        _answer(stored, ConsentAnswer(request_id=request_id, grant=signed))
        lines.write(actor, "consent-granted", [request.report_id, request_id], once=once, until=given.until.isoformat())
        return _access_view(actor, request_id)


@for_reader
def refuse(actor: Actor, request_id: str, *, reason: str) -> ConsentView:
    """Refuse that a report of the actor's desk goes on.

    Args:
        actor: Of the desk that speaks; needs the right to release.
        request_id: The request.
        reason: A code of `wasl.record.consent.REFUSALS`; the asker reads it.

    Returns:
        The request, refused.

    Raises:
        AccessError: ``right-missing`` or ``not-found``.
        InputError: ``consent-over``, or ``consent-reason-unknown``.
    """
    access.require_right(actor, Act.CONSENT)
    with atomic():
        stored = _open_request(actor, request_id)
        if reason not in REFUSALS:
            raise InputError("consent-reason-unknown", value=reason[:64])
        _answer(stored, ConsentAnswer(request_id=request_id, reason=reason))
        lines.write(actor, "consent-refused", [stored.request.report_id, request_id], reason=reason)
        return _access_view(actor, request_id)


@for_reader
def list_consents(actor: Actor) -> tuple[ConsentView, ...]:
    """Return the requests that the actor's desk asked and those put to it, what waits for it first.

    Args:
        actor: Who looks; needs the right to release.

    Returns:
        The requests.

    Raises:
        AccessError: ``right-missing``.
    """
    access.require_right(actor, Act.RELEASE)
    views = [_view(actor, each) for each in consents.of_desk(actor.desk.desk_id, limit=_LISTED)]
    return tuple(sorted(views, key=lambda each: (each.own or each.state != ASKED, each.state != ASKED)))


@for_reader
def count_waiting(actor: Actor) -> int:
    """Return how many requests wait for the actor's desk.

    Args:
        actor: Who looks.

    Returns:
        Their number; none for whoever may not answer.
    """
    if not actor.holds(NEEDED_RIGHT[Act.CONSENT]):
        return 0
    return consents.count_waiting(actor.desk.desk_id, clock.now())


# --- what peers send ----------------------------------------------------------------------------------------------


def take_request(request: ConsentRequest, opened: Opened) -> None:
    """Keep a request of a peer about a report that was sent to it.

    Args:
        request: The request.
        opened: The message that carried it.

    Raises:
        InputError: ``consent-not-ours`` if no desk here speaks in it or it was never sent to that peer,
            ``consents-too-many``, ``consent-form``, and the codes of `wasl.flow.limits`.
    """
    sender = opened.header.sender
    check_request(request)
    limits.check_moment(request.made, field="made", now=clock.now())
    limits.check_text(request.why, field="why", limit=LARGEST_TEXT)
    stored = versions.find_version(request.report_id, request.version)
    sent = any(
        row.item == "release" and row.message_id and row.recipient.node == sender
        for row in deliveries.of_report(request.report_id)
    )
    asked = (request.asker.node, request.asked)
    if stored is None or not sent or asked != (sender, stored.version.origin):
        raise InputError("consent-not-ours", request=request.request_id)
    if consents.count_open(sender) >= MOST_OPEN:
        raise InputError("consents-too-many", limit=MOST_OPEN)
    if consents.add(request, peer=sender, own=False, desk=request.asked.desk or here.centre()):
        lines.write(None, "consent-requested", [request.report_id, request.request_id], door="gate", sender=sender)


def take_answer(content: VerifiedConsent, opened: Opened) -> None:
    """Keep what the originator answered.

    Args:
        content: The verified answer.
        opened: The message that carried it.

    Raises:
        InputError: ``consent-not-asked`` if it answers nothing that was asked of that peer, or grants something else.
    """
    answer, given = content.answer, content.grant
    stored = consents.find_own(answer.request_id, opened.header.sender)
    if stored is None or (given is not None and not _answers(given, stored.request)):
        raise InputError("consent-not-asked", request=answer.request_id)
    if stored.state != ASKED:
        return
    signed = b"" if answer.grant is None else wire.encode(answer.grant, label=SIGNED_GRANT)
    reason = check_reason(answer.reason) if answer.reason else ""
    state = "granted" if given else "refused"
    consents.end(stored, state=state, grant=signed, reason=reason, at=clock.now())
    lines.write(None, "consent-answered", [stored.request.report_id, answer.request_id], door="gate", state=state)


def _answers(given: Grant, request: ConsentRequest) -> bool:
    asked = (request.report_id, request.version, request.recipient, request.purpose, request.asked)
    named = (given.report_id, given.version, given.recipient, given.purpose, given.originator)
    return asked == named and given.until <= request.until and given.holder == here.node_id()


def _put(peer: NodeId, kind: Kind, body: bytes, request: ConsentRequest) -> None:
    agreement = agreements.in_force(peer, clock.today())
    outgoing.put(
        peer,
        kind,
        body,
        conversation=request.request_id,
        agreement_hash=agreement.agreement_hash if agreement else "",
    )


def _holder(stored: StoredConsent) -> Address:
    return Address(node=stored.peer) if stored.peer else stored.request.asker


def _answer(stored: StoredConsent, answer: ConsentAnswer) -> None:
    if stored.peer:
        _put(stored.peer, Kind.CONSENT_ANSWER, wire.encode(answer, label=CONSENT_ANSWER), stored.request)
    signed = b"" if answer.grant is None else wire.encode(answer.grant, label=SIGNED_GRANT)
    state = "granted" if answer.grant else "refused"
    # Between two desks here the row of the desk that asked ends, too.
    with as_node():
        consents.end(stored, state=state, grant=signed, reason=answer.reason, at=clock.now())


def _open_request(actor: Actor, request_id: str) -> StoredConsent:
    stored = consents.find(request_id, actor.desk.desk_id)
    if stored is None or stored.own:
        raise AccessError("not-found")
    if _state(stored) != ASKED:
        raise InputError("consent-over")
    return stored


def _access_view(actor: Actor, request_id: str) -> ConsentView:
    stored = consents.find(request_id, actor.desk.desk_id)
    if stored is None:
        raise AccessError("not-found")
    return _view(actor, stored)


def _state(stored: StoredConsent) -> str:
    return "lapsed" if stored.state == ASKED and clock.now() > stored.request.due else stored.state


def _view(actor: Actor, stored: StoredConsent) -> ConsentView:
    request, known = stored.request, parties.directory()
    given = read_grant(stored.grant) if stored.grant else None
    held = versions.find_version(request.report_id, request.version)
    readable = held is not None and access.decide_here(actor, Act.READ, held).permit
    return ConsentView(
        request_id=request.request_id,
        report_id=request.report_id,
        version=request.version,
        title=held.version.title if held is not None and readable else None,
        own=stored.own,
        asker=known.party(request.asker),
        recipient=known.party(request.recipient),
        purpose=request.purpose,
        until=given.until if given else request.until,
        why=Text(text=request.why, language=request.language),
        due=request.due,
        state=_state(stored),
        reason=stored.reason,
        once=bool(given and given.once),
    )


def read_grant(signed: bytes) -> Grant:
    """Return a grant that was verified before it was kept.

    Args:
        signed: As kept.

    Returns:
        The grant.
    """
    return wire.decode(Grant, wire.decode(SignedGrant, signed, label=SIGNED_GRANT).grant, label=wire.GRANT)
