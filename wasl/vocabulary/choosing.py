"""What a text in a coded field means: one entry, one of several, or none with some that sound like it.

A text that names one entry exactly, in any of the three scripts, is understood. Nothing else is: what could be several,
what only sounds or looks like an entry, and what has one in it beside other words ("captagon pills"), is for its writer
to choose.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain
from typing import Final

from wasl.errors import InputError
from wasl.vocabulary.proposals import propose
from wasl.vocabulary.tables import candidates, entry, label, lookup
from wasl.vocabulary.values import Entry

_MOST: Final = 6
_LONGEST: Final = 200
_SHORTEST_WORD: Final = 4
_SEVERAL: Final = 2
_TOPICS: Final = "topics"


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """What a text names.

    Attributes:
        table: Vocabulary table.
        text: As typed.
        code: Code of the one entry that it names; empty if there is not exactly one.
        choices: Codes from which its writer can choose, the likeliest first; none where the code is clear.
        several: True if the text is a name of all the choices, False if they are only near.
    """

    table: str
    text: str
    code: str = ""
    choices: tuple[str, ...] = ()
    several: bool = False


def name_in(table: str, text: str) -> Named:
    """Say what a text names.

    Args:
        table: Vocabulary table.
        text: A code, a label or another name, as people write it, in any script.

    Returns:
        The code, or what may be meant. A table that does not exist is refused as by `entries`.
    """
    found = lookup(table, text)
    if found is not None:
        return Named(table=table, text=text, code=found.code)
    exact = _codes(candidates(table, text))
    if exact:
        return Named(table=table, text=text, choices=exact, several=True)
    near = _near(table, text) if len(text) <= _LONGEST else ()
    return Named(table=table, text=text, choices=near[:_MOST])


def topic_of(substance: str) -> str:
    """Return the topic under which a substance is reported.

    Args:
        substance: Code of the vocabulary table ``substances``.

    Returns:
        Code of the vocabulary table ``topics``.

    Raises:
        InputError: ``vocabulary-code``.
    """
    return entry("drug_groups", entry("substances", substance).data["group"]).data["topic"]


def read_code(table: str, text: str) -> str:
    """Return the code that a text names.

    Args:
        table: Vocabulary table.
        text: As `name_in`.

    Returns:
        The code.

    Raises:
        InputError: ``code-several`` for a text that names several, ``code-near`` for one that names none and is near to
            some, ``choice-unknown`` for one that is near to nothing; each with the choices.
    """
    found = name_in(table, text)
    if found.code:
        return found.code
    if not found.choices:
        raise InputError("choice-unknown", value=text[:_LONGEST])
    choices = [f"{table}/{code}" for code in found.choices]
    raise InputError("code-several" if found.several else "code-near", value=text[:_LONGEST], choices=choices)


def text_for(table: str, code: str, language: str) -> str:
    """Return what an officer who chose an entry would have typed to say it.

    Args:
        table: Vocabulary table.
        code: The entry.
        language: ``ar``, ``ru`` or ``en``.

    Returns:
        Its label, or the code where the label means other entries as well.

    Raises:
        InputError: `vocabulary-table` or `vocabulary-code`.
    """
    words = label(table, code, language)
    return words if name_in(table, words).code == code else code


def _near(table: str, text: str) -> tuple[str, ...]:
    return _proposed(table, text) or _in_words(table, text) or (_topics(text) if table == _TOPICS else ())


def _proposed(table: str, text: str) -> tuple[str, ...]:
    return tuple(each.code for each in propose([table], text, language="en", limit=_MOST))


def _in_words(table: str, text: str) -> tuple[str, ...]:
    words = _words(text)
    near = (_proposed(table, word) for word in words) if len(words) >= _SEVERAL else ()
    return _named(table, words) or tuple(dict.fromkeys(chain.from_iterable(near)))


def _named(table: str, words: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(chain.from_iterable(_codes(candidates(table, word)) for word in words)))


def _words(text: str) -> list[str]:
    return [word for word in text.split() if len(word) >= _SHORTEST_WORD][:_MOST]


def _topics(text: str) -> tuple[str, ...]:
    # Who writes about captagon calls the topic so.
    return tuple(dict.fromkeys(map(topic_of, _named("substances", [text, *_words(text)]))))


def _codes(found: tuple[Entry, ...]) -> tuple[str, ...]:
    return tuple(each.code for each in found[:_MOST])
