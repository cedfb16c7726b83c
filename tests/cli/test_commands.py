"""The commands at a real node: answers, rights, refusals, exit codes, in three languages."""

import io
import json
import re
from pathlib import Path
from typing import Any

import pytest

from tests.doha import Founded
from tests.simulators.peer import Peer
from wasl.cli.running import run

DRAFT = {
    "title": "УЧЕНИЕ: изъятие",
    "text": "УЧЕНИЕ",
    "language": "ru",
    "topic": "heroin-opiates",
    "kind": "seizure",
    "handling": {"tlp": "TLP:AMBER", "hcode": "H1", "audience": ["oman", "qatar"], "exercise": True},
    "entities": [{"schema": "Company", "properties": {"name": "ООО «Самандар Синов Карго»"}}],
}


class Terminal:
    """Runs commands and reads what they wrote."""

    def __init__(self, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
        self.capsys = capsys
        self.draft = tmp_path / "draft.json"
        self.draft.write_text(json.dumps(DRAFT), "utf-8")

    def json(self, login: str, *words: str, code: int = 0) -> Any:  # noqa: ANN401 - JSON
        assert run([*words, "--as", login, "--json"]) == code
        return json.loads(self.capsys.readouterr().out)

    def text(self, login: str, *words: str, language: str = "en") -> str:
        exit_code = run([*words, "--as", login, "--lang", language])
        told = self.capsys.readouterr()
        assert exit_code == 0, told.err
        return told.out

    def refused(self, login: str, *words: str) -> str:
        return str(self.json(login, *words, code=1)["error"]["code"])

    def report(self) -> str:
        return str(self.json("yusuf", "report", "new", str(self.draft))["version"]["report_id"])


@pytest.fixture
def terminal(doha: Founded, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Terminal:
    return Terminal(capsys, tmp_path)


def test_nobody_named(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("WASL_OFFICER", raising=False)
    assert run(["tray", "--json"]) == 1
    assert json.loads(terminal.capsys.readouterr().out)["error"]["code"] == "officer-unnamed"
    monkeypatch.setenv("WASL_OFFICER", "salim")
    assert run(["tray", "--json"]) == 0


def test_desks_and_officers(terminal: Terminal) -> None:
    words = ("desk", "add", "bahrain", "--name-en", "Bahrain", "--name-ru", "Бахрейн", "--name-ar", "البحرين")
    assert terminal.json("maryam", *words, "--state", "BH", "--language", "ar")["state"] == "bh"
    assert terminal.refused("maryam", *words) == "slug-taken"
    assert terminal.refused("salim", *words) == "right-missing"
    assert "bahrain" in [desk["slug"] for desk in terminal.json("salim", "desk", "list")["desks"]]
    new = ("officer", "add", "dana", "--name", "Dana", "--member-of", "bahrain", "--right", "read")
    made = terminal.json("maryam", *new)
    assert (set(made), len(made["code"])) == ({"proposal", "code"}, 12)
    assert "dana" not in [each["login"] for each in terminal.json("maryam", "officer", "list")["officers"]]
    seal = ("approve", made["proposal"]["proposal_id"], "--digest", made["proposal"]["digest"])
    assert terminal.refused("maryam", *seal) == "approval-own"
    assert len(terminal.json("noora", *seal)["done"]["token"]) == 26
    listed = terminal.json("maryam", "officer", "list")["officers"]
    assert "credentials" not in str(listed)
    assert "passphrase" not in str(listed)
    assert "dana" in [each["login"] for each in listed]
    again = terminal.json("maryam", "officer", "reset", "dana")["proposal"]
    assert terminal.json("noora", "decline", again["proposal_id"], "--reason", "No need") == {
        "declined": again["proposal_id"]
    }
    own = terminal.json("maryam", "officer", "reset", "dana")["proposal"]["proposal_id"]
    assert own in [each["proposal_id"] for each in terminal.json("noora", "approvals")["to_approve"]]
    assert terminal.json("maryam", "withdraw", own) == {"withdrawn": own}
    ending = ("officer", "suspend", "salim", "--reason", "Laptop seized (exercise)")
    assert terminal.refused("yusuf", *ending) == "right-missing"
    assert terminal.json("latifa", *ending)["officer"]["login"] == "salim"
    assert terminal.refused("salim", "desk", "list") == "officer-not-found"
    lifting = terminal.json("maryam", "officer", "lift", "salim")["proposal"]
    terminal.json("latifa", "approve", lifting["proposal_id"], "--digest", lifting["digest"])
    assert terminal.json("salim", "desk", "list")


def test_report_from_draft_to_acknowledgement(terminal: Terminal) -> None:
    report = terminal.report()
    assert terminal.refused("salim", "report", "show", report) == "not-found"
    assert terminal.refused("salim", "report", "show", "0" * 26) == "not-found"
    preview = terminal.json("yusuf", "circulate", report, "--to", "oman", "--to", "kuwait", "--dry-run")["preview"]
    assert [row["decision"]["permit"] for row in preview] == [True, False]
    assert terminal.refused("salim", "report", "show", report) == "not-found"
    rows = terminal.json("yusuf", "circulate", report, "--to", "oman", "--to", "kuwait")["rows"]
    reached = {row["recipient"]["slug"]: row for row in rows}
    assert {slug: row["state"] for slug, row in reached.items()} == {"oman": "received", "kuwait": "stopped"}
    assert [reason["code"] for reason in reached["kuwait"]["reasons"]] == ["audience-not-named"]
    assert terminal.json("salim", "tray")["to_read"][0]["report_id"] == report
    terminal.json("salim", "acknowledge", report)
    fate = terminal.json("yusuf", "fate", report)["rows"]
    assert {row["state"] for row in fate} == {"acknowledged", "stopped"}
    assert terminal.json("yusuf", "why", report, "kuwait")["decision"]["permit"] is False


def test_an_option_wins_over_the_draft(terminal: Terminal) -> None:
    words = ("report", "new", str(terminal.draft), "--title", "Other", "--audience", "kuwait", "--hcode", "H2")
    version = terminal.json("yusuf", *words, "--source", "B", "--information", "2")["version"]
    assert version["title"]["text"] == "Other"
    assert version["handling"]["hcode"] == "H2"
    assert len(version["handling"]["audience"]) == 1
    assert version["grading"] == {"source": "B", "information": "2"}


def test_a_draft_from_standard_input(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(json.dumps(DRAFT).encode())))
    assert terminal.json("yusuf", "report", "new", "-")["version"]["topic"] == "heroin-opiates"


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("report", "new"), "draft-missing"),
        (("report", "new", "/nowhere/draft"), "file-missing"),
        (("import", "unodc", "/"), "file-is-directory"),
        (("agreement", "show", "0" * 26), "not-found"),
        (("search", " ", "--case", "Case 7"), "query-empty"),
        (("search", "x"), "reason-needed"),
        (("search", "x", "--case", "Case 8"), "reason-unknown"),
        (("case", "close", "Case 8"), "not-found"),
    ],
)
def test_refusals(terminal: Terminal, words: tuple[str, ...], code: str) -> None:
    assert terminal.refused("yusuf", *words) == code


