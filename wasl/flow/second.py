"""A release above the level of this node: proposed by one officer, handed over once another has approved exactly that.

What is bound: the version and its bytes, the recipients, the form each gets, the agreements, and every finding of the
rules. It is decided again when it is approved; whatever is no longer the same voids the proposal.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, cast

from wasl.errors import AccessError, InputError
from wasl.flow import access, deciding, dispatch, here, parties
from wasl.flow.deciding import Judged
from wasl.flow.proposals import STALE, Content, Done, Kind, Proposed, propose
from wasl.flow.wall import for_reader
from wasl.policy.second import takes_two
from wasl.record import LANGUAGES, Actor, HCode, Json, Right, Tlp
from wasl.render.sentences import say
from wasl.store import deliveries, officers, versions
from wasl.store.versions import StoredVersion


def needs_second(stored: StoredVersion, judged: Judged) -> bool:
    """Say whether a permitted recipient gets a report only once a second person has approved it.

    Args:
        stored: The report.
        judged: The recipient with its decision.

    Returns:
        True for a peer, if the handling is at the level of this node or above.
    """
    if not judged.decision.permit or judged.address.node == here.node_id():
        return False
    config = here.config()
    level = {"tlp": Tlp(config.two_persons_tlp), "hcode": HCode(config.two_persons_hcode)}
    return takes_two(stored.version.handling, **level)  # type: ignore[arg-type]


@for_reader
def propose_release(actor: Actor, stored: StoredVersion, judged: Sequence[Judged]) -> None:
    """Put a release before a second person of the desk; until then its rows in the table of fate wait.

    Args:
        actor: Who releases.
        stored: The report.
        judged: The recipients that wait.

    Raises:
        InputError: ``approval-already`` if the very same waits already.
    """
    proposal = propose(actor, RELEASE, _content(actor, stored, judged), desk=actor.desk.desk_id)
    dispatch.wait(actor, stored, proposal.proposal_id, [each.address for each in judged])


def _content(actor: Actor, stored: StoredVersion, judged: Sequence[Judged]) -> Content:
    known, version = parties.directory(), stored.version
    return {
        "report": version.report_id,
        "version": version.version,
        "sha256": stored.sha256,
        "mark": version.handling.mark,
        "login": actor.officer.login,
        "recipients": [_recipient(each, known) for each in judged],
        "agreements": [each.agreement_hash for each in judged],
        "decisions": deciding.digest_of(stored, judged),
    }


def _recipient(judged: Judged, known: parties.Directory) -> dict[str, Json]:
    party = known.party(judged.address)
    names: dict[str, Json] = {each: party.names.get(each, party.slug) for each in LANGUAGES}
    return {"slug": party.slug, "recipe": judged.recipe.recipe_id if judged.recipe else "", **names}


def _describe(content: Content, language: str) -> tuple[str, ...]:
    held = versions.find_version(str(content["report"]), int(cast("int", content["version"])))
    title = held.version.title.text if held else str(content["report"])
    said = [say("approval-release-of", language, title=title, mark=content["mark"], report=content["report"])]
    recipients = cast("list[dict[str, Json]]", content["recipients"])
    for recipe in dict.fromkeys(str(each["recipe"]) for each in recipients):
        to = tuple(str(each[language]) for each in recipients if each["recipe"] == recipe)
        key = "approval-release-part" if recipe else "approval-release-whole"
        said.append(say(key, language, to=to, recipe=recipe[:4]) if recipe else say(key, language, to=to))
    return tuple(said)


def _carry_out(actor: Actor, proposed: Proposed) -> Done:
    content = proposed.content
    first = _proposer(content, proposed.desk, actor.door)
    recipients = cast("list[dict[str, Json]]", content["recipients"])
    slugs = [str(each["slug"]) for each in recipients]
    extracts = {str(each["slug"]): str(each["recipe"]) for each in recipients if each["recipe"]}
    try:
        versions.hold(str(content["report"]))
        stored = access.access_report(first, str(content["report"]))
        judged = deciding.judge_all(first, stored, slugs, parties.directory(), extracts)
    except (AccessError, InputError) as error:
        raise InputError(STALE) from error
    if _content(first, stored, judged) != content:
        raise InputError(STALE)
    waiting = {row.recipient: row.delivery_id for row in deliveries.of_item(proposed.proposal_id)}
    dispatch.hand_over(first, stored, judged, waiting=waiting)
    return Done(subjects=(stored.version.report_id,))


def _proposer(content: Content, desk: str, door: str) -> Actor:
    officer = officers.find(str(content["login"]), here.node_id())
    at = next((each for each in officer.desks if each.desk_id == desk and not each.closed), None) if officer else None
    if officer is None or at is None:
        raise InputError(STALE)
    return Actor(officer=officer, desk=at, door=door)


RELEASE: Final = Kind(
    name="release",
    proposer=Right.RELEASE,
    approvers={Right.APPROVE: True},
    describe=_describe,
    carry_out=_carry_out,
)
"""Releasing to peers what is at the level of this node or above."""
