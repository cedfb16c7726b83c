"""Freezes what FollowTheMoney says of the schemata that we take from it, and what it makes of entities that we write.

Run where the package is installed, outside the project (it needs libicu and a compiler):

    python -m venv /tmp/ftm && /tmp/ftm/bin/pip install followthemoney
    PYTHONPATH=. .venv/bin/python -m tests.record.schemata.written > /tmp/written.json
    /tmp/ftm/bin/python tests/record/schemata/freeze_followthemoney.py /tmp/written.json

It reads our entities as its own tools would, and stops if it drops a value; then it writes `model.json` and
`entities.json` beside this file, which `test_followthemoney.py` compares with ours.
"""

from __future__ import annotations

import json
import sys
from importlib.metadata import version
from pathlib import Path
from typing import Any

from followthemoney import model  # type: ignore[import-not-found]

HERE = Path(__file__).parent
IN_FULL = {"Person", "Vessel", "Ownership", "Payment"}


def freeze_schema(name: str) -> dict[str, Any]:
    """Return what the package says of one schema; of its properties, those that it brings in itself."""
    schema = model.get(name)
    edge = {"source": schema.edge_source, "target": schema.edge_target, "directed": schema.edge_directed}
    return {
        "abstract": schema.abstract,
        "ancestors": sorted(each.name for each in schema.schemata),
        "caption": list(schema.caption),
        "edge": edge if schema.edge else None,
        "featured": list(schema.featured),
        "properties": {
            each.name: freeze_property(each)
            for each in schema.properties.values()
            if not each.stub and each.schema.name == name
        },
        "required": sorted(schema.required),
    }


def freeze_property(each: Any) -> str:  # noqa: ANN401 - the package is not installed where types are checked
    """Return what the package says of one property, in one line: type, range if any, and a star if it is matchable."""
    reach = f" {each.range.name}" if each.range else ""
    return f"{each.type.name}{reach}{' *' if each.matchable else ''}"


def freeze_entity(written: dict[str, Any]) -> dict[str, Any]:
    """Return what the package makes of one entity of ours; stops if it loses a value on the way."""
    proxy = model.get_proxy({name: written[name] for name in ("id", "schema", "properties")}, cleaned=False)
    read = proxy.to_dict()
    for name, values in written["properties"].items():
        if sorted(read["properties"].get(name, ())) != sorted(values):
            sys.exit(f"{written['schema']}.{name}: {values} became {read['properties'].get(name)}")
    proxy.schema.validate({"properties": read["properties"]})
    frozen = {"ours": written, "caption": proxy.caption, "edges": [list(each) for each in proxy.edgepairs()]}
    return {**frozen, "theirs": read} if written["schema"] in IN_FULL else frozen


def main() -> None:
    """Write the frozen files."""
    written = json.loads(Path(sys.argv[1]).read_text("utf-8"))
    schemata = sorted({ancestor.name for name in written["schemata"] for ancestor in model.get(name).schemata})
    frozen = {
        "followthemoney": version("followthemoney"),
        "every": sorted(each.name for each in model.schemata.values()),
        "schemata": {name: freeze_schema(name) for name in schemata},
    }
    write("model.json", frozen)
    write("entities.json", [freeze_entity(each) for each in written["entities"]])


def write(name: str, content: object) -> None:
    """Write one frozen file; entities one a line."""
    if isinstance(content, list):
        text = ",\n".join(json.dumps(each, ensure_ascii=False, sort_keys=True) for each in content)
        text = f"[\n{text}\n]"
    else:
        text = json.dumps(content, ensure_ascii=False, indent=1, sort_keys=True)
    HERE.joinpath(name).write_text(text + "\n", "utf-8")


if __name__ == "__main__":
    main()
