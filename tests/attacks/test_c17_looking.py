"""C17: looking changes nothing: after every page and every address by GET and HEAD, no row is another one.

But for the journal, and for the mark that a thing was opened, with the word of it that goes to whoever sent it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

import pytest

from tests.attacks.test_c08_side_channels import addresses, objects
from tests.doha import Founded
from tests.flow.story import Sign, add_officer, arrived
from tests.simulators.clock import Clock
from tests.simulators.peer import Peer
from tests.web.conftest import browser, client
from tests.web.crawl import pages

if TYPE_CHECKING:
    from django.test import Client

__all__ = ["browser", "client"]

WRITTEN_BY_LOOKING: Final = {
    "store_journalline", "store_unplacedline", "store_mark", "store_deliverystep", "store_outbox",
    # What the browser's session holds, and that it was used.
    "store_officersession", "django_session",
}  # fmt: skip
"""`store_outbox` holds the receipt that says a desk opened what a peer sent."""


def rows() -> dict[str, str]:
    """A digest of the rows of every table that the node may read."""
    from django.db import connection

    found = {}
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT c.relname FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'"
            " AND has_table_privilege(c.oid, 'SELECT') ORDER BY 1"
        )
        for (table,) in cursor.fetchall():
            cursor.execute(f'SELECT t::text FROM "{table}" t ORDER BY 1')
            found[str(table)] = hashlib.sha256(repr(cursor.fetchall()).encode()).hexdigest()
    return found


@pytest.mark.parametrize("login", ["yusuf", "maryam"])
def test_no_page_changes_a_row_by_being_looked_at(
    login: str, doha: Founded, almaty: Peer, clock: Clock, officer: Sign, browser: Callable[[str], Client]
) -> None:
    from django.urls import reverse

    arrived(almaty, doha, clock)
    known = objects(add_officer(officer, "jassim", "qatar"), officer("yusuf"), clock)
    reader = browser(login)
    before = rows()
    assert len(before) > 50
    seen = [page.address for page, _ in pages(reader, "/", "/search/")]
    for name, wanted in addresses():
        if wanted <= known.keys():
            for method in (reader.get, reader.head):
                answer = method(reverse(name, kwargs={key: known[key] for key in wanted}), {"do": "save", "text": "x"})
                assert answer.status_code < 500, name
    after = rows()
    assert len(seen) > 10
    assert {table for table in after if after[table] != before.get(table)} <= WRITTEN_BY_LOOKING
