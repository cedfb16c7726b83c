"""Extracts: what may be left out is shown, a choice is kept as a recipe, and a release cuts by it.

Order of the rules:

1. A person chooses what stays, reads the words that stay, and keeps the choice as a recipe for exactly one version.
2. The decision per recipient is made about the extract, not about the original.
3. The extract is cut in the transaction that releases it. One recipe makes one extract, however often it is released.
4. The link to the original stays in this node. Everything that leaves names the extract alone.

`recut` is for what changes the original afterwards: it follows the same recipe, and takes in nothing that nobody chose.
"""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from typing import Final

from wasl.errors import AccessError, InputError
from wasl.flow import access, attached, clock, fit, lines, resealing
from wasl.flow.extract_views import ExtractView, RecipeLine
from wasl.flow.wall import for_node, for_reader
from wasl.policy import Act
from wasl.policy.extracts import extract, keep_all
from wasl.policy.naming import still_named
from wasl.policy.recipe import RECIPE, Recipe, words_digest
from wasl.record import Actor, Attachment, ReportVersion, new_id, wire
from wasl.store import extracts, versions
from wasl.store.connection import atomic
from wasl.store.extracts import StoredExtract, StoredRecipe
from wasl.store.versions import StoredVersion

_NO_ID: Final = "0" * 26
_NO_KEY: Final = b"\x00" * 32
_SECRET_BYTES: Final = 32
_RECIPES_LIMIT: Final = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """In which form a report would go: by which recipe, and what the decision looks at.

    Attributes:
        recipe: The recipe.
        version: The extract as it would be cut, under ids that are none.
    """

    recipe: StoredRecipe
    version: ReportVersion


@for_reader
def begin(actor: Actor, report_id: str, *, without: Collection[str] = ()) -> ExtractView:
    """Return the extract from which choosing begins; changes nothing.

    Args:
        actor: Who chooses.
        report_id: The original.
        without: Ids of entities that are left out from the beginning.

    Returns:
        Everything that may stay, without what is sensitive, without files, and with words that nobody has read yet.

    Raises:
        AccessError: ``right-missing`` or ``not-found``.
    """
    version = _access(actor, report_id).version
    recipe = keep_all(version)
    kept = {entity_id: names for entity_id, names in recipe.entities.items() if entity_id not in without}
    return _view(version, replace(recipe, entities=kept))


@for_reader
def try_recipe(actor: Actor, report_id: str, recipe: Recipe) -> ExtractView:
    """Return the extract that a recipe would make; changes nothing.

    Args:
        actor: Who chooses.
        report_id: The original.
        recipe: What would stay.

    Returns:
        The extract, with everything that still keeps it from being cut.

    Raises:
        AccessError: ``right-missing`` or ``not-found``.
    """
    return _view(_access(actor, report_id).version, recipe)


@for_reader
def keep_recipe(actor: Actor, report_id: str, recipe: Recipe) -> str:
    """Keep a choice, so that a release can cut by it.

    Args:
        actor: Who chooses.
        report_id: The original.
        recipe: What stays.

    Returns:
        Id of the recipe; a choice that was kept before keeps its id.

    Raises:
        AccessError: ``right-missing`` or ``not-found``.
        InputError: ``extract-unread`` if nobody confirmed the words that stay, ``extract-names`` if they name what was
            left out, ``extract-recipes-too-many``, ``extract-file-unknown``, and the codes of
            `wasl.flow.fit.check_version`.
    """
    with atomic():
        stored = _access(actor, report_id)
        made = _make(stored.version, recipe)
        fit.check_version(replace(made, version=1))
        named = [each for each in still_named(stored.version, made, recipe) if each.whole]
        if named:
            raise InputError("extract-names", place=named[0].place, said=named[0].said)
        body = wire.encode(recipe, label=RECIPE)
        sha256 = hashlib.sha256(body).hexdigest()
        held = extracts.recipes_of(report_id, stored.version.version, actor.desk.desk_id)
        same = next((each.recipe_id for each in held if each.sha256 == sha256), "")
        if same:
            return same
        if len(held) >= _RECIPES_LIMIT:
            raise InputError("extract-recipes-too-many", limit=_RECIPES_LIMIT)
        kept = StoredRecipe(
            recipe_id=new_id(),
            report_id=report_id,
            version=stored.version.version,
            body=body,
            sha256=sha256,
            desk=actor.desk.desk_id,
            officer=actor.officer.login,
            made=clock.now(),
        )
        extracts.add_recipe(kept, actor.officer.officer_id)
        lines.write(actor, "recipe-kept", [report_id, kept.recipe_id], sha256=sha256)
        return kept.recipe_id


