"""The recipients of a release: each named, each decided alone, and what stands for all of these decisions.

Nothing here changes anything. `wasl.flow.release` asks it before a report leaves, and again when it leaves.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from wasl.errors import InputError
from wasl.flow import clock, extracting, granted, grounds, here, lists, parties
from wasl.flow.extracting import Form
from wasl.flow.granted import Granted, grant_for, via_of
from wasl.flow.grounds import Grounds
from wasl.flow.life import suspended
from wasl.flow.life.standing import taken_back_from
from wasl.flow.wall import for_reader
from wasl.policy import Act, Case, Decision, Finding, item_of
from wasl.policy.parts import Objecting, objecting_parts
from wasl.record import Actor, Address, Json, NodeId
from wasl.store import extracts as extract_rows
from wasl.store import versions
from wasl.store.extracts import StoredRecipe
from wasl.store.versions import StoredVersion


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A recipient and the decision about it.

    Attributes:
        address: The recipient.
        decision: Permit or deny.
        recipe: By which an extract would be cut; None if it would go whole.
        without: What would have to be left out so that the rules permit the rest; None if that would not help.
        agreement_hash: The agreement under which it goes to a peer; empty inside.
    """

    address: Address
    decision: Decision
    recipe: StoredRecipe | None = None
    without: Objecting | None = None
    agreement_hash: str = ""


@for_reader
def judge_all(
    actor: Actor,
    stored: StoredVersion,
    recipients: Sequence[str],
    known: parties.Directory,
    extracts: Mapping[str, str] | None = None,
) -> tuple[Judged, ...]:
    """Decide every recipient alone, about the report or about the extract that it would get.

    Args:
        actor: Who would release.
        stored: The report, already permitted to the actor.
        recipients: Slugs; a list is written ``@gulf``.
        known: The directory.
        extracts: Id of a recipe per slug whose recipients get an extract; what is named by itself wins over its list.

    Returns:
        One decision per recipient, in the order given.

    Raises:
        AccessError: ``not-found`` for a recipe that the desk does not keep for this report.
        InputError: ``recipients-missing``, ``recipient-unknown``, ``desk-closed`` or ``recipe-outdated``.
    """
    if not recipients:
        raise InputError("recipients-missing")
    addresses = lists.recipients(actor, recipients, known)
    named = {known.recipient(each) for each in recipients if not each.startswith(lists.MARK)}
    closed = next((address for address in addresses if address in known.closed & named), None)
    if closed is not None:
        raise InputError("desk-closed", name=known.party(closed).slug)
    ground = grounds.gather(known)
    halted = suspended.until(stored.version.report_id, actor.desk.desk_id)
    inside = granted.inside(stored, actor.desk.desk_id)
    forms = {each: extracting.form_of(actor, stored, each) for each in sorted(set((extracts or {}).values()))}
    chosen = _chosen(actor, recipients, known, extracts or {})
    via = via_of(stored)
    back = {"": taken_back_from(stored), **{each: _back_of_extract(form) for each, form in forms.items()}}
    # Who names a list did not name the desk: that it has closed since must not keep the others waiting.
    return tuple(
        _judge(
            actor,
            stored,
            address,
            ground,
            form=forms.get(chosen.get(address, "")),
            taken_back=back[chosen.get(address, "")](address),
            via=via,
            halted=halted,
            inside=inside,
        )
        for address in addresses
    )


@for_reader
def judge_addresses(
    actor: Actor, stored: StoredVersion, addresses: Sequence[Address], known: parties.Directory
) -> tuple[Judged, ...]:
    """Decide for several recipients alone whether a report may go to them whole.

    Args:
        actor: Who would release.
        stored: The report.
        addresses: The recipients.
        known: The directory.

    Returns:
        One decision per recipient, in the order given.
    """
    ground = grounds.gather(known)
    back, via = taken_back_from(stored), via_of(stored)
    halted = suspended.until(stored.version.report_id, actor.desk.desk_id)
    inside = granted.inside(stored, actor.desk.desk_id)
    return tuple(
        _judge(actor, stored, address, ground, taken_back=back(address), via=via, halted=halted, inside=inside)
        for address in addresses
    )


