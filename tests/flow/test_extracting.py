"""Extracts from the choice to the reader: what leaves is the choice alone, and what comes back finds its desk."""

from __future__ import annotations

from dataclasses import replace

from tests.doha import Founded, draft, person, send_all
from tests.files import pieces, text
from tests.flow.story import Sign, add_officer, arrived, journal_actions, refused, states, told, write, writes
from tests.flow.test_questions import KNOWN, TAKEN, question_from, send_question
from tests.flow.test_shipping import received
from tests.simulators.clock import Clock
from tests.simulators.peer import Peer
from wasl.exchange import ReleaseForm, VerifiedRelease
from wasl.policy.recipe import KeptFile, Recipe, words_digest
from wasl.record import Actor, Address, Draft, Entity, PersonCategory, ReportVersion, Text, Value, new_id

VICTIM = person("Озода Намунаева", category=PersonCategory.VICTIM)
SUSPECT = person("Фаррух Саидзода")
SEIZED = Entity(
    entity_id="7" * 26,
    schema="Seizure",
    properties={"involved": (Value(text=VICTIM.entity_id), Value(text=SUSPECT.entity_id))},
)


def said(*more: Entity, words: str = "Учебное сообщение.") -> Draft:
    return replace(draft(SUSPECT, VICTIM, SEIZED, *more), text=Text(text=words, language="ru"))


def held(actor: Actor, report: str) -> ReportVersion:
    from wasl.flow import access

    return access.access_report(actor, report).version


def without(actor: Actor, report: str, *gone: str, **changes: object) -> str:
    """Keep the choice of everything but some entities, after reading the words; return the recipe's id."""
    from wasl.flow import extracting

    recipe = extracting.begin(actor, report, without=gone).recipe
    read = words_digest(held(actor, report))
    return extracting.keep_recipe(actor, report, replace(recipe, read=read, **changes))  # type: ignore[arg-type]


def came(peer: Peer) -> VerifiedRelease:
    found = [opened.content for opened in peer.taken if isinstance(opened.content, VerifiedRelease)]
    return found[-1]


def test_what_the_rules_deny_whole_goes_without_the_victim(
    doha: Founded, almaty: Peer, clock: Clock, officer: Sign
) -> None:
    from wasl.flow import fate, release

    yusuf, to = officer("yusuf"), Address(node=almaty.node_id)
    report = write(yusuf, clock, to, said=said())
    (row,) = release.preview(yusuf, report, ["almaty"]).rows
    assert [each.code for each in row.decision.reasons] == ["agreement-category"]
    assert [each.entity_id for each in row.without] == [VICTIM.entity_id]
    with writes("recipe-kept"):
        recipe = without(yusuf, report, VICTIM.entity_id)
    seen = release.preview(yusuf, report, ["almaty"], extracts={"almaty": recipe})
    assert [(each.decision.permit, each.recipe_id, each.without) for each in seen.rows] == [(True, recipe, ())]
    with writes("extract-cut", "report-released"):
        table = release.release(yusuf, report, ["almaty"], extracts={"almaty": recipe}, seen=seen.digest)
    assert states(table) == [("almaty", "stored", [])]
    send_all(almaty)
    got = came(almaty)
    assert (got.release.form, got.release.report_signer) == (ReleaseForm.EXTRACT, yusuf.desk.address.node)
    body = got.release.report
    for gone in (report, VICTIM.entity_id, SUSPECT.entity_id, SEIZED.entity_id, "Намунаева"):
        assert gone.encode() not in body
    assert [each.schema for each in got.report.entities] == ["Person", "Seizure"]
    (gone_to,) = fate.fate(yusuf, report).rows
    assert (str(gone_to.state), gone_to.extract_id) == ("received", got.report.report_id)


