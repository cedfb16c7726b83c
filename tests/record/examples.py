"""The invented values whose bytes are frozen in `vectors/good`: a report in three scripts, and what is said of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from wasl.record import (
    Address,
    Agreement,
    Answer,
    Attachment,
    Credibility,
    Desk,
    DeskId,
    DeskKind,
    Entity,
    Grading,
    Handling,
    HCode,
    Hours,
    LifeAct,
    LifeStep,
    Nature,
    NodeId,
    Onward,
    Pap,
    PersonCategory,
    Purpose,
    Question,
    Reliability,
    ReportVersion,
    RightsCondition,
    Scheme,
    Text,
    Tlp,
    Translation,
    Value,
    wire,
)
from wasl.record.declaration import Declaration, Step
from wasl.text.calendars import Calendar, PartialDate, Precision

ALMATY = NodeId("a1" * 32)
DOHA = NodeId("d0" * 32)
TAJIK = Address(node=ALMATY, desk=DeskId("0000000000000000000000tjk0"))
OMAN = Address(node=DOHA, desk=DeskId("0000000000000000000000oma0"))
MADE = datetime(2026, 11, 23, 9, 5, tzinfo=UTC)

HANDLING = Handling(
    tlp=Tlp.AMBER_STRICT,
    hcode=HCode.H2,
    audience=(OMAN, Address(node=DOHA)),
    review=date(2029, 11, 22),
    expires=date(2027, 1, 31),
    conditions="не использовать в суде",
    national_mark="Для служебного пользования",
    exercise=True,
)

PERSON = Entity(
    entity_id="1" * 26,
    schema="Person",
    properties={
        # A letter with its mark as one code point and as two, and a bidi control: each stays as given.
        "name": (
            Value(text="Намунаев Озмуншоҳ Йозмоевич", language="tg", normal="namunaev ozmunshoh", source="row:17"),
            Value(text="Намунаев Озмуншоҳ И\u0306озмоевич"),
            Value(text="ناموناييف\u200f أزمون", language="ar"),
        ),
        "birthDate": (Value(text="1981", normal="1981", unit="year"),),
    },
    category=PersonCategory.SUSPECT,
    legal_basis="criminal-investigation",
)
SEIZURE = Entity(
    entity_id="2" * 26,
    schema="Seizure",
    properties={
        "quantity": (Value(text="5,002 кг", normal="5002", unit="mass_g"),),
        "involved": (Value(text="1" * 26),),
    },
)

REPORT = ReportVersion(
    report_id="3" * 26,
    version=2,
    origin=TAJIK,
    made=MADE,
    title=Text(text="Изъятие героина (учение)", language="ru"),
    text=Text(text="Первая строка\nВторая «строка»\t\U0001f6a2", language="ru"),
    topic="trafficking",
    kind="seizure",
    grading=Grading(source=Reliability.B, information=Credibility.TWO),
    handling=HANDLING,
    entities=(PERSON, SEIZURE),
    event_date="2026-11",
    source_ref="unodc.csv:17",
)
BARE = replace(
    REPORT,
    version=1,
    handling=Handling(tlp=Tlp.CLEAR, hcode=HCode.H0, review=date(2027, 1, 1)),
    entities=(),
    event_date="",
    source_ref="",
)
PHOTOGRAPH = Attachment(
    attachment_id="7" * 26,
    name="صورة\u202egpj.exe",
    media_type="image/jpeg",
    size=300_000,
    sha256="ab" * 32,
    key=bytes(range(32)),
    chunk_size=245_760,
)
PROTOCOL = replace(
    PHOTOGRAPH,
    attachment_id="8" * 26,
    name="Протокол изъятия №7.pdf",
    media_type="application/pdf",
    size=1,
    key=bytes(range(32, 64)),
    language="ru",
    description="Протокол, две страницы",
)
WITH_ATTACHMENTS = replace(BARE, attachments=(PHOTOGRAPH, PROTOCOL))
JUDGED = replace(
    BARE,
    nature=Nature.ASSESSMENT,
    likelihood="likely",
    grading=Grading(source=Reliability.X, information=Credibility.FOUR, scheme=Scheme.EUROPOL),
    handling=Handling(
        tlp=Tlp.RED,
        hcode=HCode.H3,
        review=date(2027, 1, 1),
        national_mark="سري",
        national_state="qa",
        pap=Pap.AMBER,
    ),
    entities=(
        Entity(
            entity_id="7" * 26,
            schema="Person",
            properties={
                "birthDate": (
                    Value(text="7 رمضان 1400", normal="1980-07-19", calendar=Calendar.HIJRI, tolerance_days=1),
                ),
                "religion": (Value(text="…", sensitive=True),),
            },
            category=PersonCategory.WITNESS,
            legal_basis="criminal-investigation",
            nature=Nature.FACT,
            sensitive=True,
        ),
    ),
    event_date="2020-03-25/2020-04-23",
    event=PartialDate(
        text="شعبان 1441",
        normal="2020-03-25/2020-04-23",
        precision=Precision.MONTH,
        calendar=Calendar.HIJRI,
    ),
    page=PartialDate(text="4 شعبان 1441", normal="2020-03-29", calendar=Calendar.HIJRI, offset_days=1),
)
FROM_A_NEWER_NODE = replace(
    REPORT,
    entities=(replace(PERSON, restricted=True, unknown={"zodiac": ["☉", 1, True, None]}),),
    unknown={"alpha": {"nested": [-9007199254740991]}, "weather": "rain"},
)
QUESTION = Question(
    question_id="4" * 26,
    report_id="3" * 26,
    asker=OMAN,
    asked=TAJIK,
    text=Text(text="هل عُرفت وجهة الشحنة؟", language="ar"),
    made=MADE,
    due=MADE.replace(month=12),
    handling=HANDLING,
)
ANSWER = Answer(
    answer_id="5" * 26,
    question_id="4" * 26,
    report_id="3" * 26,
    answerer=TAJIK,
    asker=OMAN,
    text=Text(text="Да, Маскат.", language="ru"),
    made=MADE,
    handling=HANDLING,
)
TRANSLATION = Translation(
    translation_id="9" * 26,
    report_id="3" * 26,
    version=2,
    report_sha256="ab" * 32,
    translator=TAJIK,
    language="ar",
    title="ضبط هيروين (تمرين)",
    text="السطر الأول\nالسطر الثاني",
    made=MADE,
    machine=True,
)
RECALL = LifeStep(
    originator=TAJIK,
    report_id="3" * 26,
    release_id="7" * 26,
    act=LifeAct.RECALL,
    version=2,
    number=3,
    reason="wrong-person",
    made=MADE,
    due=datetime(2026, 11, 26, 9, 5, tzinfo=UTC),
)
NARROWING = replace(RECALL, act=LifeAct.NARROWING, epoch=2, number=1, audience=(OMAN, Address(node=ALMATY)))
AGREEMENT = Agreement(
    agreement_id="6" * 26,
    parties=(ALMATY, DOHA),
    titles={"ru": "Меморандум", "en": "Memorandum", "ar": "مذكرة تفاهم"},
    topics=("trafficking",),
    kinds=("seizure",),
    categories=(PersonCategory.SUSPECT, PersonCategory.ASSOCIATE),
    highest_tlp=Tlp.AMBER_STRICT,
    highest_hcode=HCode.H2,
    onward=Onward.MEMBERS,
    purposes=(Purpose.OPERATIONAL,),
    valid_from=date(2026, 1, 1),
    valid_until=date(2030, 12, 31),
)
AGREEMENT_WITH_TERMS = replace(
    AGREEMENT,
    version=2,
    onward=Onward.CONSENT,
    conditions=(RightsCondition.DEATH_PENALTY,),
    answer_hours={"urgent": 8, "routine": 168},
    keep_days=365,
    notice_days=90,
    clauses=(
        {"en": "Costs lie where they fall.", "ru": "Каждая сторона несёт свои расходы.", "ar": "يتحمل كل طرف نفقاته."},
    ),
    template="7" * 64,
)
DECLARATION = Declaration(
    agreement_id=AGREEMENT.agreement_id,
    agreement_hash="8" * 64,
    party=ALMATY,
    number=3,
    step=Step.END,
    reason=Text(text="Учебная причина.", language="ru"),
    last_day=date(2027, 3, 31),
    made=datetime(2026, 11, 24, 8, 30, tzinfo=UTC),
)
DESK = Desk(
    address=OMAN,
    slug="oman",
    kind=DeskKind.MEMBER,
    state="om",
    names={"ar": "مكتب عُمان", "ru": "Стол Омана", "en": "Oman desk"},
    languages=("ar", "en"),
    staffed=False,
)

NUMBERED_QUESTION = replace(QUESTION, number="2026/0417")
NUMBERED_ANSWER = replace(ANSWER, number="Исх. 1-24/333")
DESK_AT_WORK = replace(
    DESK,
    hours=Hours(days=(1, 2, 3, 4, 7), opens="07:00", closes="14:00"),
    fallback=DeskId("0000000000000000000000qat0"),
    closed=True,
)

GOOD: dict[str, tuple[object, str]] = {
    "report": (REPORT, wire.REPORT),
    "report-bare": (BARE, wire.REPORT),
    "report-with-attachments": (WITH_ATTACHMENTS, wire.REPORT),
    "report-judged": (JUDGED, wire.REPORT),
    "report-from-a-newer-node": (FROM_A_NEWER_NODE, wire.REPORT),
    "question": (QUESTION, wire.QUESTION),
    "answer": (ANSWER, wire.ANSWER),
    "translation": (TRANSLATION, wire.TRANSLATION),
    "life-recall": (RECALL, wire.LIFE_STEP),
    "life-narrowing": (NARROWING, wire.LIFE_STEP),
    "agreement": (AGREEMENT, wire.AGREEMENT),
    "agreement-with-terms": (AGREEMENT_WITH_TERMS, wire.AGREEMENT),
    "declaration": (DECLARATION, wire.DECLARATION),
    "desk": (DESK, "desk/1"),
    "question-numbered": (NUMBERED_QUESTION, wire.QUESTION),
    "answer-numbered": (NUMBERED_ANSWER, wire.ANSWER),
    "desk-with-hours": (DESK_AT_WORK, "desk/1"),
}
"""Name of the file -> the value and its label."""