@for_reader
def show_recipe(actor: Actor, report_id: str, recipe_id: str) -> ExtractView:
    """Return the extract that a kept recipe makes.

    Args:
        actor: Who asks.
        report_id: The original.
        recipe_id: The recipe.

    Returns:
        The extract.

    Raises:
        AccessError: ``right-missing`` or ``not-found``, also for another desk's recipe or one of another report.
        InputError: ``recipe-outdated`` if the report has been corrected since.
    """
    stored = _access(actor, report_id)
    form = form_of(actor, stored, recipe_id)
    return _view(stored.version, read_recipe(form.recipe))


@for_reader
def recipes(actor: Actor, report_id: str) -> tuple[RecipeLine, ...]:
    """Return the recipes that the actor's desk keeps for a report as it stands now, the newest first.

    Args:
        actor: Who asks.
        report_id: The original.

    Returns:
        The recipes.

    Raises:
        AccessError: ``right-missing`` or ``not-found``.
    """
    version = _access(actor, report_id).version
    held = extracts.recipes_of(report_id, version.version, actor.desk.desk_id)
    cut = {each.recipe.recipe_id: each.report_id for each in extracts.of_original(report_id)}
    return tuple(_line(version, each, cut.get(each.recipe_id, "")) for each in held)


# --- for the step that releases ---------------------------------------------------------------------------------------


@for_reader
def form_of(actor: Actor, stored: StoredVersion, recipe_id: str) -> Form:
    """Return a recipe of the actor's desk with the extract that it would make.

    Args:
        actor: Who releases.
        stored: The original, already permitted.
        recipe_id: The recipe.

    Returns:
        The form.

    Raises:
        AccessError: ``not-found`` if the desk keeps no such recipe for that report.
        InputError: ``recipe-outdated`` if the report has been corrected since.
    """
    kept = extracts.find_recipe(recipe_id, actor.desk.desk_id)
    if kept is None or kept.report_id != stored.version.report_id:
        raise AccessError("not-found")
    if kept.version != stored.version.version:
        raise InputError("recipe-outdated", version=stored.version.version)
    return Form(recipe=kept, version=_make(stored.version, read_recipe(kept)))


@for_reader
def cut(actor: Actor, stored: StoredVersion, recipe: StoredRecipe) -> StoredVersion:
    """Return the extract that a recipe makes; it is cut at the first release by it.

    Args:
        actor: Who releases.
        stored: The original.
        recipe: The recipe, of exactly that version.

    Returns:
        The extract as kept.

    Raises:
        InputError: ``extract-file-missing`` if a file that stays is not whole here, ``attachment-quota``.
    """
    done = extracts.by_recipe(recipe.recipe_id)
    held = versions.find_version(done.report_id, done.version) if done else None
    if held is not None:
        return held
    chosen, secret = read_recipe(recipe), secrets.token_bytes(_SECRET_BYTES)
    sealed = resealing.reseal(actor.desk.desk_id, stored, chosen.files)
    made = extract(
        stored.version,
        chosen,
        report_id=new_id(),
        secret=secret,
        made=clock.now().replace(microsecond=0),
        files={each: file.attachment for each, file in sealed.items()},
    )
    filed = versions.add_extract(made, clock.now(), recipe.desk)
    resealing.bind(sealed.values(), made)
    _link(filed, stored, recipe, secret, {each: file.attachment.attachment_id for each, file in sealed.items()})
    lines.write(actor, "extract-cut", [stored.version.report_id, made.report_id, recipe.recipe_id], sha256=filed.sha256)
    return filed