def test_unknown_recipient_is_named(terminal: Terminal) -> None:
    report = terminal.report()
    assert terminal.refused("yusuf", "circulate", report, "--to", "atlantis") == "recipient-unknown"


def test_export_of_the_journal_and_a_changed_byte(terminal: Terminal, tmp_path: Path) -> None:
    terminal.report()
    copy = tmp_path / "journal"
    answer = terminal.json("latifa", "journal", "export", "--out", str(copy))
    assert answer["size"] == copy.stat().st_size
    assert terminal.json("latifa", "journal", "verify", str(copy))["ok"] is True
    copy.write_bytes(copy.read_bytes().replace(b"report-filed", b"report-filex", 1))
    assert terminal.json("latifa", "journal", "verify", str(copy), code=3)["ok"] is False


def test_card_and_digits(terminal: Terminal, almaty: Peer, tmp_path: Path) -> None:
    card = tmp_path / "card"
    terminal.json("maryam", "peer", "card", "--out", str(card))
    assert bytes.fromhex(terminal.json("maryam", "peer", "card")["content"]) == card.read_bytes()
    assert terminal.json("maryam", "peer", "add", str(card), code=3)["error"]["code"] == "card-own"
    peer = terminal.json("maryam", "peer", "list")["peers"][0]
    assert (peer["party"]["slug"], peer["state"], len(peer["digits"])) == ("almaty", "confirmed", 40)
    wrong = terminal.json("maryam", "peer", "confirm", "almaty", "0" * 40, code=3)
    assert wrong["error"]["code"] == "digits-wrong"
    assert terminal.json("maryam", "agreement", "list")["agreements"][0]["state"] == "in-force"


