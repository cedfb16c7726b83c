"""Hand-made views of invented people, for pages without a database."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from wasl.flow import clock
from wasl.flow.file_views import FileView
from wasl.flow.tray_views import Tray
from wasl.flow.views import (
    EvidenceView,
    FateRow,
    FateTable,
    HitSide,
    HitView,
    Party,
    QuestionView,
    ReportLine,
    ReportView,
    SearchResult,
    Step,
    StepTaken,
)
from wasl.policy import Finding
from wasl.record import (
    Actor,
    Address,
    Attachment,
    Credibility,
    Desk,
    DeskId,
    DeskKind,
    Entity,
    Grading,
    Handling,
    HCode,
    NodeId,
    Officer,
    PersonCategory,
    Reliability,
    ReportVersion,
    Right,
    Text,
    Tlp,
    Value,
)

if TYPE_CHECKING:
    from wasl.flow.search import Found

DOHA = NodeId("d" * 64)
ALMATY = NodeId("a" * 64)
NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
DOHA_NAMES = {"ar": "مركز الدوحة", "ru": "Центр в Дохе", "en": "Doha centre"}
ALMATY_NAMES = {"ar": "مركز ألماتي", "ru": "Центр в Алматы", "en": "Almaty centre"}
OMAN_NAMES = {"ar": "مكتب عُمان", "ru": "Стол Омана", "en": "Oman desk"}
TAJIK_NAMES = {"ar": "مكتب طاجيكستان", "ru": "Стол Таджикистана", "en": "Tajikistan desk"}
RLO = "\u202e"


def identifier(letter: str) -> str:
    return letter * 26


def party(node: NodeId, slug: str, names: Mapping[str, str], desk: str = "") -> Party:
    centre = DOHA_NAMES if node == DOHA else ALMATY_NAMES
    address = Address(node=node, desk=DeskId(desk))
    return Party(address=address, names=names, node_names=centre, slug=slug, local=node == DOHA)


OMAN = party(DOHA, "oman", OMAN_NAMES, identifier("m"))
CENTRE = party(DOHA, "doha", DOHA_NAMES, identifier("c"))
TAJIKISTAN = party(ALMATY, "almaty/tajikistan", TAJIK_NAMES, identifier("t"))
KUWAIT = party(DOHA, "kuwait", {"ar": "مكتب الكويت", "ru": "Стол Кувейта", "en": "Kuwait desk"}, identifier("k"))
BAHRAIN = party(DOHA, "bahrain", {"ar": "مكتب البحرين", "ru": "Стол Бахрейна", "en": "Bahrain desk"}, identifier("b"))


def handling(tlp: Tlp = Tlp.AMBER, hcode: HCode = HCode.H1, *, exercise: bool = True) -> Handling:
    return Handling(tlp=tlp, hcode=hcode, review=date(2029, 11, 1), exercise=exercise, audience=(OMAN.address,))


def actor() -> Actor:
    desks = tuple(
        Desk(address=each.address, slug=each.slug, kind=DeskKind.MEMBER, names=each.names) for each in (OMAN, CENTRE)
    )
    officer = Officer(
        officer_id=identifier("f"), login="maryam", name="مريم", desks=desks, rights=frozenset(Right), language="ar"
    )
    return Actor(officer=officer, desk=desks[0], door="web")


def value(text: str, normal: str = "", unit: str = "", language: str = "") -> tuple[Value, ...]:
    return (Value(text=text, normal=normal, unit=unit, language=language),)


PERSON = Entity(
    entity_id=identifier("p"),
    schema="Person",
    properties={
        "name": value("Фаррух Саидзода", language="tg"),
        "fatherName": value("Саидович"),
        "nationality": value("Таджикистан", "tj"),
        "birthDate": value("1979", "1979", "year"),
    },
    category=PersonCategory.SUSPECT,
    legal_basis="criminal-investigation",
)
COMPANY = Entity(
    entity_id=identifier("q"),
    schema="Company",
    properties={
        "name": value("Гулнора Трейдинг"),
        "country": value("АЭ", "ae"),
        "registrationNumber": value("00-4417"),
    },
)
SUBSTANCE = Entity(entity_id=identifier("s"), schema="Substance", properties={"name": value("Героин", "heroin")})
PLACE = Entity(entity_id=identifier("h"), schema="ConcealmentMethod", properties={"hidingPlace": value("Body", "body")})
LEG = Entity(
    entity_id=identifier("g"),
    schema="RouteLeg",
    properties={
        "order": value("1", "1"),
        "departurePlace": value("Душанбе"),
        "departureCountry": value("Таджикистан", "tj"),
        "destinationCountry": value("ОАЭ", "ae"),
        "transport": value("Commercial air", "commercial-air"),
    },
)
SEIZURE = Entity(
    entity_id=identifier("z"),
    schema="Seizure",
    properties={
        "date": value("05.01.2026", "2026-01-05", "day"),
        "country": value("Таджикистан", "tj"),
        "place": value("Курган-Тюбе"),
        "quantity": value("5.002 Kilogram", "5002", "mass_g"),
        "substance": value(identifier("s")),
        "concealment": value(identifier("h")),
        "route": value(identifier("g")),
        "involved": value(identifier("p")),
    },
)
HELD = Entity(
    entity_id=identifier("e"),
    schema="Person",
    properties={"name": value("Farrukh Saidzoda"), "alias": value("فروخ سعيدزاده"), "nationality": value("tj", "tj")},
    category=PersonCategory.SUSPECT,
    legal_basis="criminal-investigation",
)


def version() -> ReportVersion:
    return ReportVersion(
        report_id=identifier("r"),
        origin=TAJIKISTAN.address,
        made=NOON - timedelta(hours=3),
        title=Text(text="УЧЕНИЕ. Изъятие 5,002 кг героина, Курган-Тюбе", language="ru"),
        text=Text(
            text=(
                "У пассажира коммерческого рейса на теле обнаружено 5,002 кг героина. "
                f"Дата сдвинута, участки пути в страны Залива вымышлены. Метка: {RLO}скрытая.\n\n"
                "Просим сообщить, известны ли лицо и фирма."
            ),
            language="ru",
        ),
        topic="heroin-opiates",
        kind="seizure",
        grading=Grading(source=Reliability.B, information=Credibility.TWO),
        handling=handling(),
        entities=(PERSON, COMPANY, SEIZURE, SUBSTANCE, PLACE, LEG),
        event_date="2026-01-05",
    )


def hit(verdict: str = "open") -> HitView:
    return HitView(
        hit_id=identifier("i"),
        theirs=HitSide(
            entity=PERSON,
            report_id=identifier("r"),
            report_title=version().title,
            origin=TAJIKISTAN,
            handling=handling(),
        ),
        ours=HitSide(
            entity=HELD,
            report_id=identifier("w"),
            report_title=Text(text="تمرين: أشخاص تحت المراقبة", language="ar"),
            origin=CENTRE,
            handling=handling(Tlp.AMBER_STRICT),
        ),
        total_mn=9300,
        band="same",
        evidence=(
            EvidenceView(
                comparer="name",
                score_mn=9800,
                left="Фаррух Саидзода",
                right="Farrukh Saidzoda",
                reason="name-spelling",
                data={"pairs": "Фаррух = Farrukh"},
            ),
            EvidenceView(comparer="country", score_mn=700, left="tj", right="tj", reason="country-same", data={}),
            EvidenceView(
                comparer="birth-year",
                score_mn=-1200,
                left="1979",
                right="1981",
                reason="birth-year-different",
                data={},
            ),
        ),
        verdict=verdict,
        verdict_reason="" if verdict == "open" else "الاسم وسنة الميلاد متطابقان",
        judged_by="" if verdict == "open" else "maryam",
        judged=None if verdict == "open" else NOON,
        made=NOON - timedelta(hours=2),
    )


def found(*, nothing: bool = False) -> Found:
    from wasl.flow.search import Found

    if nothing:
        return Found(entities=(), reports=())
    of = hit()
    result = SearchResult(found=of.theirs, total_mn=of.total_mn, band=of.band, evidence=of.evidence)
    return Found(entities=(result,), reports=(line(),))


def fate_rows() -> tuple[FateRow, ...]:
    def taken(*steps: Step) -> tuple[StepTaken, ...]:
        return tuple(StepTaken(step=step, at=NOON + timedelta(minutes=index)) for index, step in enumerate(steps))

    return (
        FateRow(
            delivery_id=identifier("1"),
            item="release",
            recipient=OMAN,
            state=Step.ACKNOWLEDGED,
            steps=taken(Step.STORED, Step.SENT, Step.RECEIVED, Step.OPENED, Step.ACKNOWLEDGED),
        ),
        FateRow(
            delivery_id=identifier("2"),
            item="release",
            recipient=TAJIKISTAN,
            state=Step.STORED,
            steps=taken(Step.STORED),
            attempts=3,
        ),
        FateRow(
            delivery_id=identifier("3"),
            item="release",
            recipient=BAHRAIN,
            state=Step.STOPPED,
            steps=taken(Step.STOPPED),
            reasons=(
                Finding(code="agreement-topic", permits=False, data={"since": "2022-03-09", "topic": "precursors"}),
                Finding(code="h2-onward", permits=False, data={"hcode": "H2"}),
            ),
        ),
    )


def question(*, answered: bool = False) -> QuestionView:
    return QuestionView(
        question_id=identifier("6" if answered else "5"),
        report_id=identifier("r"),
        report_title=version().title,
        asker=TAJIKISTAN,
        asked=OMAN,
        text=Text(text="Известна ли вам фирма «Гулнора Трейдинг»?", language="ru"),
        made=NOON,
        due=clock.now() + timedelta(hours=3, minutes=10),
        handling=handling(),
        answer=Text(text="نعم، هي مسجلة لدينا منذ عام 2019.", language="ar") if answered else None,
        answered=NOON + timedelta(hours=1) if answered else None,
    )


def line(state: str = "new", title: str = "", letter: str = "r") -> ReportLine:
    return ReportLine(
        report_id=identifier(letter),
        title=Text(text=title or version().title.text, language="ru"),
        origin=OMAN if state == "own" else TAJIKISTAN,
        made=NOON,
        received=None if state == "own" else NOON + timedelta(minutes=3),
        handling=handling(),
        grading=Grading(source=Reliability.B, information=Credibility.TWO),
        topic="heroin-opiates",
        state=state,
    )


def tray() -> Tray:
    return Tray(
        to_answer=(question(),),
        to_read=(line(), line(title="Контейнер из порта Бендер-Аббас: ангидрид уксусной кислоты", letter="x")),
        waiting=(question(answered=True),),
        to_judge=(hit(),),
        own=(line("own", "تمرين: مخبأ جديد في الإطار الاحتياطي", "y"),),
    )


def report() -> ReportView:
    return ReportView(
        version=version(),
        origin=TAJIKISTAN,
        received=NOON,
        state="opened",
        readers=(TAJIKISTAN, CENTRE, OMAN, KUWAIT),
        fate=fate_rows(),
        hits=(hit(),),
        questions=(question(), question(answered=True)),
        actions=frozenset({"acknowledge", "judge", "ask", "answer"}),
    )


def file_view(name: str, *, state: str = "whole") -> FileView:
    attachment = Attachment(
        attachment_id=identifier(state[0]),
        name=name,
        media_type="application/pdf" if name.endswith(".pdf") else "image/jpeg",
        size=2_200_000,
        sha256="0" * 64,
        key=bytes(32),
        chunk_size=1_048_576,
    )
    return FileView(attachment=attachment, state=state, arrived=2, reason="", warnings=(), has_preview=False)


def fate() -> FateTable:
    return FateTable(report_id=identifier("r"), title=version().title, handling=handling(), rows=fate_rows())
