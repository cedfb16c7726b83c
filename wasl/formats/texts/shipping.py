"""The templates that come with Wasl."""

from __future__ import annotations

from functools import cache
from importlib import resources

from wasl.formats.texts.reading import read_terms
from wasl.record.template import Template
from wasl.record.written_terms import template_of


@cache
def shipped_templates() -> tuple[Template, ...]:
    """Return the shipped templates, by short name; their texts are held free of findings by a test."""
    folder = resources.files("wasl.formats.texts").joinpath("shipped")
    files = sorted((each for each in folder.iterdir() if each.name.endswith(".txt")), key=lambda each: each.name)
    return tuple(template_of(read_terms(each.read_bytes()).terms) for each in files)