@for_reader
def decide_recipient(actor: Actor, stored: StoredVersion, address: Address, ground: Grounds) -> Decision:
    """Decide whether a report may go whole to one recipient.

    Args:
        actor: Who would release.
        stored: The report.
        address: The recipient.
        ground: What decisions rest on.

    Returns:
        The decision.
    """
    back, halted = taken_back_from(stored)(address), suspended.until(stored.version.report_id, actor.desk.desk_id)
    inside = granted.inside(stored, actor.desk.desk_id)
    return _judge(
        actor, stored, address, ground, taken_back=back, via=via_of(stored), halted=halted, inside=inside
    ).decision


def _back_of_extract(form: Form) -> Callable[[Address], bool]:
    # An extract has a life of its own: what was taken back whole may be given in part.
    done = extract_rows.by_recipe(form.recipe.recipe_id)
    held = versions.find_version(done.report_id, done.version) if done else None
    return taken_back_from(held) if held else lambda _: False


def _chosen(
    actor: Actor, recipients: Sequence[str], known: parties.Directory, extracts: Mapping[str, str]
) -> dict[Address, str]:
    # Lists first, so that what is named by itself wins.
    in_order = sorted(recipients, key=lambda slug: not slug.startswith(lists.MARK))
    return {address: extracts.get(slug, "") for slug in in_order for address in lists.recipients(actor, [slug], known)}


def _judge(
    actor: Actor,
    stored: StoredVersion,
    address: Address,
    ground: Grounds,
    *,
    taken_back: bool,
    via: NodeId | None,
    halted: datetime | None,
    inside: Mapping[Address, Granted],
    form: Form | None = None,
) -> Judged:
    recipe, stays = form.recipe if form else None, address.node == here.node_id()
    if address in ground.known.closed:
        finding = Finding(code="desk-closed", permits=False, data={"name": ground.known.party(address).slug})
        return Judged(address=address, decision=Decision(permit=False, findings=(finding,)), recipe=recipe)
    version = form.version if form else stored.version
    case = Case(
        act=Act.CIRCULATE if stays else Act.RELEASE,
        here=here.node_id(),
        today=clock.today(),
        actor=actor,
        # Whoever decided about the report decided about what is cut from it.
        item=replace(item_of(version), report_id=stored.version.report_id),
        recipient=address,
        centre=here.centre(),
        readers=stored.readers,
        highest=here.highest(),
        suspended=halted,
        taken_back=taken_back,
        via=via,
        restrictions=stored.restrictions,
    )
    grant = None if form else inside.get(address) if stays else grant_for(stored, address)
    if grant is not None:
        case = replace(case, grant=grant.grant, grant_used=grant.used)
    judged = ground.hold_to(case, stored.agreement_hash) if stays else ground.go_out(case)
    without = None if form or stored.cut_by else objecting_parts(judged.case, version)
    return Judged(
        address=address,
        decision=judged.decision,
        recipe=recipe,
        without=without,
        agreement_hash="" if stays else judged.agreement_hash,
    )


def digest_of(stored: StoredVersion, judged: Sequence[Judged]) -> str:
    """Return what stands for a version and all decisions about it.

    Args:
        stored: The report.
        judged: The decisions.

    Returns:
        SHA-256, hexadecimal.
    """
    decisions: list[Json] = [
        [
            each.address.node,
            each.address.desk,
            each.decision.permit,
            [each.recipe.recipe_id, each.recipe.sha256] if each.recipe else [],
            [[finding.code, finding.permits, dict(finding.data)] for finding in each.decision.findings],
        ]
        for each in judged
    ]
    seen: list[Json] = [stored.version.report_id, stored.version.version, stored.sha256, decisions]
    return hashlib.sha256(json.dumps(seen, sort_keys=True, default=str).encode()).hexdigest()
