"""Recipes of extracts, and the link from an extract to its original, which no other node and no other desk sees."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from wasl.record import DeskId
from wasl.store import models


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredRecipe:
    """A recipe as kept.

    Attributes:
        recipe_id: Random id.
        report_id: The original.
        version: Its version.
        body: The recipe's canonical bytes.
        sha256: Of the body, hexadecimal.
        desk: The desk that chose.
        officer: Login of who chose.
        made: When.
    """

    recipe_id: str
    report_id: str
    version: int
    body: bytes
    sha256: str
    desk: DeskId
    officer: str
    made: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredExtract:
    """That a version was cut from another.

    Attributes:
        report_id: The extract.
        version: Its version.
        original_id: The original.
        original_version: Its version.
        recipe: By which it was cut.
        secret: From which the ids of its entities come; left out of ``repr``.
        files: Id of the extract's own attachment per attachment of the original.
    """

    report_id: str
    version: int
    original_id: str
    original_version: int
    recipe: StoredRecipe
    secret: bytes = field(repr=False)
    files: Mapping[str, str]


def add_recipe(recipe: StoredRecipe, officer_id: str) -> None:
    """Keep a recipe.

    Args:
        recipe: The recipe.
        officer_id: Who chose.
    """
    models.Recipe.objects.create(
        recipe_id=recipe.recipe_id,
        version=models.Version.objects.get(report_id=recipe.report_id, version=recipe.version),
        body=recipe.body,
        sha256=recipe.sha256,
        desk_id=recipe.desk,
        officer_id=officer_id,
        made=recipe.made,
    )


def find_recipe(recipe_id: str, desk: DeskId) -> StoredRecipe | None:
    """Return a recipe of a desk, or None.

    Args:
        recipe_id: The recipe.
        desk: The desk that chose.

    Returns:
        The recipe.
    """
    rows = models.Recipe.objects.select_related("version", "officer").filter(recipe_id=recipe_id, desk=desk)
    return next((_recipe(row) for row in rows), None)


def recipes_of(report_id: str, version: int, desk: DeskId) -> tuple[StoredRecipe, ...]:
    """Return the recipes of a desk for a version, the newest first.

    Args:
        report_id: The original.
        version: Its version.
        desk: The desk.

    Returns:
        The recipes.
    """
    rows = models.Recipe.objects.select_related("version", "officer").filter(
        version__report_id=report_id, version__version=version, desk=desk
    )
    return tuple(_recipe(row) for row in rows.order_by("-made", "recipe_id"))


def add(extract: StoredExtract) -> None:
    """Keep from what an extract, already filed, was cut.

    Args:
        extract: The link.
    """
    models.Extract.objects.create(
        version=models.Version.objects.get(report_id=extract.report_id, version=extract.version),
        original=models.Version.objects.get(report_id=extract.original_id, version=extract.original_version),
        recipe_id=extract.recipe.recipe_id,
        secret=extract.secret,
        files=dict(extract.files),
    )


def newest(report_id: str) -> StoredExtract | None:
    """Return the newest cut of an extract, or None if no extract of this node has that id.

    Args:
        report_id: The extract.

    Returns:
        The link.
    """
    return next(iter(_records(version__report_id=report_id)), None)


def by_recipe(recipe_id: str) -> StoredExtract | None:
    """Return the newest cut of the extract that was made by a recipe, or None.

    Args:
        recipe_id: The recipe.

    Returns:
        The link.
    """
    return next(iter(_records(recipe_id=recipe_id)), None)


def of_originals(report_ids: Collection[str]) -> dict[str, tuple[str, ...]]:
    """Return the extracts of originals.

    Args:
        report_ids: The originals.

    Returns:
        Ids of the extracts per original, each once, in the order of cutting; an original without any is left out.
    """
    rows = models.Extract.objects.filter(original__report_id__in=list(report_ids)).order_by("version__filed", "pk")
    found: dict[str, dict[str, None]] = {}
    for original, extract in rows.values_list("original__report_id", "version__report_id"):
        found.setdefault(original, {})[extract] = None
    return {original: tuple(extracts) for original, extracts in found.items()}


def of_original(report_id: str) -> tuple[StoredExtract, ...]:
    """Return every cut of every extract of an original, the newest first.

    Args:
        report_id: The original.

    Returns:
        The links.
    """
    return _records(original__report_id=report_id)


def _records(**which: str) -> tuple[StoredExtract, ...]:
    rows = models.Extract.objects.filter(**which).select_related(
        "version", "original", "recipe__version", "recipe__officer"
    )
    return tuple(
        StoredExtract(
            report_id=row.version.report_id,
            version=row.version.version,
            original_id=row.original.report_id,
            original_version=row.original.version,
            recipe=_recipe(row.recipe),
            secret=bytes(row.secret),
            files=row.files,
        )
        for row in rows.order_by("-version__version", "-version__filed", "pk")
    )


def _recipe(row: models.Recipe) -> StoredRecipe:
    return StoredRecipe(
        recipe_id=row.recipe_id,
        report_id=row.version.report_id,
        version=row.version.version,
        body=bytes(row.body),
        sha256=row.sha256,
        desk=DeskId(row.desk_id),
        officer=row.officer.login,
        made=row.made,
    )
