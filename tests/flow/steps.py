"""Every public step of flow, which right it asks for, and a call of it: the table that `test_access` holds them to."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from tests.doha import draft, handling, person
from tests.flow import kept_steps
from tests.simulators.clock import Clock
from wasl.flow.condition_views import CoverGiven
from wasl.flow.drafts.values import Typed
from wasl.flow.list_views import ListGiven
from wasl.flow.word_views import EntryGiven, NameGiven
from wasl.policy.recipe import Recipe
from wasl.record import (
    Actor,
    DeskKind,
    Direction,
    HCode,
    LifeAct,
    Onward,
    PersonCategory,
    Purpose,
    Right,
    RightsCondition,
    StateCondition,
    Text,
    Tlp,
    new_id,
)

SAID = Text(text="من هو؟", language="ar")
NAMES = {"en": "Bahrain desk", "ru": "Бахрейн", "ar": "مكتب البحرين"}
DAY = date(2026, 11, 23)
TERMS: dict[str, Any] = {
    "peer": "nobody",
    "titles": NAMES,
    "topics": ["heroin-opiates"],
    "kinds": ["seizure"],
    "categories": [PersonCategory.SUSPECT],
    "highest_tlp": Tlp.AMBER,
    "highest_hcode": HCode.H1,
    "onward": Onward.MEMBERS,
    "purposes": [Purpose.OPERATIONAL],
    "valid_from": DAY,
    "valid_until": DAY + timedelta(days=365),
}
RECIPE = Recipe(title=SAID, text=SAID)
STANDS = StateCondition(state="xx", condition=RightsCondition.TORTURE)
COVER = CoverGiven(state="xx", condition=RightsCondition.TORTURE, words="x", reference="1", until=DAY)
GULF = ListGiven(slug="gulf", names=NAMES, members=("qatar",))
NOWHERE = Path("/nowhere")


def typed(title: str, *, revision: int = 1, tab: str = "") -> Typed:
    return Typed(fields={"title": title}, revision=revision, tab=tab, turn=1)


INSIDE = {
    *kept_steps.INSIDE,
    "consents.count_waiting",
    "suspending.may_suspend",
    "suspending.standing",
    "suspending.standing_all",
    "life.taking_back.issue",
    "carrying.require_carrying",
    "conditions.require_deciding",
    "deciding.decide_recipient",
    "deciding.judge_all",
    "dispatch.hand_over",
    "dispatch.wait",
    "extracting.cut",
    "extracting.form_of",
    "directory.may_add_alone",
    "directory.other_officer",
    "drafts.checking.check",
    "drafts.revising.outlook",
    "deciding.judge_addresses",
    "drafts.defaults.last_audience",
    "drafts.defaults.suggested",
    "attachments.bind",
    "fate.rows_for",
    "granting.propose_rights",
    "granting.refuse_own",
    "hits.access_hit",
    "hits.count_open",
    "hits.of_report",
    "hits.views",
    "lists.recipients",
    "proposals.propose",
    "questions.decide_between",
    "questions.count_waiting",
    "questions.of_report",
    "questions.views",
    "refusals.note",
    "reason.held",
    "reason.named",
    "reasons.need",
    "registers.of_items",
    "registers.of_reports",
    "reports.list_reports",
    "second.propose_release",
    "reports.note_opened",
    "reports.view_report",
    "translations.accompany",
    "translations.of_report",
}
"""Parts that other steps call with what they have already permitted; no door calls them."""

OPEN = {
    "agreements.agreement",
    "agreements.agreements",
    "agreements.may_agree",
    "agreements.may_try",
    "templates.template",
    "templates.templates",
    "templates.text_of_agreement",
    "templates.text_of_template",
    "approvals.approval",
    "approvals.approvals",
    "approvals.count",
    "approvals.withdraw",
    "conditions.may_decide",
    "enrolment.count_recovery",
    "enrolment.renew_recovery",
    "accounts.may_suspend",
    "sessions.begin",
    "sessions.end",
    "sessions.own",
    "directory.desks",
    "directory.set_language",
    "peers.known_peers",
    "cases.may_open",
    "reasons.current",
    "registers.may_note",
    "tray.counts",
    "unusual.count_open",
    "glass_reviews.count_waiting",
    "glass_reviews.may_judge",
    "factors.add_passkey",
    "factors.factors",
    "factors.passkey",
    "factors.remove_passkey",
}
"""What every officer may do, whatever the rights: nothing of it is content."""

Call = Callable[[Any, Actor, str], object]


def everything() -> object:
    """A search of a register for all that it has."""
    from wasl.flow.registers import RegisterSearch

    return RegisterSearch()


def kept(who: Actor, report: str) -> str:
    """A recipe that is kept for a report."""
    from wasl.flow import extracting

    return extracting.keep_recipe(who, report, RECIPE)


ON_REQUEST: dict[str, Call] = {
    "consents.grant": lambda step, who, _: step(who, new_id()),
    "consents.refuse": lambda step, who, _: step(who, new_id(), reason="not-needed"),
}
"""Answers to a request for onward consent; whoever was not asked does not find it."""

WITHOUT_OBJECT: dict[str, tuple[Right, Call]] = {
    **kept_steps.WITHOUT_OBJECT,
    "trying.try_on_reports": (Right.RELEASE, lambda step, who, _: step(who, new_id())),
    "declaring.decline": (Right.MANAGE, lambda step, who, _: step(who, new_id(), SAID)),
    "declaring.end": (Right.MANAGE, lambda step, who, _: step(who, new_id(), SAID)),
    "declaring.resume": (Right.MANAGE, lambda step, who, _: step(who, new_id(), SAID)),
    "declaring.suspend": (Right.MANAGE, lambda step, who, _: step(who, new_id(), SAID)),
    "agreements.propose": (Right.MANAGE, lambda step, who, _: step(who, **TERMS)),
    "agreements.outlook": (Right.MANAGE, lambda step, who, _: step(who, **TERMS)),
    "agreements.sign": (Right.MANAGE, lambda step, who, _: step(who, new_id())),
    "assurances.assure": (Right.RELEASE, lambda step, who, _: step(who, COVER)),
    "assurances.covers": (Right.READ, lambda step, who, _: step(who)),
    "assurances.decide": (Right.RELEASE, lambda step, who, _: step(who, COVER)),
    "assurances.end": (Right.RELEASE, lambda step, who, _: step(who, new_id(), reason="No")),
    "conditions.add": (Right.RELEASE, lambda step, who, _: step(who, STANDS, source="EXERCISE/1", day="2026")),
    "conditions.confirm": (Right.RELEASE, lambda step, who, _: step(who, STANDS)),
    "conditions.strike": (Right.RELEASE, lambda step, who, _: step(who, STANDS, reason="No")),
    "conditions.table": (Right.READ, lambda step, who, _: step(who)),
    "attachments.Upload": (Right.ORIGINATE, lambda step, who, _: step(who, "a.txt")),
    "attachments.discard": (Right.ORIGINATE, lambda step, who, _: step(who, new_id())),
    "attachments.of_draft": (Right.ORIGINATE, lambda step, who, _: step(who, new_id())),
    "attachments.take_file": (Right.ORIGINATE, lambda step, who, _: step(who, "a.txt", [b"a"])),
    "attachments.upload_preview": (Right.ORIGINATE, lambda step, who, _: step(who, new_id())),
    "attachments.uploads": (Right.ORIGINATE, lambda step, who, _: step(who)),
    "carrying.put_card": (Right.MANAGE, lambda step, who, _: step(who, NOWHERE)),
    "carrying.set_carrier": (Right.MANAGE, lambda step, who, _: step(who, "nobody", "folder")),
    "directory.add_desk": (
        Right.MANAGE,
        lambda step, who, _: step(who, slug="bahrain", kind=DeskKind.MEMBER, state="bh", names=NAMES),
    ),
    "directory.add_officer": (
        Right.MANAGE,
        lambda step, who, _: step(who, login="nasser", name="Nasser", desks=["oman"], rights={Right.READ}),
    ),
    "invitations.invite": (
        Right.MANAGE,
        lambda step, who, _: step(who, login="nasser", name="Nasser", desks=["oman"], rights={Right.READ}),
    ),
    "invitations.reset": (Right.MANAGE, lambda step, who, _: step(who, "nobody")),
    "drafts.keeping.drafts": (Right.ORIGINATE, lambda step, who, _: step(who)),
    "drafts.keeping.new_draft": (Right.ORIGINATE, lambda step, who, _: step(who, {"title": "x"})),
    "directory.officers": (Right.MANAGE, lambda step, who, _: step(who)),
    "fate.set_aside": (Right.AUDIT, lambda step, who, _: step(who)),
    "hits.hits": (Right.JUDGE, lambda step, who, _: step(who)),
    "prints.who_printed": (Right.AUDIT, lambda step, who, _: step(who, "2345-6789")),
    "unusual.alerts": (Right.AUDIT, lambda step, who, _: step(who)),
    "unusual.close": (Right.AUDIT, lambda step, who, _: step(who, new_id(), "Night duty")),
    "watching.watched": (Right.AUDIT, lambda step, who, _: step(who)),
    "watching.evidence": (Right.AUDIT, lambda step, who, _: step(who, 0)),
    "journal.proving.checkpoints": (Right.AUDIT, lambda step, who, _: step(who)),
    "journal.proving.prove": (Right.AUDIT, lambda step, who, _: step(who, new_id())),
    "journal.proving.prove_growth": (Right.AUDIT, lambda step, who, _: step(who, 0)),
    "journal.exporting.export": (Right.AUDIT, lambda step, who, _: step(who)),
    "journal.checking.verify": (Right.AUDIT, lambda step, who, _: step(who)),
    "consents.list_consents": (Right.RELEASE, lambda step, who, _: step(who)),
    "lists.access_list": (Right.READ, lambda step, who, _: step(who, new_id())),
    "lists.add_list": (Right.RELEASE, lambda step, who, _: step(who, GULF)),
    "lists.change_list": (Right.RELEASE, lambda step, who, _: step(who, new_id(), GULF)),
    "lists.lists": (Right.READ, lambda step, who, _: step(who)),
    "lists.remove_list": (Right.RELEASE, lambda step, who, _: step(who, new_id())),
    "peers.add_peer": (Right.MANAGE, lambda step, who, _: step(who, b"no card")),
    "peers.confirm_peer": (Right.MANAGE, lambda step, who, _: step(who, "nobody", "0" * 40)),
    "peers.own_card": (Right.MANAGE, lambda step, who, _: step(who)),
    "peers.peer": (Right.MANAGE, lambda step, who, _: step(who, "nobody")),
    "peers.peers": (Right.MANAGE, lambda step, who, _: step(who)),
    "questions.questions": (Right.READ, lambda step, who, _: step(who)),
    "register_table.export": (Right.READ, lambda step, who, _: step(who, everything(), "en")),
    "registers.entry": (Right.READ, lambda step, who, _: step(who, new_id())),
    "registers.entry_of": (Right.READ, lambda step, who, _: step(who, "2026/1", Direction.OUT)),
    "registers.export": (Right.READ, lambda step, who, _: step(who, everything())),
    "registers.look": (Right.READ, lambda step, who, _: step(who, everything())),
    "registers.note": (Right.ORIGINATE, lambda step, who, _: step(who, new_id(), reference="1", remarks="")),
    "reports.check_report": (
        Right.ORIGINATE,
        lambda step, who, _: step(who, draft(person("Farrukh Saidzoda")), handling(Clock())),
    ),
    "reports.new_report": (
        Right.ORIGINATE,
        lambda step, who, _: step(who, draft(person("Farrukh Saidzoda")), handling(Clock())),
    ),
    "reports.reports": (Right.READ, lambda step, who, _: step(who)),
    "cases.open_case": (
        Right.ORIGINATE,
        lambda step, who, _: step(who, new_id(), title="Case 9", purpose=Purpose.OPERATIONAL),
    ),
    "cases.cases": (Right.READ, lambda step, who, _: step(who)),
    "cases.close_case": (Right.ORIGINATE, lambda step, who, _: step(who, new_id())),
    "cases.share_case": (Right.ORIGINATE, lambda step, who, _: step(who, new_id(), "oman")),
    "reasons.choices": (Right.READ, lambda step, who, _: step(who)),
    "reasons.end": (Right.READ, lambda step, who, _: step(who)),
    "reasons.pick": (Right.READ, lambda step, who, _: step(who, "Case 7")),
    "search.search_all": (Right.READ, lambda step, who, _: step(who, "Saidzoda", reason="Case 7")),
    "search.search": (Right.READ, lambda step, who, _: step(who, "Saidzoda", reason="Case 7")),
    "staffing.change_desk": (
        Right.MANAGE,
        lambda step, who, _: step(
            who, "nowhere", names=NAMES, languages=("ar",), staffed=True, hours=None, fallback=""
        ),
    ),
    "staffing.change_officer": (
        Right.MANAGE,
        lambda step, who, _: step(who, "nobody", desks=["oman"], rights={Right.READ}, language="en"),
    ),
    "staffing.close_desk": (Right.MANAGE, lambda step, who, _: step(who, "nowhere")),
    "staffing.close_officer": (Right.MANAGE, lambda step, who, _: step(who, "nobody")),
    "take_in.import_file": (
        Right.ORIGINATE,
        lambda step, who, _: step(who, b'{"records": []}', name="a.json", form="ofac"),
    ),
    "vocabulary.all_tables": (Right.READ, lambda step, who, _: step(who)),
    "vocabulary.entries_of": (Right.READ, lambda step, who, _: step(who, "units")),
    "vocabulary.propose": (Right.READ, lambda step, who, _: step(who, ["units"], "кг", language="ru")),
    "vocabulary.show": (Right.READ, lambda step, who, _: step(who, "units", "kilogram")),
    "vocabulary.unreviewed_facts": (Right.READ, lambda step, who, _: step(who)),
    "vocabulary.unreviewed": (Right.READ, lambda step, who, _: step(who, table="units")),
    "vocabulary_additions.entry_faults": (
        Right.ORIGINATE,
        lambda step, who, _: step(
            who, EntryGiven(table="transport", slug="drone", labels=NAMES, facts={}, source="Case 7")
        ),
    ),
    "vocabulary_additions.add_entry": (
        Right.ORIGINATE,
        lambda step, who, _: step(who, "transport", "drone", labels=NAMES, facts={}, source="Case 7"),
    ),
    "vocabulary_additions.add_name": (
        Right.ORIGINATE,
        lambda step, who, _: step(who, "substances", "heroin", NameGiven(text="Zamzam", source="Case 7")),
    ),
    "vocabulary_additions.review": (Right.ORIGINATE, lambda step, who, _: step(who, new_id())),
    "vocabulary_additions.strike": (Right.ORIGINATE, lambda step, who, _: step(who, new_id())),
    "tray.tray": (Right.READ, lambda step, who, _: step(who)),
}

ATTACHED = [new_id()]
"""The attachment of the scene's report."""

