"""The templates that this centre knows: shipped ones, its own, and those that came along with agreements."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from wasl.errors import InputError
from wasl.exchange import SignedAgreement
from wasl.exchange.agreement import SIGNED_AGREEMENT, template_hash
from wasl.formats.texts import shipped_templates
from wasl.record import Agreement, wire
from wasl.record.template import Template
from wasl.store import agreements as agreement_rows
from wasl.store import templates as rows

SHIPPED: Final = "shipped"
OWN: Final = "own"
CAME: Final = "came"


@dataclass(frozen=True, slots=True, kw_only=True)
class Book:
    """A template that is known here.

    Attributes:
        template: Its terms.
        body: Its canonical bytes.
        template_hash: Their hash.
        source: ``shipped``, ``own`` or ``came``.
    """

    template: Template
    body: bytes
    template_hash: str
    source: str


def known() -> dict[str, Book]:
    """Return every template that is known here, by hash."""
    came = (_came(each.signed) for each in agreement_rows.all_agreements())
    own = (_book(each.body, OWN) for each in rows.all_templates())
    # What this centre has itself counts as its own, whoever sent it besides.
    return {each.template_hash: each for each in (*filter(None, came), *own, *_shipped())}


def choose(name: str) -> Book:
    """Return the template that a name means.

    Args:
        name: The hash of a version; or a short name, which means its newest version, those of other centres left out.

    Returns:
        The template.

    Raises:
        InputError: ``template-not-found``.
    """
    books = known()
    if name in books:
        return books[name]
    found = [each for each in books.values() if each.template.template_id == name and each.source != CAME]
    if not found:
        raise InputError("template-not-found", template=name[:80])
    return max(found, key=lambda each: each.template.version)


def newest(short_name: str) -> str:
    """Return the hash of the newest version of a short name.

    Args:
        short_name: The short name.

    Returns:
        The hash; empty if no such template is known.
    """
    try:
        return choose(short_name).template_hash
    except InputError:
        return ""


def book_of(signed: bytes, agreement: Agreement, books: Mapping[str, Book] | None = None) -> Book | None:
    """Return the template from which an agreement was made.

    Args:
        signed: The agreement as kept; if its template goes along, that is the one.
        agreement: What it says.
        books: What is known here; None to look if need be.

    Returns:
        The template; None if it names none, or one that is not known here.
    """
    if not agreement.template:
        return None
    return _came(signed) or (known() if books is None else books).get(agreement.template)


def encode(template: Template) -> bytes:
    """Return the canonical bytes of a template.

    Args:
        template: The template.

    Returns:
        The bytes that its hash names.
    """
    return wire.encode(template, label=wire.TEMPLATE)


def hash_of(body: bytes) -> str:
    """Return the hash that names a template.

    Args:
        body: Its canonical bytes.

    Returns:
        SHA-256, hexadecimal.
    """
    return template_hash(body)


@lru_cache(maxsize=512)
def _came(signed: bytes) -> Book | None:
    body = wire.decode(SignedAgreement, signed, label=SIGNED_AGREEMENT).template
    return _book(body, CAME) if body else None


@lru_cache(maxsize=512)
def _book(body: bytes, source: str) -> Book:
    return Book(
        template=wire.decode(Template, body, label=wire.TEMPLATE),
        body=body,
        template_hash=template_hash(body),
        source=source,
    )


def _shipped() -> tuple[Book, ...]:
    return tuple(_book(encode(each), SHIPPED) for each in shipped_templates())
