"""One piece of evidence per comparer that had something on both sides."""

import pytest

from wasl.match import Band, Evidence, Profile, compare, score

PERSON = Profile(
    schema="Person",
    names=("Farrukh Saidzoda", "فروخ سعيدزاده"),
    countries=("tj", "qa"),
    birth_years=(1979,),
    identifiers=(("passportNumber", "A 123456"),),
)


def evidence(comparer: str, left: Profile, right: Profile) -> Evidence | None:
    found = [each for each in compare(left, right) if each.comparer == comparer]
    assert len(found) < 2
    return found[0] if found else None


def test_everything_agrees() -> None:
    other = Profile(
        schema="Person",
        names=("Фаррух Саидзода",),
        countries=("tj",),
        birth_years=(1979,),
        identifiers=(
            (
                "passportNumber",
                "B-1111",
            ),
            ("passportNumber", "A123456"),
        ),
    )
    found = compare(PERSON, other)
    assert [each.comparer for each in found] == ["name", "identifier", "birth-year", "country", "schema"]
    assert all(each.score_mn > 0 for each in found)
    assert score(found).band is Band.SAME


def test_missing_is_never_equal_to_missing() -> None:
    bare = Profile(schema="", names=())
    assert compare(bare, bare) == ()
    named = Profile(schema="Person", names=("Farrukh Saidzoda",))
    assert [each.comparer for each in compare(named, named)] == ["name", "schema"]
    assert [each.comparer for each in compare(PERSON, Profile(schema="", names=("Фаррух Саидзода",)))] == ["name"]


@pytest.mark.parametrize(
    ("years", "reason"),
    [
        ((1979,), "birth-year-same"),
        ((1980,), "birth-year-near"),
        ((1950, 1978), "birth-year-near"),
        ((1950,), "birth-year-different"),
    ],
)
def test_birth_years(years: tuple[int, ...], reason: str) -> None:
    found = evidence("birth-year", PERSON, Profile(schema="Person", names=(), birth_years=years))
    assert found is not None
    assert found.reason == reason
    assert (found.score_mn > 0) is (reason != "birth-year-different")


@pytest.mark.parametrize(("countries", "reason"), [(("qa", "om"), "country-same"), (("om",), "country-different")])
def test_countries(countries: tuple[str, ...], reason: str) -> None:
    found = evidence("country", PERSON, Profile(schema="Person", names=(), countries=countries))
    assert found is not None
    assert found.reason == reason


@pytest.mark.parametrize(
    ("left", "right", "reason"),
    [
        ("Person", "Person", "schema-same"),
        ("Company", "Organization", "schema-same"),
        ("LegalEntity", "Person", "schema-same"),
        ("Person", "Company", "schema-different"),
        ("Vessel", "Airplane", "schema-different"),
    ],
)
def test_schemata(left: str, right: str, reason: str) -> None:
    found = evidence("schema", Profile(schema=left, names=()), Profile(schema=right, names=()))
    assert found is not None
    assert found.reason == reason


@pytest.mark.parametrize(
    ("identifiers", "reason"),
    [
        ((("passportNumber", "a-123 456"),), "identifier-same"),
        ((("passportNumber", "B999999"),), "identifier-different"),
        ((("idNumber", "A123456"),), None),
        ((("passportNumber", "A1"),), None),
    ],
)
def test_identifiers(identifiers: tuple[tuple[str, str], ...], reason: str | None) -> None:
    found = evidence("identifier", PERSON, Profile(schema="Person", names=(), identifiers=identifiers))
    assert (found.reason if found else None) == reason


@pytest.mark.parametrize(
    ("left", "right", "reason"),
    [
        ("Farrukh Saidzoda", "Farrukh Saidzoda", "name-equal"),
        ("Farrukh Saidzoda", "Фаррух Саидзода", "name-spelling"),
        ("Abdulrahman Karimov", "عبد الرحمن كريموف", "name-joined"),
        ("Farrukh Saidzoda", "Фаррух Рустамович Саидзода", "name-longer"),
        ("Farrukh Saidzoda", "Фаррух Каримов", "name-some-words"),
        ("Farrukh Saidzoda", "Сергей Иванов", "name-different"),
    ],
)
def test_reasons_of_names(left: str, right: str, reason: str) -> None:
    found = evidence("name", Profile(schema="", names=(left,)), Profile(schema="", names=(right,)))
    assert found is not None
    assert (found.reason, found.left, found.right) == (reason, left, right)


def test_the_best_pair_of_names_counts() -> None:
    found = evidence("name", PERSON, Profile(schema="", names=("Сергей Иванов", "Фаррух Саидзода")))
    assert found is not None
    assert (found.left, found.right) == ("Farrukh Saidzoda", "Фаррух Саидзода")


INVENTED = [
    ("Farrukh Saidzoda", "Фаррух Саидзода", "فروخ سعيدزاده"),
    ("Rustam Qodirov", "Рустам Қодиров", "رستم قادروف"),
    ("Abdulaziz Al-Marrizi", "Абдулазиз аль-Марризи", "عبد العزيز المريزي"),
    ("Gulnora Shukurzoda", "Гулнора Шукурзода", "گلنارا شکورزاده"),
    ("Zarnigor Trading LLC", "ООО «Зарнигор Трейдинг»", "شركة زرنيگار للتجارة ذ.م.م"),
    ("Polar Dune Shipping FZE", "Полар Дюн Шиппинг", "بولار ديون شيبينغ ش.م.ح"),
]


@pytest.mark.parametrize("names", INVENTED)
def test_invented_names_are_found_in_three_scripts(names: tuple[str, str, str]) -> None:
    for left in names:
        for right in names:
            found = score(compare(Profile(schema="", names=(left,)), Profile(schema="", names=(right,))))
            assert found.band is not Band.DIFFERENT, (left, right, found)


def test_invented_names_are_not_each_other() -> None:
    for place, names in enumerate(INVENTED):
        for others in INVENTED[place + 1 :]:
            for left, right in zip(names, (*others[1:], others[0]), strict=True):
                found = score(compare(Profile(schema="", names=(left,)), Profile(schema="", names=(right,))))
                assert found.band is Band.DIFFERENT, (left, right, found)