def test_the_outer_message_names_the_extract_alone(doha: Founded, almaty: Peer, clock: Clock, officer: Sign) -> None:
    from wasl.flow import release
    from wasl.store import models

    yusuf = officer("yusuf")
    report = write(yusuf, clock, Address(node=almaty.node_id), said=said())
    recipe = without(yusuf, report, VICTIM.entity_id)
    release.release(yusuf, report, ["almaty"], extracts={"almaty": recipe})
    sent = models.Outbox.objects.get(kind="release")
    assert report not in sent.conversation + sent.release_id
    assert report.encode() not in bytes(sent.body)
    assert recipe.encode() not in bytes(sent.body)


def test_one_release_is_whole_for_one_and_in_part_for_another(
    doha: Founded, almaty: Peer, clock: Clock, officer: Sign
) -> None:
    from wasl.flow import release, reports, search, tray
    from wasl.store import models

    salim, to = officer("salim"), Address(node=almaty.node_id)
    qatar, kuwait = (Address(node=to.node, desk=add_officer(officer, login, desk).desk.desk_id) for login, desk in
                     (("hamad", "qatar"), ("jasim", "kuwait")))  # fmt: skip
    here = salim.desk.address.node
    report = write(salim, clock, to, replace(qatar, node=here), replace(kuwait, node=here), said=said())
    recipe = without(salim, report, VICTIM.entity_id)
    table = release.release(salim, report, ["almaty", "qatar", "kuwait"], extracts={"almaty": recipe, "kuwait": recipe})
    assert {(row.recipient.slug, bool(row.extract_id)) for row in table.rows} == {
        ("almaty", True),
        ("qatar", False),
        ("kuwait", True),
    }
    hamad, jasim = officer("hamad"), officer("jasim")
    assert [line.report_id for line in tray.tray(hamad).to_read] == [report]
    (line,) = tray.tray(jasim).to_read
    assert line.report_id != report
    view = reports.show_report(jasim, line.report_id)
    assert (view.form, view.original_id) == ("extract", "")
    assert len(view.version.entities) == 2
    assert refused(lambda: reports.show_report(jasim, report)) == "not-found"

    def found(who: Actor, name: str) -> list[str]:
        return [each.found.report_id for each in search.search(who, name, reason="Case 7", exercise=True)]

    assert found(jasim, "Озода Намунаева") == []
    assert found(jasim, "Фаррух Саидзода") == [line.report_id]
    assert found(salim, "Фаррух Саидзода") == [report]
    assert [each.report_id for each in reports.reports(salim)] == [report]
    own = reports.show_report(salim, line.report_id)
    assert (own.original_id, own.state) == (report, "own")
    entries = models.RegisterEntry.objects.filter(direction="in").values_list("peer_number", flat=True)
    assert len(set(entries)) == 2, "each form has a number of its own"


def test_an_extract_meets_what_its_reader_holds_and_never_its_original(
    doha: Founded, almaty: Peer, clock: Clock, officer: Sign
) -> None:
    from wasl.flow import hits, release

    salim = officer("salim")
    jasim = add_officer(officer, "jasim", "kuwait")
    theirs = write(jasim, clock, said=draft(person("Farrukh Saidzoda")))
    report = write(salim, clock, jasim.desk.address, said=said())
    recipe = without(salim, report, VICTIM.entity_id)
    for _ in range(2):
        release.release(salim, report, ["kuwait"], extracts={"kuwait": recipe})
    (hit,) = hits.hits(jasim)
    assert {hit.theirs.report_id, hit.ours.report_id} >= {theirs}
    assert report not in {hit.theirs.report_id, hit.ours.report_id}
    badr = add_officer(officer, "badr", "oman")
    assert hits.hits(badr) == ()
    assert not hits.count_open(badr)


def test_a_peer_s_question_about_an_extract_finds_the_desk_of_the_original(
    doha: Founded, almaty: Peer, clock: Clock, officer: Sign
) -> None:
    from wasl.flow import questions, release, reports

    yusuf = officer("yusuf")
    report = write(yusuf, clock, Address(node=almaty.node_id), said=said())
    release.release(yusuf, report, ["almaty"], extracts={"almaty": without(yusuf, report, VICTIM.entity_id)})
    send_all(almaty)
    extract = came(almaty).report.report_id
    question = question_from(almaty, extract, yusuf.desk.address, clock)
    assert send_question(almaty, doha, question) == TAKEN
    about_original = question_from(almaty, report, yusuf.desk.address, clock)
    assert send_question(almaty, doha, about_original)[1] == "question-not-ours"
    (asked,) = reports.show_report(yusuf, report).questions
    assert asked.question_id == question.question_id
    assert questions.answer(yusuf, question.question_id, KNOWN).answer == KNOWN
    send_all(almaty)


