"""How an agreement is shown: its state, what changes, and in what it differs from its template."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from wasl.casework import agreement as casework
from wasl.casework.comparing import Difference, compare, compare_with_template
from wasl.exchange.agreement import agreement_hash
from wasl.flow import clock, grounds, here, parties, template_books
from wasl.flow.agreed import declarations_of, read_agreement, signers_of
from wasl.flow.agreement_views import AgreementView, Outlook
from wasl.flow.grounds import Agreed
from wasl.flow.template_books import Book
from wasl.record import Address, Agreement, Standing, wire
from wasl.record.declaration import Declaration, Step
from wasl.store.agreements import StoredAgreement

IN_FORCE: Final = "in-force"
OVER: Final = "over"
DECLINED: Final = "declined"
WITHDRAWN: Final = "withdrawn"
COMING: Final = "coming"
_MARK: Final = 8


def view_of(
    stored: StoredAgreement,
    known: parties.Directory | None = None,
    standings: Mapping[str, Agreed] | None = None,
    said: Sequence[Declaration] | None = None,
    books: Mapping[str, Book] | None = None,
) -> AgreementView:
    """Return an agreement as it is shown.

    Args:
        stored: The version.
        known: Who is who; None to look.
        standings: Versions that both have signed; None to look.
        said: What was declared, of this agreement or of all; None to look.
        books: The templates that this centre knows; None to look.

    Returns:
        The view.
    """
    agreement = read_agreement(stored.signed)
    said = declarations_of(stored.agreement_id) if said is None else said
    own = tuple(
        each for each in said if each.agreement_id == agreement.agreement_id and each.party in agreement.parties
    )
    declared = casework.weigh(own)
    standings = grounds.signed_by_both() if standings is None else standings
    book = template_books.book_of(stored.signed, agreement, books)
    return AgreementView(
        agreement=agreement,
        agreement_hash=stored.agreement_hash,
        peer=(known or parties.directory()).party(Address(node=stored.peer)),
        state=_state(stored, agreement, standings.get(stored.agreement_hash), own),
        signers=signers_of(stored.signed),
        declarations=own,
        suspended_by_us=here.node_id() in declared.suspended_by,
        own_names=here.config().names,
        differences=_differences(stored, agreement, standings),
        last_day=declared.last_day,
        template=book.template if book else None,
        from_template=compare_with_template(book.template, agreement) if book else (),
    )


def _differences(
    stored: StoredAgreement, agreement: Agreement, standings: Mapping[str, Agreed]
) -> tuple[Difference, ...]:
    if stored.agreement_hash in standings:
        return ()
    same = (each for each in standings.values() if each.agreement.agreement_id == agreement.agreement_id)
    counting = [each for each in same if each.standing in {Standing.IN_FORCE, Standing.SUSPENDED}]
    if not counting:
        return ()
    return compare(max(counting, key=lambda each: each.agreement.version).agreement, agreement)


def _state(stored: StoredAgreement, agreement: Agreement, agreed: Agreed | None, said: Sequence[Declaration]) -> str:
    if agreed is None:
        declined = next((each for each in said if _declines(each, stored)), None)
        if declined is None:
            return stored.state
        by_proposer = declined.party in signers_of(stored.signed)
        return WITHDRAWN if by_proposer else DECLINED
    if agreed.standing is not Standing.IN_FORCE:
        return str(agreed.standing)
    today = clock.today()
    if today < agreement.valid_from:
        return COMING
    return OVER if today > agreement.valid_until else IN_FORCE


def _declines(declaration: Declaration, stored: StoredAgreement) -> bool:
    return declaration.step is Step.DECLINE and declaration.agreement_hash == stored.agreement_hash


def outlook_of(agreement: Agreement, book: Book | None) -> Outlook:
    """Return what would be signed.

    Args:
        agreement: The terms.
        book: The template from which they are made, or None.

    Returns:
        The outlook.
    """
    # The id is drawn anew each time; all else is what the mark stands for.
    body = wire.encode(replace(agreement, agreement_id=""), label=wire.AGREEMENT)
    return Outlook(
        agreement=agreement,
        template=book.template if book else None,
        differences=compare_with_template(book.template, agreement) if book else (),
        mark=agreement_hash(body)[:_MARK],
    )