OF_A_REPORT: dict[str, tuple[Right, Call]] = {
    **kept_steps.OF_A_REPORT,
    "downloads.open_attachment": (Right.READ, lambda step, who, report: step(who, report, ATTACHED[0])),
    "downloads.preview": (Right.READ, lambda step, who, report: step(who, report, ATTACHED[0])),
    "prints.print_report": (Right.READ, lambda step, who, report: step(who, report, "ar")),
    "fate.export_envelope": (Right.RELEASE, lambda step, who, report: step(who, report, "oman")),
    "fate.fate": (Right.READ, lambda step, who, report: step(who, report)),
    "consents.ask": (
        Right.RELEASE,
        lambda step, who, report: step(who, report, "almaty", why="Case 7", until=DAY),
    ),
    "correcting.begin": (Right.ORIGINATE, lambda step, who, report: step(who, report)),
    "correcting.correct": (
        Right.ORIGINATE,
        lambda step, who, report: step(who, report, draft(person("Farrukh Saidov")), handling(Clock())),
    ),
    "correcting.preview": (
        Right.ORIGINATE,
        lambda step, who, report: step(who, report, draft(person("Farrukh Saidov")), handling(Clock())),
    ),
    "drafts.revising.correct": (Right.ORIGINATE, lambda step, who, report: step(who, report)),
    "life.taking_back.narrow": (
        Right.RELEASE,
        lambda step, who, report: step(who, report, ["qatar"], reason="wrong-person"),
    ),
    "life.taking_back.propose_taking_back": (
        Right.RELEASE,
        lambda step, who, report: step(who, report, LifeAct.RECALL, reason="wrong-person"),
    ),
    "suspending.suspend": (
        Right.RELEASE,
        lambda step, who, report: step(who, report, reason="wrong-person"),
    ),
    "questions.ask": (Right.ORIGINATE, lambda step, who, report: step(who, report, SAID)),
    "extracting.begin": (Right.RELEASE, lambda step, who, report: step(who, report)),
    "extracting.keep_recipe": (Right.RELEASE, lambda step, who, report: step(who, report, RECIPE)),
    "extracting.recipes": (Right.RELEASE, lambda step, who, report: step(who, report)),
    "extracting.show_recipe": (Right.RELEASE, lambda step, who, report: step(who, report, kept(who, report))),
    "extracting.try_recipe": (Right.RELEASE, lambda step, who, report: step(who, report, RECIPE)),
    "release.circulate": (Right.RELEASE, lambda step, who, report: step(who, report, ["qatar"])),
    "release.preview": (Right.RELEASE, lambda step, who, report: step(who, report, ["qatar"])),
    "release.release": (Right.RELEASE, lambda step, who, report: step(who, report, ["qatar"])),
    "release.why": (Right.RELEASE, lambda step, who, report: step(who, report, "qatar")),
    "reports.acknowledge": (Right.READ, lambda step, who, report: step(who, report)),
    "reports.show_report": (Right.READ, lambda step, who, report: step(who, report)),
    "translations.translate": (Right.ORIGINATE, lambda step, who, report: step(who, report, "من هو؟", SAID)),
}
OF_A_HIT: dict[str, tuple[Right, Call]] = {
    "hits.hit": (Right.JUDGE, lambda step, who, hit: step(who, hit)),
    "judge.judge": (Right.JUDGE, lambda step, who, hit: step(who, hit, "same", "Same name")),
    "judge.undo": (Right.JUDGE, lambda step, who, hit: step(who, hit, "Another man")),
}
OF_A_QUESTION: dict[str, tuple[Right, Call]] = {
    "questions.answer": (Right.ORIGINATE, lambda step, who, question: step(who, question, SAID)),
}
ASIDE = [new_id()]
"""The text that waits beside the scene's draft."""