def test_files_are_sealed_anew_and_arrive(doha: Founded, almaty: Peer, clock: Clock, officer: Sign) -> None:
    from wasl.flow import attachments, fate, release, shipping

    yusuf = officer("yusuf")
    contents = [text(300_000), text(10)]
    named = [
        attachments.take_file(yusuf, f"Намунаева {number}.txt", pieces(content, 2**16)).attachment
        for number, content in enumerate(contents)
    ]
    report = write(
        yusuf, clock, Address(node=almaty.node_id), said=replace(said(), attachments=tuple(named), entities=(SUSPECT,))
    )
    kept = (KeptFile(attachment_id=named[0].attachment_id, name="photo.txt"),)
    release.release(yusuf, report, ["almaty"], extracts={"almaty": without(yusuf, report, files=kept)})
    while send_all(almaty) or shipping.peers_due():
        pass
    (made,) = came(almaty).report.attachments
    assert (made.name, made.sha256, made.description) == ("photo.txt", named[0].sha256, "")
    assert not {made.attachment_id, made.key} & {each for file in named for each in (file.attachment_id, file.key)}
    assert received(almaty, made) == contents[0]
    for each in named:
        assert each.attachment_id.encode() not in came(almaty).release.report
    (row,) = fate.fate(yusuf, report).rows
    assert row.parts is not None
    assert (row.parts.arrived, row.parts.total) == (2, 2)


def test_a_file_that_is_damaged_is_not_sealed_anew(doha: Founded, almaty: Peer, clock: Clock, officer: Sign) -> None:
    from wasl.flow import attachments, release
    from wasl.store import models

    yusuf = officer("yusuf")
    file = attachments.take_file(yusuf, "a.txt", [b"a" * 300_000]).attachment
    report = write(yusuf, clock, Address(node=almaty.node_id), said=replace(draft(), attachments=(file,)))
    recipe = without(yusuf, report, files=(KeptFile(attachment_id=file.attachment_id, name="a.txt"),))
    call = lambda: release.release(yusuf, report, ["almaty"], extracts={"almaty": recipe})  # noqa: E731
    rows = models.HeldChunk.objects.filter(file__attachment_id=file.attachment_id, index=0)
    rows.update(sealed=b"x" * 245_776)
    with writes():
        assert refused(call) == "extract-file-missing"
    rows.delete()
    assert refused(call) == "extract-file-missing"
    assert not models.Version.objects.exclude(cut_by="").exists()


def test_what_still_names_the_victim_is_not_kept(doha: Founded, clock: Clock, officer: Sign) -> None:
    from wasl.flow import extracting

    yusuf = officer("yusuf")
    report = write(yusuf, clock, said=said(words="Её зовут озода намунаева, живёт у Намунаевой."))
    recipe = extracting.begin(yusuf, report, without=[VICTIM.entity_id]).recipe
    shown = extracting.try_recipe(yusuf, report, recipe)
    assert (shown.read, shown.ready, shown.fault) == (False, False, "")
    assert [(each.place, each.whole) for each in shown.named] == [("text", True)]
    read = replace(recipe, read=words_digest(held(yusuf, report)))
    with writes():
        assert refused(lambda: extracting.keep_recipe(yusuf, report, recipe)) == "extract-unread"
        assert refused(lambda: extracting.keep_recipe(yusuf, report, read)) == "extract-names"
        empty = replace(read, title=Text(text=" ", language="ru"), text=Text(text="", language="ru"))
        assert refused(lambda: extracting.keep_recipe(yusuf, report, empty)) == "title-missing"
        assert extracting.try_recipe(yusuf, report, empty).fault == "title-missing"
        file = KeptFile(attachment_id=new_id(), name="a")
        assert refused(lambda: extracting.keep_recipe(yusuf, report, replace(read, files=(file,)))) == (
            "extract-file-unknown"
        )
    rewritten = replace(recipe, text=Text(text="Об изъятии.", language="ru"), read=read.read)
    kept = extracting.keep_recipe(yusuf, report, rewritten)
    assert extracting.keep_recipe(yusuf, report, rewritten) == kept
    assert extracting.show_recipe(yusuf, report, kept).ready
    (line,) = extracting.recipes(yusuf, report)
    assert (line.recipe_id, line.entities, line.files, line.rewritten, line.extract_id) == (
        kept,
        (2, 3),
        (0, 0),
        True,
        "",
    )


