"""Every address: closed to whoever has not signed in, and listed here by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.doha import Founded

if TYPE_CHECKING:
    from django.test import Client

OPEN = {
    "account_login",
    "mfa_authenticate",
    "passkey",
    "passkey-options",
    "language",
    "enrol",
    "enrol-passkey",
    "standing",
    "session-over",
}
BY_POST = {
    "passkey",
    "passkey-options",
    "factor-options",
    "factor-add",
    "account_logout",
    "language",
    "desk",
    "acknowledge",
    "print",
    "judge",
    "ask",
    "answer",
    "translate",
    "register-note",
    "peer-add",
    "own-card",
    "peer-confirm",
    "agreement-declare",
    "agreement-sign",
    "vocabulary-name",
    "vocabulary-review",
    "vocabulary-strike",
    "desk-close",
    "officer-close",
    "draft-file-remove",
    "approval-approve",
    "approval-decline",
    "approval-withdraw",
    "officer-reset",
    "recovery",
    "session-end",
}
NAMES = {
    "start",
    "account_login",
    "mfa_authenticate",
    "passkey",
    "passkey-options",
    "factors",
    "factor-options",
    "factor-add",
    "factor-remove",
    "account_logout",
    "language",
    "desk",
    "keys",
    "tray",
    "reports",
    "report",
    "acknowledge",
    "print",
    "fate",
    "hits",
    "hits-all",
    "hit",
    "judge",
    "ask",
    "answer",
    "attachment",
    "attachment-preview",
    "draft-files",
    "draft-file-preview",
    "draft-file-remove",
    "questions",
    "translate",
    "search",
    "registers",
    "register-entry",
    "register-note",
    "peers",
    "peer-add",
    "own-card",
    "peer",
    "peer-confirm",
    "agreements",
    "agreement-propose",
    "agreement",
    "agreement-declare",
    "agreement-sign",
    "vocabulary",
    "vocabulary-add",
    "vocabulary-entry",
    "vocabulary-name",
    "vocabulary-review",
    "vocabulary-strike",
    "vocabulary-table",
    "vocabulary-unreviewed",
    "directory",
    "desk-add",
    "desk-change",
    "desk-close",
    "officer-add",
    "officer-change",
    "officer-close",
}
NAMES |= {
    "compose",
    "compose-new",
    "compose-propose",
    "compose-token",
    "lists",
    "list",
    "list-new",
    "list-remove",
    "send",
}
NAMES |= {"extract"}
NAMES |= {"standing", "session-over", "accounts", "account-suspend", "account-lift"}
BY_POST |= {"account-suspend", "account-lift"}
NAMES |= {"session-end", "enrol", "enrol-passkey", "recovery", "officer-reset"}
BY_POST |= {"enrol-passkey"}
NAMES |= {"approvals", "approval-approve", "approval-decline", "approval-withdraw"}
NAMES |= {"templates", "template", "template-add", "template-text", "agreement-text", "agreement-read"}
BY_POST |= {"template-text", "agreement-text", "agreement-read"}
CONDITIONS = {f"condition-{act}" for act in ("add", "confirm", "strike", "assure", "decide", "end")}
NAMES |= {"conditions", *CONDITIONS}
BY_POST |= CONDITIONS
NAMES |= {"suspend"}
BY_POST |= {"suspend"}
NAMES |= {"subjects", "subject", *(f"subject-{each}" for each in ("open", "find", "decide", "act", "close", "export"))}
BY_POST |= {f"subject-{each}" for each in ("open", "find", "decide", "act", "close", "export")}
NAMES |= {"holders-print"}
BY_POST |= {"holders-print"}
NAMES |= {"holds", "hold-place", "hold-renew", "hold-lift"}
BY_POST |= {"hold-place", "hold-renew", "hold-lift"}
NAMES |= {"reviews", "review-keep", "review-erase"}
BY_POST |= {"review-keep", "review-erase"}
NAMES |= {"holders", "narrow", "take-back", "correct", "consents", "consent-ask", "consent-grant", "consent-refuse"}
REASONS = {"reason-pick", "reason-end", "case-open", "case-close", "case-share"}
NAMES |= {"audit", "audit-lines", "unusual", "unusual-close"}
BY_POST |= {"unusual-close"}
NAMES |= {"reads-ask"}
BY_POST |= {"reads-ask"}
NAMES |= {"glass", "glass-break", "glass-read", "glass-judge"}
BY_POST |= {"glass-break", "glass-judge"}
NAMES |= REASONS | {"reasons"}
BY_POST |= REASONS | {"narrow", "take-back", "correct", "consent-ask", "consent-grant", "consent-refuse"}
NAMES |= {"draft", "draft-act", "draft-names", "draft-restore", "draft-save", "draft-settle"}
BY_POST |= {"compose-new", "draft-act", "draft-names", "draft-restore", "draft-save", "draft-settle", "list-remove"}
SOME_ID = "0" * 26


def addresses() -> dict[str, str]:
    """Every URL of the site, found in the resolver itself."""
    from django.urls import URLPattern, get_resolver, reverse

    found = {}
    for pattern in get_resolver().url_patterns:
        assert isinstance(pattern, URLPattern)
        named = dict.fromkeys(pattern.pattern.converters, SOME_ID)
        found[str(pattern.name)] = reverse(str(pattern.name), kwargs=named)
    return found


def test_the_list_is_whole(doha: Founded) -> None:
    from django.urls import URLPattern, get_resolver

    from wasl.web import middleware

    assert all(isinstance(each, URLPattern) for each in get_resolver().url_patterns)
    assert set(addresses()) == NAMES
    assert middleware.OPEN == OPEN


@pytest.mark.parametrize("method", ["get", "post", "head", "put", "delete", "options"])
@pytest.mark.parametrize("name", sorted(NAMES - OPEN))
def test_nothing_answers_without_sign_in(client: Client, name: str, method: str) -> None:
    answer = getattr(client, method)(addresses()[name])
    assert answer.status_code == 302
    assert answer.headers["Location"].startswith("/sign-in/?next=/")


@pytest.mark.parametrize("name", sorted(BY_POST))
def test_what_changes_something_is_no_link(client: Client, doha: Founded, name: str) -> None:
    from tests.web.conftest import sign_in

    sign_in(client, doha.people["yusuf"])
    assert client.get(addresses()[name]).status_code == 405
