"""Makes a Doha with something to see in its own database, for a server in another process; prints who may sign in.

Run by `test_browser.py` as a program: ``live_doha.py HOME OWNER_URL APP_URL PORT``. Its people are invented, and all is
EXERCISE.
"""

from __future__ import annotations

import json
import secrets
import sys
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from tests.doha import DESKS, PEOPLE, WORKING, appoint, draft, handling, person
from tests.files import photograph
from tests.people import Halves, invite
from tests.simulators.clock import Clock
from tests.simulators.peer import Peer
from wasl.exchange import create_keyholder
from wasl.record import (
    Actor,
    Address,
    Attachment,
    DeskKind,
    Entity,
    HCode,
    NodeId,
    Onward,
    PersonCategory,
    Purpose,
    Right,
    Tlp,
    Value,
    new_id,
)
from wasl.store import home as homes

if TYPE_CHECKING:
    from wasl.flow.directory import NewOfficer

TITLE = "УЧЕНИЕ. Изъятие 5,002 кг героина, Курган-Тюбе; дата сдвинута, участки пути в Залив вымышлены"


def main(home_path: str, owner: str, app: str, port: str) -> None:
    """Make the node and print the accounts as JSON."""
    home = homes.make(Path(home_path))
    keyholder = create_keyholder(home.keys, made=Clock().now)
    config = homes.Config(
        node_id=keyholder.node_id,
        slug="doha",
        name_ar="مركز الدوحة",
        name_ru="Центр в Дохе",
        name_en="Doha centre",
        database_owner=owner,
        database_app=app,
        own_cluster=False,
        web_host="doha.localhost",
        web_port=int(port),
        gate_port=8443,
        gate_address="127.0.0.1:8443",
        time_zone="Asia/Qatar",
        secret_key=secrets.token_urlsafe(48),
    )
    homes.save(home, config)
    people = _people(home.path)
    ids = _reports(NodeId(config.node_id))
    halves = _invited()
    accounts = {
        login: {"passphrase": made.credentials.passphrase, "secret": made.credentials.totp_secret}
        for login, made in people.items()
    }
    addresses, lacking = _addresses({"attachment_id": ids["attachment"], "token": halves.token, **_registry(ids)})
    named = {"report": ids["report"], "hit": ids["hit"], "halves": [halves.token, halves.code]}
    sys.stdout.write(json.dumps({"accounts": accounts, "addresses": addresses, "lacking": lacking, **named}))


def _invited() -> Halves:
    """What Dana of Oman's desk was handed by two people; she has not enrolled."""
    from wasl.flow import access

    maryam, noora = (access.sign_on(login, door="cli") for login in ("maryam", "noora"))
    return invite(maryam, noora, login="dana", name="Dana", desks=["oman"], rights={Right.READ})


NOTHING = "0" * 26
VOCABULARY = {"table": "substances", "code": "heroin"}


def _registry(ids: dict[str, str]) -> dict[str, str]:
    """A value for each name in an address, by which a page of it is found; a new page adds its own."""
    from wasl.flow import access, registers
    from wasl.flow.registers import RegisterSearch

    entries = registers.look(access.sign_on("yusuf", door="cli"), RegisterSearch()).lines
    return {
        "report_id": ids["report"],
        "hit_id": ids["hit"],
        "entry_id": entries[0].entry_id,
        "slug": "oman",
        "login": "salim",
        "peer": _peer(),
        "agreement_id": _agreement(),
        "template_hash": _template(),
        "request_id": _subject(),
        "hold_id": _hold(ids["report"]),
        "glass_id": _glass(),
        **VOCABULARY,
    }


def _peer() -> str:
    """A centre whose digits nobody has compared yet, reached by a folder that lost something."""
    from wasl.flow import access, carrying, peers
    from wasl.store import peers as rows
    from wasl.store.connection import atomic

    maryam = access.sign_on("maryam", door="cli")
    party = peers.add_peer(maryam, Peer("baku", Clock()).card, slug="baku").party
    carrying.set_carrier(maryam, party.slug, carrying.Carrier.FOLDER, way=carrying.Way.OUT)
    with atomic():
        rows.hear(party.address.node, [1, 3, 7])
    return party.slug