def recut(extract_id: str, stored: StoredVersion) -> StoredVersion:
    """Cut the next version of an extract from a corrected original, by the recipe that was kept.

    Whatever the correction brings that nobody chose stays out. Its files are those of the version before.

    Args:
        extract_id: The extract.
        stored: The original as it stands now.

    Returns:
        The next version of the extract, not yet released.

    Raises:
        AccessError: ``not-found`` if this is no extract of that original.
        InputError: ``extract-unread`` if words of the original stay, and they changed: a person has to read them.
    """
    link = extracts.newest(extract_id)
    before = versions.find(extract_id)
    if link is None or before is None or link.original_id != stored.version.report_id:
        raise AccessError("not-found")
    held = {each.attachment_id: each for each in before.version.attachments}
    made = extract(
        stored.version,
        read_recipe(link.recipe),
        report_id=extract_id,
        secret=link.secret,
        made=clock.now().replace(microsecond=0),
        files={original: held[own] for original, own in link.files.items() if own in held},
        version=before.version.version + 1,
    )
    filed = versions.add_extract(made, clock.now(), before.cut_by)
    _link(filed, stored, link.recipe, link.secret, link.files)
    return filed


@for_node
def family(report_id: str) -> tuple[str, ...]:
    """Return the reports that say the same as another in more or fewer parts: its original, and extracts of that.

    Args:
        report_id: An original or an extract.

    Returns:
        Their ids without its own; none for what was never cut.
    """
    link = extracts.newest(report_id)
    original = link.original_id if link else report_id
    found = {original, *extracts.of_originals([original]).get(original, ())}
    return tuple(sorted(found - {report_id}))


def read_recipe(kept: StoredRecipe) -> Recipe:
    """Return the recipe that was kept.

    Args:
        kept: As kept.

    Returns:
        The recipe.
    """
    return wire.decode(Recipe, kept.body, label=RECIPE)


def _access(actor: Actor, report_id: str) -> StoredVersion:
    access.require_right(actor, Act.RELEASE)
    stored = access.access_report(actor, report_id)
    if stored.cut_by:
        # An extract of an extract would lose its original: cut the original again.
        raise AccessError("not-found")
    return stored


def _view(version: ReportVersion, recipe: Recipe) -> ExtractView:
    read = not recipe.keeps_words or recipe.read == words_digest(version)
    made = _make(version, recipe if read else replace(recipe, read=words_digest(version)))
    return ExtractView(
        original=version,
        recipe=recipe,
        made=made,
        read=read,
        named=still_named(version, made, recipe),
        fault=_fault(made),
    )


def _fault(made: ReportVersion) -> str:
    try:
        fit.check_version(replace(made, version=1))
    except InputError as error:
        return error.code
    return ""


def _make(version: ReportVersion, recipe: Recipe) -> ReportVersion:
    held = {each.attachment_id: each for each in version.attachments}
    chosen = [file.attachment_id for file in recipe.files]
    if not held.keys() >= set(chosen):
        raise InputError("extract-file-unknown")
    if len(set(chosen)) < len(chosen):
        raise InputError("attachment-repeated")
    for file in recipe.files:
        attached.check_file_name(file.name)
    files = {
        file.attachment_id: _without_key(held[file.attachment_id], file.name, file.description, place)
        for place, file in enumerate(recipe.files)
    }
    return extract(version, recipe, report_id=_NO_ID, secret=b"", made=clock.now().replace(microsecond=0), files=files)


def _without_key(attachment: Attachment, name: str, description: str, place: int) -> Attachment:
    return replace(
        attachment, attachment_id=f"{place:026}", key=_NO_KEY, name=name, description=description, sha256="0" * 64
    )


def _link(
    filed: StoredVersion, stored: StoredVersion, recipe: StoredRecipe, secret: bytes, files: Mapping[str, str]
) -> None:
    extracts.add(
        StoredExtract(
            report_id=filed.version.report_id,
            version=filed.version.version,
            original_id=stored.version.report_id,
            original_version=stored.version.version,
            recipe=recipe,
            secret=secret,
            files=files,
        )
    )


def _line(version: ReportVersion, kept: StoredRecipe, extract_id: str) -> RecipeLine:
    recipe = read_recipe(kept)
    held = {each.entity_id for each in version.entities}
    return RecipeLine(
        recipe_id=kept.recipe_id,
        entities=(len(held & recipe.entities.keys()), len(held)),
        files=(len(recipe.files), len(version.attachments)),
        rewritten=not (recipe.title is None and recipe.text is None),
        sensitive=recipe.sensitive,
        officer=kept.officer,
        made=kept.made,
        extract_id=extract_id,
    )
