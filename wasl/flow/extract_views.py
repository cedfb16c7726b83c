"""What flow hands to the doors of extracting: values ready to be shown, and only to the desk that releases."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from wasl.policy.naming import StillNamed
from wasl.policy.recipe import Recipe
from wasl.record import ReportVersion


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtractView:
    """An extract as its reader would get it, before anything is kept.

    Attributes:
        original: The original.
        recipe: What stays.
        made: The extract, under ids that are none; its files have no keys.
        read: Whether somebody has read the words that stay; without that nothing is cut.
        named: What the words that stay still name although it was left out.
        fault: Code of what else keeps the extract from being cut; empty if nothing does.
    """

    original: ReportVersion
    recipe: Recipe
    made: ReportVersion
    read: bool
    named: tuple[StillNamed, ...] = ()
    fault: str = ""

    @property
    def ready(self) -> bool:
        """Whether the extract may be kept as it is."""
        return self.read and not self.fault and not any(each.whole for each in self.named)


@dataclass(frozen=True, slots=True, kw_only=True)
class RecipeLine:
    """A recipe that the desk keeps for a version.

    Attributes:
        recipe_id: Random id.
        entities: How many entities stay, and of how many.
        files: How many files stay, and of how many.
        rewritten: Whether title or text are in the desk's own words.
        sensitive: Whether sensitive values stay.
        officer: Login of who chose.
        made: When.
        extract_id: The extract that was cut by it; empty if none was.
    """

    recipe_id: str
    entities: tuple[int, int]
    files: tuple[int, int]
    rewritten: bool
    sensitive: bool
    officer: str
    made: datetime
    extract_id: str = ""
