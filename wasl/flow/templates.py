"""Templates of agreements: what is known here, where it is used; texts that go out to be worked on and come back."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from wasl.errors import AccessError, InputError
from wasl.flow import access, agreements, clock, lines, template_books, terms
from wasl.flow.agreement_views import AgreementView, TakenText, TemplateUse, TemplateView
from wasl.flow.template_books import CAME
from wasl.flow.wall import for_reader
from wasl.formats.texts import read_terms, reading, write_terms
from wasl.policy import Act
from wasl.record import Actor
from wasl.record.written_terms import TextKind, WrittenTerms, template_of, written
from wasl.render.sentences import say
from wasl.store import templates as rows
from wasl.store.connection import atomic
from wasl.store.templates import StoredTemplate

MOST_BYTES: Final = reading.MOST_BYTES
_HEAD: Final = ("terms-head-keys", "terms-head-codes", "terms-head-back")


@for_reader
def templates(actor: Actor) -> tuple[TemplateView, ...]:
    """Return the templates that are known here, by short name, the newest version first.

    Args:
        actor: Any officer: what may be agreed is no secret inside a centre.

    Returns:
        The templates, each with the agreements made from it.
    """
    return tuple(_views(agreements.agreements(actor)))


@for_reader
def template(actor: Actor, name: str) -> TemplateView:
    """Return one template.

    Args:
        actor: Any officer.
        name: Hash of a version, or a short name for its newest.

    Returns:
        The template.

    Raises:
        AccessError: ``not-found``.
    """
    try:
        wanted = template_books.choose(name).template_hash
    except InputError as error:
        raise AccessError("not-found") from error
    return next(each for each in _views(agreements.agreements(actor)) if each.template_hash == wanted)


@for_reader
def text_of_template(actor: Actor, name: str, language: str) -> str:
    """Return the text of a template, to be worked on outside.

    Args:
        actor: Any officer.
        name: Hash of a version, or a short name for its newest.
        language: Of the names beside codes.

    Returns:
        The text.

    Raises:
        AccessError: ``not-found``.
    """
    view = template(actor, name)
    with atomic():
        lines.write(actor, "terms-exported", [view.template_hash])
    return _text(written(view.template), language)


@for_reader
def text_of_agreement(actor: Actor, agreement_id: str, language: str) -> str:
    """Return the text of an agreement, to be worked on outside.

    Args:
        actor: Any officer.
        agreement_id: Its id, or the hash of one version.
        language: Of the names beside codes.

    Returns:
        The text.

    Raises:
        AccessError: ``not-found``.
    """
    view = agreements.agreement(actor, agreement_id)
    with atomic():
        lines.write(actor, "terms-exported", [view.agreement_hash])
    return _text(written(view.agreement), language)


@for_reader
def read(actor: Actor, data: bytes) -> TakenText:
    """Read a text that is to become an agreement; nothing is kept.

    Args:
        actor: A manager.
        data: The file.

    Returns:
        What it says, and what is wrong with it.

    Raises:
        AccessError: ``right-missing``.
        InputError: ``terms-too-large`` or ``terms-not-text``.
    """
    access.require_right(actor, Act.MANAGE)
    found = read_terms(data)
    return TakenText(terms=found.terms, findings=found.findings)


@for_reader
def add(actor: Actor, data: bytes) -> TakenText:
    """Keep a template of this centre, a new one or the next version of one; none is ever changed.

    Args:
        actor: A manager.
        data: The file.

    Returns:
        The template; or what is wrong with the text, and then nothing is kept.

    Raises:
        AccessError: ``right-missing``.
        InputError: ``terms-too-large``, ``terms-not-text``, ``template-kind`` for the text of an agreement,
            ``template-version`` for a version that is not the next, ``template-known``, and the codes of
            `wasl.flow.terms.limits_of_template`.
    """
    access.require_right(actor, Act.MANAGE)
    found = read_terms(data)
    if found.findings:
        return TakenText(terms=found.terms, findings=found.findings)
    if found.terms.kind is not TextKind.TEMPLATE:
        raise InputError("template-kind")
    made = template_of(found.terms)
    terms.limits_of_template(made)
    body = template_books.encode(made)
    kept = StoredTemplate(
        template_hash=template_books.hash_of(body), template_id=made.template_id, version=made.version, body=body
    )
    with atomic():
        _check_next(kept)
        if not rows.add(kept, officer_id=actor.officer.officer_id, at=clock.now()):
            raise InputError("template-known")
        lines.write(actor, "template-added", [kept.template_hash], template=kept.template_id, version=kept.version)
        return TakenText(terms=found.terms, findings=(), template=template(actor, kept.template_hash))


def _check_next(made: StoredTemplate) -> None:
    held = [each for each in template_books.known().values() if each.source != CAME]
    if any(each.template_hash == made.template_hash for each in held):
        raise InputError("template-known")
    newest = max((each.template.version for each in held if each.template.template_id == made.template_id), default=0)
    if made.version != newest + 1:
        raise InputError("template-version", version=made.version, next=newest + 1)


def _views(known: tuple[AgreementView, ...]) -> Iterator[TemplateView]:
    books = tuple(template_books.known().values())
    newest: dict[str, int] = {}
    for book in books:
        if book.source != CAME:
            newest[book.template.template_id] = max(newest.get(book.template.template_id, 0), book.template.version)
    for book in sorted(books, key=lambda each: (each.template.template_id, -each.template.version, each.source)):
        uses = (each for each in known if each.agreement.template == book.template_hash)
        yield TemplateView(
            template=book.template,
            template_hash=book.template_hash,
            source=book.source,
            newest=book.template.version >= newest.get(book.template.template_id, 0),
            uses=tuple(TemplateUse(view=each, differs=bool(each.from_template)) for each in uses),
        )


def _text(said: WrittenTerms, language: str) -> str:
    return write_terms(said, language=language, head=[say(key, language) for key in _HEAD])
