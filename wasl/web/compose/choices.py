"""In which form each recipient gets a report: whole, or by one of the choices that the desk keeps."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from wasl.errors import InputError
from wasl.flow import lists, parties
from wasl.flow.extract_views import RecipeLine
from wasl.record import Actor
from wasl.render.sentences import say
from wasl.web.compose.form import party_name
from wasl.web.fields import Control, Field, Option

WHOLE: Final = "whole"


def form_fields(
    actor: Actor, named: Sequence[str], extracts: Mapping[str, str], kept: Sequence[RecipeLine], language: str
) -> tuple[Field, ...]:
    """Return, per recipient that was named, the field that says in which form it gets the report.

    Args:
        actor: Who would send.
        named: Recipients as they were named.
        extracts: What was chosen for each; left out for the whole report.
        kept: The choices that the desk keeps.
        language: The reader's.

    Returns:
        One field each; none while the desk keeps no choice.
    """
    if not kept:
        return ()
    names = _names(actor, named, language)
    return tuple(
        Field(
            name=f"form-{slug}",
            label=names[slug],
            control=Control.CHOICE,
            options=(
                Option(value=WHOLE, label=say("send-whole", language)),
                *(
                    Option(
                        value=each.recipe_id,
                        label=recipe_words(each, language),
                        chosen=extracts.get(slug) == each.recipe_id,
                    )
                    for each in kept
                ),
            ),
            required=True,
        )
        for slug in named
        if slug in names
    )


def recipe_words(line: RecipeLine, language: str) -> str:
    """Return how a choice is called where one is picked.

    Args:
        line: The choice.
        language: The reader's.

    Returns:
        The words.
    """
    things, files = line.entities, line.files
    return say(
        "send-extract",
        language,
        things=things[0],
        all_things=things[1],
        files=files[0],
        all_files=files[1],
        number=line.recipe_id[:4],
    )


def _names(actor: Actor, named: Sequence[str], language: str) -> dict[str, str]:
    known = parties.directory()
    own = {f"{lists.MARK}{each.slug}": each.names.get(language, each.slug) for each in lists.lists(actor)}
    found = {}
    for slug in named:
        try:
            found[slug] = own[slug] if slug in own else party_name(known.party(known.address(slug)), language)
        except InputError:
            continue  # Said on the page already: nobody here is called so.
    return found
