import socket

import pytest

from wasl.cli.node.plan import make_plan
from wasl.errors import InputError, StoreError
from wasl.flow.machine.making import Plan

NAMES = ("GCC Criminal Information Centre", "Информационный центр", "مركز المعلومات الجنائية")


def plan(**given: object) -> Plan:
    return make_plan(**{"slug": "doha", "names": NAMES, "manager": "amal"} | given)  # type: ignore[arg-type]


def test_fills_in_what_was_not_said() -> None:
    made = plan()
    assert (made.web_host, made.time_zone, made.manager_name) == ("doha.localhost", "UTC", "amal")
    assert made.gate_address == f"127.0.0.1:{made.gate_port}"
    assert made.web_port != made.gate_port
    assert (made.name_en, made.name_ru, made.name_ar) == NAMES


def test_keeps_what_was_said() -> None:
    made = plan(gate_address="gate.example.org:8443", time_zone="Asia/Qatar", manager_name="Amal", web_host="w.example")
    assert made.gate_address == "gate.example.org:8443"
    assert (made.time_zone, made.manager_name, made.web_host) == ("Asia/Qatar", "Amal", "w.example")


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ({"slug": "Doha"}, "node-slug"),
        ({"slug": ""}, "node-slug"),
        ({"slug": "d" * 25}, "node-slug"),
        ({"slug": "do--ha"}, "node-slug"),
        ({"slug": "1doha"}, "node-slug"),
        ({"slug": "دوحة"}, "node-slug"),
        ({"slug": "doha/../x"}, "node-slug"),
        ({"manager": "Amal"}, "node-login"),
        ({"manager": ""}, "node-login"),
        ({"manager": "a" * 65}, "node-login"),
        ({"names": ("Doha", " ", "الدوحة")}, "node-name"),
        ({"web_host": "http://doha"}, "node-host"),
        ({"web_host": "doha:80"}, "node-host"),
        ({"gate_address": "gate.example.org"}, "node-gate-address"),
        ({"gate_address": "gate.example.org:0"}, "node-gate-address"),
        ({"gate_address": "gate.example.org:65536"}, "node-gate-address"),
        ({"gate_address": "https://gate.example.org:8443"}, "node-gate-address"),
        ({"time_zone": "Asia/Doha"}, "node-time-zone"),
        ({"time_zone": "../../etc/passwd"}, "node-time-zone"),
        ({"time_zone": "Asia"}, "node-time-zone"),
        ({"web_port": 4433, "gate_port": 4433}, "node-ports"),
    ],
)
def test_refuses_what_cannot_be(given: dict[str, object], code: str) -> None:
    with pytest.raises(InputError) as refused:
        plan(**given)
    assert refused.value.code == code


def test_refuses_a_port_that_is_taken() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        with pytest.raises(StoreError) as refused:
            plan(web_port=taken.getsockname()[1])
    assert refused.value.code == "port-taken"
