from __future__ import annotations

import pytest

from wasl.errors import InputError
from wasl.record import check_id, check_node_id, new_id


def test_new_ids_have_the_form_and_differ() -> None:
    made = {new_id() for _ in range(500)}
    assert len(made) == 500
    assert {check_id(each, field="id") for each in made} == made
    assert not set("".join(made)) & set("ilou")  # Crockford: no letter that reads as a digit


@pytest.mark.parametrize(
    "text", ["", "a" * 25, "a" * 27, "A" * 26, "a" * 25 + "\n", "a" * 26 + "\n", "а" * 26, "٣" * 26]
)
def test_ids_of_another_form_are_refused(text: str) -> None:
    with pytest.raises(InputError) as caught:
        check_id(text, field="report_id")
    assert (caught.value.code, caught.value.data) == ("id-form", {"field": "report_id"})


@pytest.mark.parametrize("text", ["", "a" * 63, "a" * 65, "A" * 64, "g" * 64, "a" * 64 + "\n", "٣" * 64])
def test_node_ids_of_another_form_are_refused(text: str) -> None:
    assert check_node_id("0f" * 32, field="node") == "0f" * 32
    with pytest.raises(InputError, match="id-form"):
        check_node_id(text, field="node")
