"""Desks, officers, peers, agreements, imports and proofs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text as Line

from wasl.cli.screens import templates as template_screens
from wasl.cli.screens.shapes import Appointed, Aside, Imported, JournalCheck
from wasl.cli.screens.wording import in_fives, joined, moment, name_of, own_direction, party, state, table
from wasl.cli.session import Session
from wasl.flow.agreement_views import AgreementView, TrialView
from wasl.flow.peer_views import PeerView, Watched
from wasl.record import Agreement, Desk, Officer
from wasl.render.clauses import clauses, differing
from wasl.render.sentences import finding_sentence, word

if TYPE_CHECKING:
    # `wasl node init` shows the first manager before there is a node whose tables could be loaded.
    from wasl.flow.journal import CheckpointView

_FINDINGS_SHOWN = 20
_GAPS_SHOWN = 5


def desks(found: Sequence[Desk], session: Session) -> RenderableType:
    """Show desks.

    Args:
        found: The desks.
        session: For its language.

    Returns:
        A table.
    """
    rows = [
        (desk.slug, name_of(desk.names, session), session.say(f"cli-desk-{desk.kind}"), desk.state or "—")
        for desk in found
    ]
    return table(session, ("cli-column-slug", "cli-column-name", "cli-column-kind", "cli-column-country"), rows)


def officers(found: Sequence[Officer], session: Session) -> RenderableType:
    """Show officers.

    Args:
        found: The officers.
        session: For its language.

    Returns:
        A table.
    """
    rows = [
        (
            officer.login,
            own_direction(officer.name),
            joined((desk.slug for desk in officer.desks), session),
            joined(sorted(session.say(f"right-{right}") for right in officer.rights), session),
        )
        for officer in found
    ]
    return table(session, ("cli-column-login", "cli-column-name", "cli-column-desks", "cli-column-rights"), rows)


def new_officer(made: Appointed, session: Session) -> RenderableType:
    """Show the credentials of a new officer: this once and never again.

    Args:
        made: The officer with the credentials.
        session: For its language.

    Returns:
        A small table and a warning.
    """
    facts = Table.grid(padding=(0, 2))
    facts.add_row(session.say("cli-column-login"), made.officer.login)
    facts.add_row(session.say("cli-column-passphrase"), made.credentials.passphrase)
    facts.add_row(session.say("cli-column-totp"), made.credentials.totp_secret)
    facts.add_row("", made.credentials.totp_uri)
    return Group(facts, Line(session.say("cli-shown-once"), style="yellow"))


def peers(found: Sequence[PeerView], session: Session) -> RenderableType:
    """Show peers with the digits that two people read to each other.

    Args:
        found: The peers.
        session: For its language.

    Returns:
        A table.
    """
    rows = [
        (
            peer.party.slug,
            name_of(peer.party.node_names, session),
            state(peer.state, session, kind="cli-state"),
            _carrier(peer, session),
            in_fives(peer.digits),
            joined(peer.confirmed_by, session),
        )
        for peer in found
    ]
    headings = (
        "cli-column-slug",
        "cli-column-name",
        "cli-column-state",
        "cli-column-carrier",
        "cli-column-digits",
        "cli-column-confirmed-by",
    )
    return table(session, headings, rows)


def _carrier(peer: PeerView, session: Session) -> str:
    lines = [session.say("carrier-https", gate=peer.gate) if peer.gate else session.say("carrier-none")]
    if peer.carrier == "folder":
        place = session.say("carrier-folder", folder=peer.folder) if peer.folder else session.say("carrier-by-hand")
        lines = [place, session.say(f"carrier-way-{peer.way}")]
    lines += [session.say("carry-gap", first=first, last=last) for first, last in peer.gaps[:_GAPS_SHOWN]]
    lines += [session.say("carry-part-gap", part=each.part, total=each.total) for each in peer.part_gaps[:_GAPS_SHOWN]]
    return "\n".join(lines)


def agreements(found: Sequence[AgreementView], session: Session) -> RenderableType:
    """Show agreements.

    Args:
        found: The agreements.
        session: For its language.

    Returns:
        A table.
    """
    return agreement_table(session, [(view.agreement, party(view.peer, session), view.state) for view in found])


def agreement_table(session: Session, found: Sequence[tuple[Agreement, str, str]]) -> RenderableType:
    """Lay agreements out.

    Args:
        session: For its language.
        found: Each with the name of the other party and how far its signing has come.

    Returns:
        A table.
    """
    headings = ("cli-column-agreement", "cli-column-title", "cli-column-peer", "cli-column-state", "cli-column-valid")
    rows = [
        (
            agreement.agreement_id,
            name_of(agreement.titles, session),
            other,
            state(reached, session, kind="agreement-state"),
            session.say("cli-validity", since=agreement.valid_from, until=agreement.valid_until),
        )
        for agreement, other, reached in found
    ]
    return table(session, headings, rows)


def agreement(view: AgreementView, session: Session) -> RenderableType:
    """Show what an agreement says.

    Args:
        view: The agreement.
        session: For its language.

    Returns:
        The text as data.
    """
    names = (view.own_names, view.peer.node_names)
    facts = Table.grid(padding=(0, 2))
    for clause in clauses(view.agreement, names):
        facts.add_row(str(clause.number), Line(clause.said[session.language]))
    facts.add_row(session.say("cli-column-hash"), view.agreement_hash)
    for difference in view.differences:
        facts.add_row(
            word("agreement-change", difference.change, session.language), differing(difference, session.language)
        )
    shown: list[RenderableType] = [agreements((view,), session), facts]
    if view.template is not None:
        same = "" if view.from_template else "-same"
        shown.append(Line(session.say(f"agreement-from-template{same}", name=name_of(view.template.titles, session))))
        shown.append(template_screens.differences(view, session))
    elif view.agreement.template:
        shown.append(Line(session.say("agreement-template-unknown")))
    return Group(*shown)


def trial(found: TrialView, session: Session) -> RenderableType:
    """Show what an agreement lets pass.

    Args:
        found: The trial.
        session: For its language.

    Returns:
        Figures, then a row per report.
    """
    rows = [
        (
            row.report_id,
            own_direction(f"EXERCISE · {row.title.text}" if row.exercise else row.title.text),
            session.say("agreement-try-pass" if row.decision.permit else "agreement-try-stop"),
            joined(
                (finding_sentence(each.code, each.data, session.language) for each in row.decision.reasons), session
            ),
        )
        for row in found.rows
    ]
    figures = [_figures(found, session, "real", "")] if found.total.real or not found.total.exercise else []
    figures += [_figures(found, session, "exercise", "EXERCISE: ")] if found.total.exercise else []
    headings = ("agreement-try-report", "cli-column-title", "cli-column-state", "agreement-try-rules")
    return Group(*figures, table(session, headings, rows))


def _figures(found: TrialView, session: Session, kind: str, mark: str) -> Line:
    names = ("passes", "total", "newly", "no_longer")
    figures = {name: getattr(getattr(found, name), kind) for name in names}
    return Line(mark + session.say("agreement-try-figures", **figures))


def imported(result: Imported, session: Session) -> RenderableType:
    """Show what an import brought and what was wrong with its rows.

    Args:
        result: The import.
        session: For its language.

    Returns:
        Figures and the first findings.
    """
    rows = [
        (
            str(found.row),
            found.field,
            finding_sentence(
                found.code, found.data, session.language, kind="finding", isolate=session.language == "ar"
            ),
        )
        for found in result.findings[:_FINDINGS_SHOWN]
    ]
    done = session.say("cli-imported", items=result.items, findings=len(result.findings))
    if not rows:
        return Line(done, style="green")
    return Group(
        Line(done, style="green"), table(session, ("cli-column-row", "cli-column-field", "cli-column-finding"), rows)
    )


def journal(check: JournalCheck, session: Session) -> RenderableType:
    """Show whether a journal holds.

    Args:
        check: What was checked.
        session: For its language.

    Returns:
        Size, root, and the faults if there are any.
    """
    facts = Table.grid(padding=(0, 2))
    facts.add_row(session.say("cli-column-lines"), str(check.lines))
    facts.add_row(session.say("cli-column-tree"), str(check.tree_size))
    facts.add_row(session.say("cli-column-erased"), str(check.erased))
    facts.add_row(session.say("cli-column-root"), check.root)
    words = Line(
        session.say("cli-journal-holds" if check.ok else "cli-journal-broken"), style="green" if check.ok else "red"
    )
    faults = [
        Line(f"{session.say(f'error-{fault.code}', **fault.data)} [{fault.code}]", style="red")
        for fault in check.faults
    ]
    return Group(facts, words, *faults)


def checkpoints(found: Sequence[CheckpointView], session: Session) -> RenderableType:
    """Show signed checkpoints of the journal.

    Args:
        found: The checkpoints.
        session: For its language.

    Returns:
        A table.
    """
    rows = [(Line(str(each.size)), Line(moment(each.at, session)), Line(each.root)) for each in found]
    return table(session, ("cli-column-lines", "cli-column-signed", "cli-column-root"), rows)


def peer_journals(found: Sequence[Watched], session: Session) -> RenderableType:
    """Show how the journals of peers stand.

    Args:
        found: The journals.
        session: For its language.

    Returns:
        One line for each, and one for each contradiction.
    """
    lines: list[Line] = []
    for each in found:
        centre = party(each.peer, session)
        stands = "journal-watch-none" if each.size is None else "journal-watch-seen"
        said = session.say(stands, centre=centre, size=each.size or 0, at=moment(each.at, session))
        lines.append(Line(said + (f" {session.say('journal-watch-waits')}" if each.waits else "")))
        for one in each.contradictions:
            at, by = moment(one.seen, session), party(one.shown_by, session)
            told = session.say(f"journal-watch-{one.code}", size=one.size, at=at, centre=by)
            lines.append(Line(f"{told} [{one.number}]", style="red"))
    return Group(*lines) if lines else Line(session.say("cli-nothing"))


def asides(found: Sequence[Aside], session: Session) -> RenderableType:
    """Show envelopes that were set aside because they were not believed.

    Args:
        found: The envelopes.
        session: For its language.

    Returns:
        A table.
    """
    rows = [(moment(each.at, session), each.code, str(each.size), each.sha256) for each in found]
    return table(session, ("cli-column-at", "cli-column-code", "cli-column-size", "cli-column-hash"), rows)
