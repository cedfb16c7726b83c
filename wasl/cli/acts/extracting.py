"""Extracts: what stays is chosen, looked at, and kept as a recipe by which a release cuts."""

from __future__ import annotations

from collections.abc import Sequence

from wasl.cli.screens import extracting as screens
from wasl.cli.session import Session
from wasl.errors import InputError
from wasl.flow import choosing, extracting
from wasl.flow.choosing import Chosen
from wasl.record import ReportVersion


def extract_report(
    session: Session,
    *,
    report_id: str,
    without: Sequence[str],
    without_field: Sequence[str],
    keep_file: Sequence[str],
    dry_run: bool,
    **options: object,
) -> None:
    """Run ``wasl report extract``.

    Args:
        session: Who acts and how to answer.
        report_id: The report.
        without: Ids of entities that are left out.
        without_field: Properties that are left out, written ``ENTITY.property``.
        keep_file: Ids of attachments that stay.
        dry_run: True to show the extract, and keep nothing.
        **options: Whether sensitive values and dates stay, title and text anew, and whether the words were read.
    """
    actor = session.actor()
    version = extracting.begin(actor, report_id).original
    sensitive = bool(options["sensitive"])
    recipe = choosing.recipe_from(
        version,
        Chosen(
            entities=choosing.all_but(version, without=without, fields=without_field, sensitive=sensitive),
            files={each: _file(version, each) for each in keep_file},
            sensitive=sensitive,
            event=not options["without_event"],
            page=bool(options["with_page"]),
            title=_given(options["title"]),
            text=_given(options["text"]),
            read=bool(options["read"]),
        ),
    )
    kept = "" if dry_run else extracting.keep_recipe(actor, report_id, recipe)
    view = extracting.try_recipe(actor, report_id, recipe)
    session.answer({"recipe_id": kept, "extract": view}, lambda: screens.extract(view, kept, session))


def list_recipes(session: Session, *, report_id: str) -> None:
    """Run ``wasl report extracts``.

    Args:
        session: Who acts and how to answer.
        report_id: The report.
    """
    found = extracting.recipes(session.actor(), report_id)
    session.answer({"recipes": found}, lambda: screens.recipes(found, session))


def _given(option: object) -> str | None:
    return None if option is None else str(option)


def _file(version: ReportVersion, attachment_id: str) -> tuple[str, str]:
    found = next((each for each in version.attachments if each.attachment_id == attachment_id), None)
    if found is None:
        raise InputError("extract-file-unknown")
    return found.name, found.description