def _subject() -> str:
    """A person who asks what is held, of whom something was found."""
    from wasl.flow import access
    from wasl.flow.subjects import finding, register

    yusuf = access.sign_on("yusuf", door="cli")
    request = register.open_request(yusuf, reference="УЧЕНИЕ/7", given="Фаррух Саидзода\nفرخ سعيدزاده").request_id
    for hit in finding.find(yusuf, request, "Farrukh Saidzoda", exercise=True).found:
        report = hit.side.report_id
        finding.decide(
            yusuf, request, report, hit.side.entity.entity_id, concerns=True, tell=hit.ours, reason="Учебный паспорт"
        )
    return request


def _hold(report_id: str) -> str:
    """A hold that is soon to be decided again, and one on a report that nobody has seen."""
    from wasl.flow import access
    from wasl.flow import clock as here
    from wasl.flow.life import holds

    yusuf, soon = access.sign_on("yusuf", door="cli"), here.today() + timedelta(days=9)
    order = {"reason": "Дело ещё слушается", "authority": "محكمة الدوحة الابتدائية، الأمر 12/2026"}
    holds.place(yusuf, new_id(), until=here.today() + timedelta(days=300), **order)
    return holds.place(yusuf, report_id, until=soon, **order).hold_id


def _glass() -> str:
    """Glass that was broken over a report of another desk, which names a file and a person."""
    from wasl.flow import access, glass, reports

    rashid, yusuf = (access.sign_on(login, door="cli") for login in ("rashid", "yusuf"))
    said = replace(draft(person("Saad Al-Harbi"), title="Встреча у причала (учение)"), attachments=_files(rashid))
    report = reports.new_report(rashid, said, handling(Clock())).version.report_id
    return glass.break_glass(yusuf, report, danger=True, words="УЧЕНИЕ: свидетеля ждут у причала").glass_id


def _agreement() -> str:
    """An agreement that was proposed to a centre which two managers have confirmed."""
    from wasl.flow import access, agreements, peers
    from wasl.record.written_terms import Said

    maryam, noora = (access.sign_on(login, door="cli") for login in ("maryam", "noora"))
    digits = peers.add_peer(maryam, Peer("almaty", Clock()).card, slug="almaty").digits
    for manager in (maryam, noora):
        peers.confirm_peer(manager, "almaty", digits)
    said = Said(
        peer="almaty",
        template="full-exchange",
        titles={"ar": "مذكرة تفاهم (تمرين)", "ru": "Меморандум (учебный)", "en": "Memorandum (exercise)"},
        topics=("heroin-opiates", "organised-crime"),
        kinds=("seizure", "person"),
        categories=(PersonCategory.SUSPECT, PersonCategory.ASSOCIATE),
        highest_tlp=Tlp.AMBER,
        highest_hcode=HCode.H1,
        onward=Onward.MEMBERS,
        purposes=(Purpose.OPERATIONAL,),
        valid_from=Clock().now.date(),
        valid_until=Clock().now.date() + timedelta(days=365),
    )
    view = agreements.propose(maryam, seen=agreements.outlook(maryam, **said).mark, **said)
    return view.agreement.agreement_id


def _template() -> str:
    """A template that comes with Wasl, from which the agreement was made."""
    from wasl.flow import template_books

    return template_books.choose("full-exchange").template_hash


def _addresses(known: dict[str, str]) -> tuple[dict[str, str], list[str]]:
    """Every address of the site, by its name; and the names of those that lack a value and lead to nothing."""
    from django.urls import URLPattern, get_resolver, reverse

    found, lacking = {}, []
    known = {**_typed(), **known}
    for pattern in get_resolver().url_patterns:
        wanted = pattern.pattern.converters if isinstance(pattern, URLPattern) else {}
        name = str(getattr(pattern, "name", ""))
        found[name] = reverse(name, kwargs={key: known.get(key, NOTHING) for key in wanted})
        if not wanted.keys() <= known.keys():
            lacking.append(name)
    return found, lacking


def _people(path: Path) -> dict[str, NewOfficer]:
    from wasl.flow import machine

    machine.open_django(path)
    from wasl.flow import access, directory, node

    node.build_schema()
    people = {"maryam": node.found(login="maryam", name="Maryam")}
    maryam = access.sign_on("maryam", door="cli")
    for slug, (state, english, russian, arabic) in DESKS.items():
        names = {"en": english, "ru": russian, "ar": arabic}
        directory.add_desk(maryam, slug=slug, kind=DeskKind.MEMBER, state=state, names=names, languages=("ar",))
    people["noora"] = directory.add_officer(
        maryam, login="noora", name="Noora", desks=["centre"], rights={Right.MANAGE}, language="ar"
    )
    noora = access.sign_on("noora", door="cli")
    for login, (desk, rights) in {**PEOPLE, "rashid": ("qatar", WORKING)}.items():
        desks = [desk, "oman"] if login == "yusuf" else [desk]
        if login != "noora":
            more = {Right.PROTECT} if login == "yusuf" else set()
            people[login] = appoint(maryam, noora, login, desks, rights | more)
    return people