def test_a_recipe_belongs_to_its_desk_and_to_its_report(doha: Founded, clock: Clock, officer: Sign) -> None:
    from wasl.flow import extracting, release

    salim, yusuf = officer("salim"), officer("yusuf")
    first, second = (write(salim, clock, yusuf.desk.address, said=said()) for _ in range(2))
    release.release(salim, first, ["centre"])
    recipe = without(salim, first)
    for call in (
        lambda: extracting.show_recipe(salim, second, recipe),
        lambda: extracting.show_recipe(yusuf, first, recipe),
        lambda: release.preview(salim, second, ["centre"], extracts={"centre": recipe}),
        lambda: release.release(salim, second, ["centre"], extracts={"centre": recipe}),
        lambda: release.release(yusuf, first, ["qatar"], extracts={"qatar": recipe}),
        lambda: release.release(salim, first, ["centre"], extracts={"centre": new_id()}),
    ):
        assert refused(call) == "not-found"


def test_the_preview_is_bound_to_the_recipe(doha: Founded, clock: Clock, officer: Sign) -> None:
    from wasl.flow import release

    salim, yusuf = officer("salim"), officer("yusuf")
    report = write(salim, clock, yusuf.desk.address, said=said())
    first, second = without(salim, report, VICTIM.entity_id), without(salim, report, SUSPECT.entity_id)
    seen = [
        release.preview(salim, report, ["centre"], extracts=chosen).digest
        for chosen in ({}, {"centre": first}, {"centre": second})
    ]
    assert len(set(seen)) == 3
    call = lambda: release.release(salim, report, ["centre"], extracts={"centre": second}, seen=seen[1])  # noqa: E731
    assert refused(call) == "preview-changed"


def test_an_extract_is_not_cut_again(doha: Founded, clock: Clock, officer: Sign) -> None:
    from wasl.flow import extracting, release

    salim = officer("salim")
    jasim = add_officer(officer, "jasim", "kuwait")
    report = write(salim, clock, jasim.desk.address, said=said())
    (row,) = release.release(salim, report, ["kuwait"], extracts={"kuwait": without(salim, report)}).rows
    assert refused(lambda: extracting.begin(salim, row.extract_id)) == "not-found"
    assert refused(lambda: extracting.begin(jasim, row.extract_id)) == "not-found"


def test_a_peer_s_report_goes_to_a_member_in_part_and_the_cutter_answers(
    doha: Founded, almaty: Peer, clock: Clock, officer: Sign
) -> None:
    from wasl.flow import questions, release, reports, tray

    yusuf, salim = officer("yusuf"), officer("salim")
    given = replace(said(), entities=(SUSPECT, SEIZED))
    report = arrived(almaty, doha, clock, given)
    recipe = without(yusuf, report, SEIZED.entity_id)
    (row,) = release.release(yusuf, report, ["oman"], extracts={"oman": recipe}).rows
    view = reports.show_report(salim, row.extract_id)
    assert (view.form, len(view.version.entities)) == ("extract", 1)
    reports.acknowledge(salim, row.extract_id)
    sent = send_all(almaty)
    assert sent == 2, "the originator hears of its own report, opened and acknowledged"
    told_of = [opened.content for opened in almaty.taken][-2:]
    assert {getattr(each, "receipt").message_id for each in told_of} != {""}  # noqa: B009 - any content
    asked = questions.ask(salim, row.extract_id, Text(text="من هو؟", language="ar"))
    assert asked.asked.slug == "centre"
    assert [each.question_id for each in tray.tray(yusuf).to_answer] == [asked.question_id]
    questions.answer(yusuf, asked.question_id, KNOWN)
    assert send_all(almaty) == 0
    assert [each.report_id for each in reports.reports(yusuf)] == [report]
    assert refused(lambda: reports.acknowledge(yusuf, row.extract_id)) == "report-own"
    # It never becomes ours to send on.
    stopped = release.release(yusuf, row.extract_id, ["almaty"]).rows[-1]
    assert "onward-node" in [each.code for each in stopped.reasons]


