"""Names to keys, candidates, comparison, score and explanation; never a decision about a person.

The way through: `keys` of a profile are stored and looked up; records that share a key are candidates; `compare`
gives the evidence for each, `score` its sum and band, `explain` the reasons. Pure functions of what they are given
and of shipped data. How it works and how well: docs/why/matching.md.
"""

from wasl.match.compare import compare
from wasl.match.evidence import Band, Evidence, Reason, Score
from wasl.match.keys import keys, keys_of_name, keys_of_number
from wasl.match.numbers import forms_of, is_number, is_same_number
from wasl.match.profile import Profile, profile_of
from wasl.match.score import LOOK_FROM_MN, SAME_FROM_MN, explain, score

__all__ = [
    "LOOK_FROM_MN",
    "SAME_FROM_MN",
    "Band",
    "Evidence",
    "Profile",
    "Reason",
    "Score",
    "compare",
    "explain",
    "forms_of",
    "is_number",
    "is_same_number",
    "keys",
    "keys_of_name",
    "keys_of_number",
    "profile_of",
    "score",
]
