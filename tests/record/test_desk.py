from __future__ import annotations

import pytest

from tests import strategies
from wasl.record import Right


def test_desk_id_is_the_one_of_its_address() -> None:
    assert strategies.desk_of("oman").desk_id == "oman"


@pytest.mark.parametrize("right", Right)
def test_officer_holds_the_rights_given_and_no_other(right: Right) -> None:
    desk = strategies.desk_of("oman")
    others = [each for each in Right if each is not right]
    assert strategies.actor_of(desk, right).holds(right)
    assert not strategies.actor_of(desk, *others).holds(right)
    assert not strategies.actor_of(desk).holds(right)