def test_recut_follows_the_recipe_and_takes_in_nothing_new(
    doha: Founded, almaty: Peer, clock: Clock, officer: Sign
) -> None:
    from wasl.flow import extracting, release
    from wasl.store import extracts, versions

    yusuf = officer("yusuf")
    report = write(yusuf, clock, Address(node=almaty.node_id), said=said())
    recipe = without(yusuf, report, VICTIM.entity_id)
    (row,) = release.release(yusuf, report, ["almaty"], extracts={"almaty": recipe}).rows
    before = versions.find(row.extract_id)
    corrected = replace(
        held(yusuf, report),
        version=2,
        entities=(
            replace(SUSPECT, properties={"name": (Value(text="Фаррух Саидов"),)}),
            VICTIM,
            SEIZED,
            person("Новый"),
        ),
    )
    stored = versions.add(corrected, clock.now)
    again = extracting.recut(row.extract_id, stored)
    assert before is not None
    assert (again.version.report_id, again.version.version) == (row.extract_id, 2)
    assert [each.entity_id for each in again.version.entities] == [each.entity_id for each in before.version.entities]
    assert again.version.entities[0].texts("name") == ("Фаррух Саидов",)
    link = extracts.newest(row.extract_id)
    assert link is not None
    assert (link.version, link.original_id, link.original_version) == (2, report, 2)
    assert extracting.family(report) == (row.extract_id,)
    assert extracting.family(row.extract_id) == (report,)
    # The old choice makes no new release of the corrected report, and new words are read by a person.
    assert refused(lambda: release.preview(yusuf, report, ["almaty"], extracts={"almaty": recipe})) == "recipe-outdated"
    reworded = versions.add(replace(corrected, version=3, text=Text(text="Новый текст", language="ru")), clock.now)
    assert refused(lambda: extracting.recut(row.extract_id, reworded)) == "extract-unread"
    assert refused(lambda: extracting.recut(report, reworded)) == "not-found"
    other = write(yusuf, clock, said=said())
    assert refused(lambda: extracting.recut(row.extract_id, versions.find(other))) == "not-found"  # type: ignore[arg-type]


def test_the_journal_names_recipe_extract_and_release(doha: Founded, clock: Clock, officer: Sign) -> None:
    from wasl.flow import release

    salim, yusuf = officer("salim"), officer("yusuf")
    report = write(salim, clock, yusuf.desk.address, said=said())
    release.release(salim, report, ["centre"], extracts={"centre": without(salim, report, VICTIM.entity_id)})
    assert journal_actions()[-3:] == ["recipe-kept", "extract-cut", "report-released"]
    assert len(told("extract-cut")[0]["sha256"]) == 64


def test_no_more_than_fifty_choices_are_kept(doha: Founded, clock: Clock, officer: Sign) -> None:
    from wasl.flow import extracting

    salim = officer("salim")
    report = write(salim, clock, said=said())
    words = [Text(text=f"Слово {number}", language="ru") for number in range(51)]
    for each in words[:50]:
        extracting.keep_recipe(salim, report, Recipe(title=each, text=each))
    last = lambda: extracting.keep_recipe(salim, report, Recipe(title=words[50], text=words[50]))  # noqa: E731
    assert refused(last) == "extract-recipes-too-many"