def test_release_leaves_an_envelope(terminal: Terminal, almaty: Peer, tmp_path: Path) -> None:
    words = ("report", "new", str(terminal.draft), "--audience", "almaty")
    report = terminal.json("yusuf", *words)["version"]["report_id"]
    assert terminal.refused("yusuf", "envelope", "export", report, "--peer", "almaty") == "envelope-none"
    rows = terminal.json("yusuf", "report", "release", report, "--to", "almaty")["rows"]
    assert [row["state"] for row in rows] == ["stored"]
    assert terminal.json("latifa", "envelope", "aside")["aside"] == []


@pytest.mark.parametrize("language", ["en", "ru", "ar"])
def test_every_list_and_page_for_people(terminal: Terminal, almaty: Peer, language: str) -> None:
    report = terminal.report()
    terminal.json("yusuf", "circulate", report, "--to", "oman", "--to", "kuwait")
    agreement = terminal.json("maryam", "agreement", "list")["agreements"][0]["agreement"]["agreement_id"]
    pages = [
        ("maryam", ("desk", "list")),
        ("maryam", ("officer", "list")),
        ("maryam", ("peer", "list")),
        ("maryam", ("agreement", "list")),
        ("maryam", ("agreement", "show", agreement)),
        ("yusuf", ("report", "list")),
        ("yusuf", ("report", "show", report)),
        ("yusuf", ("fate", report)),
        ("yusuf", ("why", report, "kuwait")),
        ("yusuf", ("circulate", report, "--to", "qatar", "--dry-run")),
        ("salim", ("tray",)),
        ("salim", ("acknowledge", report)),
        ("yusuf", ("hits",)),
        ("yusuf", ("search", "Самандар", "--case", "Case 7", "--exercise")),
        ("yusuf", ("case", "list")),
        ("yusuf", ("reason", "list")),
        ("latifa", ("journal", "verify")),
        ("latifa", ("envelope", "aside")),
    ]
    for login, words in pages:
        shown = terminal.text(login, *words, language=language)
        assert shown.strip(), words
    assert "TLP:AMBER" in terminal.text("yusuf", "fate", report, language=language)


def test_arabic_values_keep_their_direction(terminal: Terminal) -> None:
    shown = terminal.text("maryam", "desk", "list", language="ar")
    assert re.search("\u2068[^\u2069]*عُمان[^\u2069]*\u2069", shown)


def test_hidden_controls_are_shown_not_obeyed(terminal: Terminal) -> None:
    words = ("report", "new", str(terminal.draft), "--title", "a\u202eb")
    report = terminal.json("yusuf", *words)["version"]["report_id"]
    shown = terminal.text("yusuf", "report", "show", report)
    assert "\u202e" not in shown
    assert "RLO" in shown


def test_a_question_is_listed_asked_and_answered_by_its_two_desks(terminal: Terminal) -> None:
    report = terminal.report()
    terminal.json("yusuf", "circulate", report, "--to", "oman")
    asked = terminal.json("salim", "ask", report, "متى؟", "--language", "ar", "--days", "3")
    assert asked["asked"]["slug"] == "centre"
    assert terminal.json("yusuf", "tray")["to_answer"][0]["question_id"] == asked["question_id"]
    answered = terminal.json("yusuf", "answer", asked["question_id"], "Завтра", "--language", "ru")
    assert answered["answer"] == {"text": "Завтра", "language": "ru"}
    for login in ("yusuf", "salim"):
        assert [each["answer"]["text"] for each in terminal.json(login, "questions")["questions"]] == ["Завтра"]
    assert terminal.json("huda", "questions")["questions"] == []


