"""May this subject do this to that, and why: one pure function, asked at every door and at both ends.

`case` holds the values, `rules` one function a rule, `decision` which rules count for which act. What is shown, what is
found, what leaves and what is taken in all go through `decide`.
"""

from __future__ import annotations

from wasl.policy.case import Act, Case, Decision, Finding, Item, item_of, lacks_category
from wasl.policy.decision import RULE_BOOKS, RuleBook, decide
from wasl.policy.rules import NEEDED_RIGHT

__all__ = [
    "NEEDED_RIGHT",
    "RULE_BOOKS",
    "Act",
    "Case",
    "Decision",
    "Finding",
    "Item",
    "RuleBook",
    "decide",
    "item_of",
    "lacks_category",
]
