"""Translations: made at a desk, signed by the node, shown beside the original, sent wherever the report went.

A translation goes under the original's handling to the nodes that have the very version, and to no other. Only the
desk that speaks in a report sends its translations, and only by an officer who may release: what leaves is text,
whoever calls it a translation. What another desk or another node translates stays with the readers here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from wasl.errors import InputError, ReleaseError
from wasl.exchange import SIGNED_TRANSLATION, Kind, Opened, SignedTranslation, VerifiedTranslation
from wasl.flow import access, clock, grounds, here, limits, lines, outgoing, parties
from wasl.flow.grounds import Grounds, Judged
from wasl.flow.life.standing import taken_back_from
from wasl.flow.views import Step, TranslationView
from wasl.flow.wall import for_reader
from wasl.policy import Act, Case, Decision, item_of
from wasl.record import LANGUAGES, Actor, Address, DeskId, NodeId, Text, Translation, check_id, new_id, wire
from wasl.store import deliveries, translations, versions
from wasl.store.connection import atomic
from wasl.store.deliveries import StoredDelivery, StoredStep
from wasl.store.versions import StoredVersion

MOST: Final = 50
"""Most translations of one report by one desk here, or by one peer: nobody fills the room of the others."""


@for_reader
def translate(actor: Actor, report_id: str, title: str, text: Text, *, machine: bool = False) -> TranslationView:
    """File a translation of the newest version of a report.

    It goes to every node that has that version from us if the officer may release and sits at the desk that speaks;
    else it stays here, and one of that desk goes with the next release.

    Args:
        actor: Who translates; needs the right to originate.
        report_id: The report.
        title: The title in the language of the text.
        text: The account with its language.
        machine: True if a machine made it and nobody has gone over it.

    Returns:
        The translation as its translator sees it.

    Raises:
        AccessError: ``right-missing`` or ``not-found``.
        InputError: ``title-missing``, ``translation-language``, ``translation-same-language``,
            ``translations-too-many``, and the codes of `wasl.flow.limits.check_spoken`.
    """
    with atomic():
        stored = access.access_report(actor, report_id, Act.TRANSLATE)
        translation = Translation(
            translation_id=new_id(),
            report_id=report_id,
            version=stored.version.version,
            report_sha256=stored.sha256,
            translator=actor.desk.address,
            language=text.language,
            title=title,
            text=text.text,
            made=clock.now(),
            machine=machine,
        )
        _check(translation, stored)
        if text.language not in LANGUAGES:
            raise InputError("translation-language", value=text.language[: limits.NAME_LIMIT])
        signed = here.keyholder().sign_translation(wire.encode(translation, label=wire.TRANSLATION))
        body = wire.encode(signed, label=SIGNED_TRANSLATION)
        translations.add(translation, body, clock.now())
        lines.write(actor, "report-translated", [report_id, translation.translation_id], language=text.language)
        for node in _nodes_with(stored):
            _send(actor, stored, node, translation.translation_id, body)
        return _views([translation], stored)[0]


@for_reader
def of_report(actor: Actor, stored: StoredVersion) -> tuple[TranslationView, ...]:
    """Return the translations of a report that was already permitted, the newest first; one that is stale says so.

    Args:
        actor: Who reads; of an earlier version only what that version's own audience lets the desk read.
        stored: The newest version.

    Returns:
        The views.
    """
    found = [each for each in _held(stored.version.report_id) if _may_read(actor, each, stored)]
    return _views(found, stored)


def _may_read(actor: Actor, translation: Translation, newest: StoredVersion) -> bool:
    if translation.version == newest.version.version:
        return True
    earlier = versions.find_version(translation.report_id, translation.version)
    return earlier is not None and access.decide_here(actor, Act.READ, earlier).permit


@for_reader
def accompany(actor: Actor, stored: StoredVersion, under: Mapping[NodeId, str]) -> None:
    """Send the translations that the speaking desk made of a version to nodes to which it has just been released.

    Args:
        actor: Who released it.
        stored: The version.
        under: The peers, for which the rules have said yes, each with the agreement under which it went.
    """
    own = []
    for each in translations.of_report(stored.version.report_id):
        signed = wire.decode(SignedTranslation, each.body, label=SIGNED_TRANSLATION)
        translation = wire.decode(Translation, signed.translation, label=wire.TRANSLATION)
        if translation.report_sha256 == stored.sha256 and translation.translator == stored.version.origin:
            own.append((translation.translation_id, each.body))
    for node, agreement_hash in under.items():
        sent = _sent_to(stored.version.report_id, node)
        for translation_id, body in reversed(own):
            if translation_id not in sent:
                _put(actor, stored, node, translation_id, body, agreement_hash=agreement_hash)


def take_translation(content: VerifiedTranslation, opened: Opened) -> None:
    """Keep a translation of a report that the same peer sent us.

    Args:
        content: The verified translation.
        opened: The message that carried it.

    Raises:
        InputError: ``translation-not-held`` if it is of no version that this peer sent us,
            ``translation-other-version`` if it is of other bytes than those held, ``translation-repeated`` if its id
            is taken, and the codes of `translate`.
        ReleaseError: The code of the first rule against.
    """
    translation, sender = content.translation, opened.header.sender
    check_id(translation.translation_id, field="translation_id")
    limits.check_moment(translation.made, field="made", now=clock.now())
    stored = versions.find_version(translation.report_id, translation.version)
    if stored is None or stored.version.origin.node != sender:
        raise InputError("translation-not-held", report=translation.report_id[: limits.NAME_LIMIT])
    if stored.sha256 != translation.report_sha256:
        raise InputError("translation-other-version", report=translation.report_id)
    _permit_receiving(stored, opened)
    body = wire.encode(content.signed, label=SIGNED_TRANSLATION)
    held = translations.find(translation.translation_id)
    if held is not None:
        if held != body:
            raise InputError("translation-repeated", translation=translation.translation_id)
        return
    _check(translation, stored)
    translations.add(translation, body, clock.now())
    lines.write(None, "translation-received", [translation.report_id, translation.translation_id], door="gate")


def _check(translation: Translation, stored: StoredVersion) -> None:
    if not translation.title.strip():
        raise InputError("title-missing")
    language = translation.language
    spoken = Text(text=translation.title, language=language)
    limits.check_spoken(spoken, field="title", limit=limits.TITLE_LIMIT, several_lines=False)
    limits.check_spoken(Text(text=translation.text, language=language), field="text")
    if translation.translator.desk:
        limits.check_short_id(translation.translator.desk, field="translator")
    if language == stored.version.title.language == stored.version.text.language:
        raise InputError("translation-same-language", language=language)
    if sum(_is_of_same(translation, each) for each in _held(translation.report_id)) >= MOST:
        raise InputError("translations-too-many", limit=MOST)


def _held(report_id: str) -> Iterator[Translation]:
    for each in translations.of_report(report_id):
        signed = wire.decode(SignedTranslation, each.body, label=SIGNED_TRANSLATION)
        yield wire.decode(Translation, signed.translation, label=wire.TRANSLATION)


def _is_of_same(translation: Translation, held: Translation) -> bool:
    # What a peer says of its desks nobody here can check: all of them count as one.
    if translation.translator.node == here.node_id():
        return held.translator == translation.translator
    return held.translator.node == translation.translator.node


def _permit_receiving(stored: StoredVersion, opened: Opened) -> None:
    # The report's own handling decides again, for each desk here that has it: what may no longer come in takes no
    # companion with it.
    desks = sorted(stored.readers) or [DeskId("")]
    ground, node = grounds.gather(), here.node_id()
    decisions = [_decide_receiving(stored, opened, Address(node=node, desk=desk), ground) for desk in desks]
    if not any(decision.permit for decision in decisions):
        reason = decisions[0].reasons[0]
        raise ReleaseError(reason.code, **reason.data)


def _decide_receiving(stored: StoredVersion, opened: Opened, recipient: Address, ground: Grounds) -> Decision:
    case = Case(
        act=Act.RECEIVE,
        here=here.node_id(),
        today=clock.today(),
        item=item_of(stored.version),
        recipient=recipient,
        centre=here.centre(),
        highest=here.highest(),
    )
    return ground.hold_to(case, opened.inner.agreement_hash).decision


def _nodes_with(stored: StoredVersion) -> tuple[NodeId, ...]:
    if stored.version.origin.node != here.node_id():
        return ()
    rows = deliveries.of_report(stored.version.report_id)
    nodes = {row.recipient.node for row in rows if row.item == "release" and row.message_id}
    return tuple(sorted(nodes - {here.node_id()}))


def _send(actor: Actor, stored: StoredVersion, node: NodeId, translation_id: str, body: bytes) -> None:
    rows = deliveries.of_report(stored.version.report_id)
    addresses = {
        row.recipient for row in rows if row.item == "release" and row.message_id and row.recipient.node == node
    }
    ground = grounds.gather()
    judged = [_may_follow(actor, stored, address, ground) for address in sorted(addresses)]
    permitted = next((each for each in judged if each.decision.permit), None)
    if permitted is not None:
        _put(actor, stored, node, translation_id, body, agreement_hash=permitted.agreement_hash)


def _may_follow(actor: Actor, stored: StoredVersion, recipient: Address, ground: Grounds) -> Judged:
    return ground.go_out(
        Case(
            act=Act.ACCOMPANY,
            here=here.node_id(),
            today=clock.today(),
            actor=actor,
            item=item_of(stored.version),
            recipient=recipient,
            centre=here.centre(),
            readers=stored.readers,
            highest=here.highest(),
            taken_back=taken_back_from(stored)(recipient),
            restrictions=stored.restrictions,
        )
    )


def _sent_to(report_id: str, node: NodeId) -> set[str]:
    rows = deliveries.of_report(report_id)
    return {row.item_id for row in rows if row.item == "translation" and row.recipient.node == node}


def _put(
    actor: Actor, stored: StoredVersion, node: NodeId, translation_id: str, body: bytes, *, agreement_hash: str
) -> None:
    message_id = outgoing.put(
        node,
        Kind.TRANSLATION,
        body,
        conversation=stored.version.report_id,
        agreement_hash=agreement_hash,
    )
    deliveries.add(
        StoredDelivery(
            delivery_id=new_id(),
            item="translation",
            item_id=translation_id,
            report_id=stored.version.report_id,
            desk=actor.desk.desk_id,
            recipient=Address(node=node),
            message_id=message_id,
            made=clock.now(),
            steps=(StoredStep(step=Step.STORED, at=clock.now(), desk_names={}),),
        )
    )


def _views(found: Iterable[Translation], stored: StoredVersion) -> tuple[TranslationView, ...]:
    known = parties.directory()
    return tuple(
        TranslationView(
            translation_id=each.translation_id,
            version=each.version,
            translator=known.party(each.translator),
            title=Text(text=each.title, language=each.language),
            text=Text(text=each.text, language=each.language),
            made=each.made,
            machine=each.machine,
            stale=each.version != stored.version.version or each.report_sha256 != stored.sha256,
        )
        for each in found
    )