def test_nothing_of_ours_is_marked_as_hidden(terminal: Terminal) -> None:
    seizure = {
        "schema": "Seizure",
        "properties": {
            "quantity": {"text": "5.002 kg", "normal": "5002", "unit": "mass_g"},
            "country": {"text": "Tajikistan", "normal": "tj"},
            "route": "leg",
        },
    }
    leg = {
        "id": "leg",
        "schema": "RouteLeg",
        "properties": {"departurePlace": "Душанбе", "destinationCountry": {"text": "ОАЭ", "normal": "ae"}},
    }
    terminal.draft.write_text(json.dumps(DRAFT | {"entities": [seizure, leg]}), "utf-8")
    shown = terminal.text("yusuf", "report", "show", terminal.report(), language="ar")
    assert "⟦" not in shown
    assert "طاجيكستان" in shown


def test_draft_from_typing_to_report(terminal: Terminal) -> None:
    begun = terminal.json("salim", "draft", "new", "--set", "title=УЧЕНИЕ", "--set", "language=ru")
    draft = begun["draft_id"]
    assert terminal.json("salim", "draft", "list")["drafts"][0]["title"] == "УЧЕНИЕ"
    assert terminal.refused("yusuf", "draft", "show", draft) == "not-found"
    assert terminal.refused("huda", "draft", "list") == "right-missing"
    assert terminal.refused("salim", "draft", "file", draft) == "draft-unfit"
    faults = terminal.json("salim", "draft", "check", draft)["faults"]
    assert {fault["field"] for fault in faults} == {"topic", "kind", "tlp", "hcode", "audience"}
    more = {"text": "УЧЕНИЕ", "topic": "heroin-opiates", "kind": "seizure", "tlp": "TLP:GREEN", "hcode": "H0"}
    words = [word for name, text in more.items() for word in ("--set", f"{name}={text}")]
    assert terminal.json("salim", "draft", "edit", draft, *words)["revision"] == 2
    aside = terminal.json("salim", "draft", "edit", draft, "--set", "audience=oman,qatar", "--revision", "1")["aside"]
    assert "cli" not in terminal.text("salim", "draft", "show", draft, language="ar")
    assert terminal.refused("salim", "draft", "file", draft) == "asides-waiting"
    settled = terminal.json("salim", "draft", "choose", draft, aside, "--theirs", "audience")
    assert settled["fields"]["audience"] == "oman,qatar"
    assert "[" not in terminal.text("salim", "draft", "check", draft, language="ru")
    report = terminal.json("salim", "draft", "file", draft)["report_id"]
    assert terminal.json("salim", "draft", "file", draft)["report_id"] == report
    assert terminal.json("salim", "report", "show", report)["version"]["title"]["text"] == "УЧЕНИЕ"