OF_A_DRAFT: dict[str, tuple[Right, Call]] = {
    "drafts.filing.check": (Right.ORIGINATE, lambda step, who, draft: step(who, draft)),
    "drafts.filing.file": (Right.ORIGINATE, lambda step, who, draft: step(who, draft)),
    "drafts.keeping.access_draft": (Right.ORIGINATE, lambda step, who, draft: step(who, draft)),
    "drafts.keeping.choose": (Right.ORIGINATE, lambda step, who, draft: step(who, draft, ASIDE[0], 2, [])),
    "drafts.keeping.discard": (Right.ORIGINATE, lambda step, who, draft: step(who, draft)),
    "drafts.keeping.open_draft": (Right.ORIGINATE, lambda step, who, draft: step(who, draft)),
    "drafts.keeping.save": (Right.ORIGINATE, lambda step, who, draft: step(who, draft, typed("Третье", revision=2))),
}
OF_A_DISCARDED_DRAFT: dict[str, tuple[Right, Call]] = {
    "drafts.keeping.restore": (Right.ORIGINATE, lambda step, who, draft: step(who, draft)),
}
TABLE = {
    **WITHOUT_OBJECT,
    **OF_A_REPORT,
    **OF_A_HIT,
    **OF_A_QUESTION,
    **OF_A_DRAFT,
    **OF_A_DISCARDED_DRAFT,
}

CARRYING: dict[str, Call] = {
    "carry_in.carry_in": lambda step, who, _: step(who, NOWHERE),
    "carry_out.carry_out": lambda step, who, _: step(who, "nobody", NOWHERE),
}
"""What either of two rights permits: whoever carries reads nothing."""

APPROVING: dict[str, Call] = {
    "approvals.approve": lambda step, who, _: step(who, new_id(), "0" * 64, "en"),
    "approvals.decline": lambda step, who, _: step(who, new_id(), "No"),
}
"""What any right of a second person permits; which proposals, `test_approvals` holds."""
