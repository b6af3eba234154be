"""A window lets another process find out how a network is fed, with the same result."""

import errno
import subprocess

import pytest

from signcam.errors import ModelError
from signcam.models.litert import LiteRTNetwork
from signcam.models.overrides import NO_OVERRIDES, InputOverrides
from signcam.models.trial.elsewhere import find_feeding_elsewhere
from signcam.models.trial.finding import Finding, find_feeding
from signcam.models.trial.reference_hands import reference_hands
from tests.support.tiny_models import tiny_network

SAID = InputOverrides(input="0..1", colour="rgb")


def network() -> LiteRTNetwork:
    return LiteRTNetwork(tiny_network(size=28, favourite=2), "mine.tflite", "")


def found_elsewhere(labels: tuple[str, ...] | None = None) -> Finding:
    return find_feeding_elsewhere(network(), labels, SAID, NO_OVERRIDES)


def test_another_process_finds_what_this_one_does():
    labels = tuple(map(str, range(10)))
    assert found_elsewhere(labels) == find_feeding(network(), reference_hands(), labels, SAID)


def test_a_network_that_breaks_there_is_told_in_a_sentence():
    broken = network()
    broken.content = b"TFL3" * 10
    with pytest.raises(ModelError, match=r"^mine\.tflite is damaged or is not a LiteRT model\.$"):
        find_feeding_elsewhere(broken, None, SAID, NO_OVERRIDES)


def test_where_no_process_can_be_started_it_is_found_out_here(monkeypatch: pytest.MonkeyPatch):
    def refuse(*given: object, **options: object) -> None:
        raise OSError(errno.EAGAIN, "Resource temporarily unavailable")

    monkeypatch.setattr(subprocess, "Popen", refuse)
    assert found_elsewhere() == find_feeding(network(), reference_hands(), None, SAID)