def _reports(here: NodeId) -> dict[str, str]:
    from wasl.flow import access, hits, release, reports

    clock = Clock()
    yusuf = access.sign_on("yusuf", door="cli")
    oman, qatar = (_address(desk) for desk in ("salim", "huda"))
    reports.new_report(
        yusuf, draft(person("Farrukh Saidzoda"), title="تمرين: أشخاص تحت المراقبة"), handling(clock, hcode=HCode.H2)
    )
    about = (person("Фаррух Саидзода", language="tg"), *_seizure())
    files = _files(yusuf)
    said = replace(draft(*about, title=TITLE), attachments=files)
    seen = reports.new_report(yusuf, said, handling(clock, oman, qatar))
    report_id = seen.version.report_id
    release.circulate(yusuf, report_id, ["oman", "qatar", "kuwait"])
    reports.acknowledge(access.sign_on("huda", door="cli"), report_id)
    return {
        "report": report_id,
        "hit": hits.hits(yusuf)[0].hit_id,
        "attachment": files[0].attachment_id,
    }


def _files(actor: Actor) -> tuple[Attachment, ...]:
    from wasl.flow import attachments

    given = (("груз.jpg", photograph(900, 600, located=True)), ("صورة\u202egpj.exe", b"MZ" + bytes(5000)))
    return tuple(
        attachments.take_file(actor, name, [content], description="УЧЕНИЕ").attachment for name, content in given
    )


def _address(login: str) -> Address:
    from wasl.flow import access

    actor: Actor = access.sign_on(login, door="cli")
    return actor.desk.address


def _seizure() -> tuple[Entity, ...]:
    substance = Entity(
        entity_id=new_id(), schema="Substance", properties={"name": (Value(text="Героин", normal="heroin"),)}
    )
    seizure = Entity(
        entity_id=new_id(),
        schema="Seizure",
        properties={
            "place": (Value(text="Курган-Тюбе", language="ru"),),
            "country": (Value(text="Таджикистан", normal="tj"),),
            "quantity": (Value(text="5.002 Kilogram", normal="5002", unit="mass_g"),),
            "substance": (Value(text=substance.entity_id),),
        },
    )
    return seizure, substance


def _typed() -> dict[str, str]:
    """A draft with marks, files and words that may mean several things, typed in two places; and a circulation list."""
    from wasl.flow import access, attachments, lists
    from wasl.flow.drafts import keeping
    from wasl.flow.drafts.values import Typed
    from wasl.flow.list_views import ListGiven

    yusuf = access.sign_on("yusuf", door="cli")
    fields = {
        "title": "УЧЕНИЕ",
        "topic": "heroi",
        "kind": "seizure",
        "tlp": "TLP:AMBER",
        "hcode": "H1",
        "exercise": "1",
        "e1.schema": "Person",
        "e1.name.1": "Фаррух",
        "e1.nationality.1": "Таджикистан",
        "e1.category": "suspect",
        "e1.nature": "assessment",
        "e1.name.1.sensitive": "1",
        "e2.schema": "Substance",
        "e2.name.1": "героинн",
        "e2.sensitive": "1",
    }
    draft = keeping.new_draft(yusuf, fields)
    for text in ("Одно", "Другое"):
        keeping.save(yusuf, draft.draft_id, Typed(fields={**fields, "text": text}, revision=1))
    attachments.take_file(yusuf, "Протокол изъятия.pdf", [b"%PDF-1.7"], draft_id=draft.draft_id)
    attachments.take_file(yusuf, "груз.jpg", [photograph(600, 900)], draft_id=draft.draft_id)
    names = {"en": "Gulf desks", "ru": "Столы Залива", "ar": "مكاتب الخليج"}
    made = lists.add_list(yusuf, ListGiven(slug="gulf", names=names, members=("oman", "qatar"), common=True))
    return {"draft_id": draft.draft_id, "list_id": made.list_id}


if __name__ == "__main__":
    main(*sys.argv[1:])
