import json
from collections.abc import Iterator

import pytest

from tests.cli.node.almaty import Almaty
from tests.cli.node.installed import Node, init


@pytest.fixture(scope="session")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Node]:
    """One node, made and started once for the whole folder."""
    home = tmp_path_factory.mktemp("node") / "doha"
    done = init(home)
    assert done.returncode == 0, done.stdout + done.stderr
    node = Node(home=home, made=json.loads(done.stdout))
    node.wasl("node", "start")
    yield node
    if node.status["running"]:
        node.wasl("node", "stop")


@pytest.fixture(scope="session")
def almaty(installed: Node, tmp_path_factory: pytest.TempPathFactory) -> Almaty:
    """A peer centre that the node has confirmed."""
    return Almaty(installed, tmp_path_factory.mktemp("almaty"))
