"""The end: both journals, one copy with a changed byte, and the same facts in the browser."""

from __future__ import annotations

from http import HTTPStatus
from pathlib import Path

from wasl.cli.demo.program import Node, together
from wasl.cli.demo.signin import Browser, totp
from wasl.cli.demo.stage import Stage
from wasl.cli.demo.story import story

_NOT_TRUSTED = 3


def verify_journals(stage: Stage) -> None:
    """Verify both journals, and find a changed byte in a copy.

    Args:
        stage: The stage.
    """
    stage.tell("demo-journals")
    checks = together(
        lambda: stage.almaty.get("aigul", "journal", "verify"), lambda: stage.doha.get("latifa", "journal", "verify")
    )
    stage.facts.equal("journals-hold", [check["ok"] for check in checks], [True, True])
    copy = stage.place / "doha.journal"
    stage.doha.get("latifa", "journal", "export", "--out", str(copy))
    whole = stage.almaty.run("aigul", "journal", "verify", str(copy))
    stage.facts.equal("copy-holds", whole.exit_code, 0)
    _change_one_byte(copy)
    changed = stage.almaty.run("aigul", "journal", "verify", str(copy))
    stage.facts.equal("changed-byte-found", changed.exit_code, _NOT_TRUSTED)


def browse(stage: Stage) -> None:
    """Read the same facts in the browser, in both houses.

    Args:
        stage: The stage.
    """
    stage.tell("demo-web")
    report_id = stage.learned["report"]
    with_browser(stage, stage.doha, "maryam", report_id)
    with_browser(stage, stage.almaty, "zarina", report_id)


def with_browser(stage: Stage, node: Node, login: str, report_id: str) -> None:
    """Sign in as an officer and read the report and its fate; before that, try what must not work.

    Args:
        stage: The stage.
        node: At which node.
        login: As whom.
        report_id: The report.
    """
    secret = node.credentials[login]
    browser = Browser(node.web_port)
    try:
        page = f"/reports/{report_id}/"
        stranger = browser.get(page)
        stage.facts.equal(f"{node.slug}-web-asks", _at_sign_in(str(stranger.url)), True)  # noqa: FBT003 - compared
        browser.submit("/sign-in/", login=login, password=secret["passphrase"])
        half = browser.get(page)
        stage.facts.equal(f"{node.slug}-web-wants-code", report_id in half.text, False)  # noqa: FBT003 - compared
        browser.submit("/sign-in/", login=login, password=secret["passphrase"])
        wrong = browser.submit("/sign-in/code/", code=_wrong_code(secret["totp_secret"]))
        stage.facts.equal(f"{node.slug}-web-wrong-code", _at_sign_in(str(wrong.url)), True)  # noqa: FBT003 - compared
        browser.sign_in(login, secret["passphrase"], totp(secret["totp_secret"]))
        shown = browser.get(page)
        title = story()["report"]["title"]
        stage.facts.equal(f"{node.slug}-web-shows", (shown.status_code, title in shown.text), (HTTPStatus.OK, True))
        fate = browser.get(f"/reports/{report_id}/fate/")
        rows = node.get(login, "fate", report_id)["rows"]
        names = {row["recipient"]["names"][_language(node)] for row in rows}
        missing = sorted(name for name in names if name not in fate.text)
        stage.facts.equal(f"{node.slug}-web-same-fate", missing, [])
    finally:
        browser.close()


def _language(node: Node) -> str:
    return "ar" if node.slug == "doha" else "ru"


def _at_sign_in(address: str) -> bool:
    return "/sign-in/" in address


def _wrong_code(secret: str) -> str:
    return str((int(totp(secret)) + 1) % 1_000_000).zfill(6)


def _change_one_byte(file: Path) -> None:
    content = bytearray(file.read_bytes())
    place = content.index(b"report-filed") + len(b"report-file")
    content[place] = ord("x")
    file.write_bytes(content)