def test_drafts_are_discarded_and_taken_back(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    draft = terminal.json("salim", "draft", "new", "--set", "title=x")["draft_id"]
    terminal.json("salim", "draft", "discard", draft)
    assert terminal.json("salim", "draft", "list")["drafts"] == []
    for columns in ("40", "80", "200"):
        monkeypatch.setenv("COLUMNS", columns)
        assert draft in terminal.text("salim", "draft", "list", "--discarded"), "an id is never broken"
    terminal.json("salim", "draft", "restore", draft)
    assert terminal.json("salim", "draft", "show", draft)["fields"] == {"title": "x"}


@pytest.mark.parametrize(
    ("content", "code"),
    [("{", "draft-form"), ('{"title": 5}', "draft-member"), ('{"aura": "x"}', "draft-field"), ('title = "x"', "")],
)
def test_a_file_of_fields(terminal: Terminal, content: str, code: str) -> None:
    terminal.draft.write_text(content, "utf-8")
    words = ("draft", "new", str(terminal.draft))
    if code:
        assert terminal.refused("salim", *words) == code
    else:
        assert terminal.json("salim", *words)["fields"] == {"title": "x"}


def test_circulation_lists(terminal: Terminal) -> None:
    names = ("--name-en", "Gulf", "--name-ru", "Залив", "--name-ar", "الخليج")
    terminal.json("yusuf", "list", "add", "gulf", *names, "--member", "oman", "--member", "kuwait", "--common")
    assert terminal.json("salim", "list", "list")["lists"][0]["slug"] == "gulf"
    assert "الخليج" in terminal.text("salim", "list", "show", "gulf", language="ar")
    assert terminal.refused("salim", "list", "remove", "gulf") == "list-centre-only"
    report = terminal.report()
    preview = terminal.json("yusuf", "circulate", report, "--to", "@gulf", "--dry-run")
    assert [row["recipient"]["slug"] for row in preview["preview"]] == ["oman", "kuwait"]
    assert re.fullmatch("[0-9a-f]{64}", preview["digest"])
    changed = terminal.json("yusuf", "list", "edit", "gulf", "--drop", "kuwait", "--add", "qatar")
    assert [member["slug"] for member in changed["members"]] == ["oman", "qatar"]
    rows = terminal.json("yusuf", "report", "release", report, "--to", "@gulf")["rows"]
    assert {row["recipient"]["slug"]: row["state"] for row in rows} == {"oman": "received", "qatar": "received"}
    terminal.json("yusuf", "list", "remove", "gulf")
    assert terminal.refused("yusuf", "circulate", report, "--to", "@gulf") == "recipient-unknown"


def test_words_are_looked_up_added_and_confirmed(terminal: Terminal) -> None:
    found = terminal.json("salim", "vocabulary", "find", "геройн", "--table", "substances")["proposals"]
    assert (found[0]["code"], found[0]["match"]) == ("heroin", "sound")
    name = ("vocabulary", "name", "substances", "heroin", "Zamzam", "--kind", "street", "--source", "Case 7")
    assert terminal.refused("huda", *name) == "right-missing"
    name_id = terminal.json("salim", *name)["name_id"]
    assert terminal.refused("salim", *name) == "vocabulary-name-known"
    assert terminal.refused("salim", "vocabulary", "review", name_id) == "vocabulary-own-name"
    waiting = terminal.json("yusuf", "vocabulary", "unreviewed", "--table", "substances", "--limit", "3")["names"]
    assert waiting[0]["name"]["name_id"] == name_id
    assert len(waiting) == 3
    unchecked = terminal.json("yusuf", "vocabulary", "unreviewed", "--table", "substances")["facts"]
    assert ("heroin", "control") in {(each["code"], each["fact"]["name"]) for each in unchecked}
    shown = terminal.text("yusuf", "vocabulary", "show", "substances", "heroin", language="ru")
    assert "с источником не сверено" in " ".join(shown.split())
    assert terminal.json("yusuf", "vocabulary", "review", name_id) == {"reviewed": name_id}
    assert "Zamzam" in terminal.text("salim", "vocabulary", "show", "substances", "heroin", language="ar")
    assert terminal.refused("salim", "vocabulary", "strike", name_id) == "not-found"
    new = ("vocabulary", "add", "substances", "blue", "--name-ru", "Синий", "--fact", "group=opiates", "--source", "x")
    assert terminal.refused("salim", *new) == "vocabulary-centre-only"
    assert terminal.json("yusuf", *new) == {"code": "x-doha-blue"}
    assert terminal.json("salim", "vocabulary", "show", "substances", "x-doha-blue")["own"] is True
    tables = {each["name"]: each for each in terminal.json("salim", "vocabulary", "tables")["tables"]}
    assert tables["substances"]["entries"] > 290
    assert "Nothing found" in terminal.text("salim", "vocabulary", "find", "qqqqqqqq")
    for language in ("en", "ru", "ar"):
        terminal.text("salim", "vocabulary", "tables", language=language)
        terminal.text("salim", "vocabulary", "find", "кг", language=language)
        terminal.text("salim", "vocabulary", "unreviewed", "--limit", "5", language=language)
