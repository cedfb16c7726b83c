"""An entity's document as FollowTheMoney writes it, and as the encoder writes any value: one into the other.

FollowTheMoney knows ``id``, ``schema`` and ``properties`` with plain texts. What a value has beside its text stands in
a second member, ``details``: per property one object per value, and only where one of them says something. Tools of
that family read the document as it stands and pass over the rest.

Source:
    FollowTheMoney, entity JSON.
"""

from __future__ import annotations

from typing import Final

from wasl.errors import InputError
from wasl.record.entity import Json
from wasl.record.shape import place

_FORM_NAMES: Final = frozenset({"id", "details"})
_OUR_NAME: Final = "entity_id"


def to_form(document: dict[str, Json], path: str) -> dict[str, Json]:
    """Return the document as FollowTheMoney writes it.

    Args:
        document: As the encoder writes an `wasl.record.Entity`.
        path: Where it stands, for the error.

    Returns:
        The same in the other form.

    Raises:
        InputError: ``wire-field`` if an unknown member has a name that means something in this form.
    """
    if document.keys() & _FORM_NAMES:
        raise InputError("wire-field", path=place(path, min(document.keys() & _FORM_NAMES)))
    values = {name: _objects(listed, path) for name, listed in _object(document["properties"], path).items()}
    form = {name: content for name, content in document.items() if name not in {_OUR_NAME, "properties"}}
    form["id"] = document[_OUR_NAME]
    form["properties"] = {name: [each["text"] for each in listed] for name, listed in values.items()}
    details: dict[str, Json] = {
        name: [_without_text(each) for each in listed]
        for name, listed in values.items()
        if any(_without_text(each) for each in listed)
    }
    return {**form, "details": details} if details else form


def from_form(form: dict[str, Json], path: str) -> dict[str, Json]:
    """Return the document as the encoder writes an entity; the reverse of `to_form`.

    Args:
        form: As FollowTheMoney writes it.
        path: Where it stands, for the error.

    Returns:
        The same in the other form, for the decoder to judge.

    Raises:
        InputError: ``wire-field`` if texts and details do not fit together, or a member is named as our own field is.
    """
    if _OUR_NAME in form:
        raise InputError("wire-field", path=place(path, _OUR_NAME))
    texts = _object(form.get("properties"), f"{path}/properties")
    details = _object(form.get("details", {}), f"{path}/details")
    if details.keys() - texts.keys():
        raise InputError("wire-field", path=place(path, "details", min(details.keys() - texts.keys())))
    document = {name: content for name, content in form.items() if name not in {*_FORM_NAMES, "properties"}}
    if "id" in form:
        document[_OUR_NAME] = form["id"]
    document["properties"] = {
        name: _joined(given, details.get(name), f"{path}/properties/{name}") for name, given in texts.items()
    }
    return document


def _joined(texts: Json, details: Json, path: str) -> Json:
    if not isinstance(texts, list):
        raise InputError("wire-field", path=place(path))
    if details is None:
        return [{"text": text} for text in texts]
    objects = _objects(details, path)
    if len(texts) != len(objects) or any("text" in each for each in objects):
        raise InputError("wire-field", path=place(path))
    return [{**each, "text": text} for text, each in zip(texts, objects, strict=True)]


def _without_text(value: dict[str, Json]) -> dict[str, Json]:
    return {name: content for name, content in value.items() if name != "text"}


def _object(content: Json, path: str) -> dict[str, Json]:
    if not isinstance(content, dict):
        raise InputError("wire-field", path=place(path))
    return content


def _objects(content: Json, path: str) -> list[dict[str, Json]]:
    if not isinstance(content, list):
        raise InputError("wire-field", path=place(path))
    return [_object(each, path) for each in content]
