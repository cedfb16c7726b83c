"""The analyst in Doha: two hits judged with their evidence, three organisations found in other scripts."""

from __future__ import annotations

from wasl.cli.demo.program import together
from wasl.cli.demo.stage import Stage
from wasl.cli.demo.story import story


def judge(stage: Stage) -> None:
    """Confirm the two hits.

    Args:
        stage: The stage.
    """
    stage.tell("demo-match")
    hits = stage.doha.get("maryam", "hits")["hits"]
    schemata = sorted(hit["theirs"]["entity"]["schema"] for hit in hits)
    stage.facts.equal("two-hits", schemata, ["Company", "Person"])
    stage.facts.equal("hits-of-exercise", [hit["ours"]["report_id"] for hit in hits], [stage.learned["holding"]] * 2)
    for hit in hits:
        # Every piece of evidence names what it compared, and the names weigh.
        pieces = {piece["comparer"]: bool(piece["left"] and piece["right"]) for piece in hit["evidence"]}
        stage.facts.equal(f"evidence-{hit['theirs']['entity']['schema'].lower()}", pieces.get("name"), True)  # noqa: FBT003
    reason = story()["words"]["judge"]
    together(
        *(lambda hit=hit: stage.doha.get("maryam", "judge", hit["hit_id"], "same", "--reason", reason) for hit in hits)
    )
    for hit in hits:
        stage.show(stage.doha, "maryam", "hits", hit["hit_id"])
    kept = stage.doha.get("maryam", "hits", "--all")["hits"]
    stage.facts.equal(
        "hits-judged", sorted((hit["verdict"], hit["judged_by"]) for hit in kept), [("same", "maryam")] * 2
    )


def find_listed(stage: Stage) -> None:
    """Find three listed organisations as they are written in Cyrillic and in Arabic.

    Args:
        stage: The stage.
    """
    stage.tell("demo-searches")
    pairs = [(each["listed"], written) for each in story()["searches"] for written in each["written"]]
    answers = together(
        *(
            lambda written=written: stage.doha.get("maryam", "search", written, "--limit", "3")["results"]
            for _, written in pairs
        )
    )
    found = [results[0]["found"]["entity"]["properties"]["name"][0] if results else "" for results in answers]
    for (listed, written), name in zip(pairs, found, strict=True):
        stage.put(f"\u2068{written}\u2069  =  \u2068{name or '—'}\u2069", style="green" if name == listed else "red")
    stage.facts.equal("listed-found", found, [listed for listed, _ in pairs])
