"""Sources follow one another without holding up whoever asks."""

import threading
import time
from collections.abc import Callable

import numpy as np
import pytest

from signcam.errors import SourceError
from signcam.frame import Image
from signcam.hands.hand import Hand
from signcam.hands.network_files import HandNetworkError
from signcam.hands.tracker import HandTracker
from signcam.live.choice import DEFAULT_CAMERA, SourceChoice, demo_choice
from signcam.live.player import Player
from signcam.models.overrides import InputOverrides
from signcam.models.prediction import Prediction
from signcam.resources.demos import DEMOS, Demo
from signcam.sources.base import CameraAbsentError, CameraBusyError, CameraRefusedError, Picture, Source
from signcam.sources.status import SourceState
from tests.support.doubles import FakeClassifier, FakeSource, FakeTracker, open_hand
from tests.ui.conftest import camera_script


def make_player(make_source: Callable[[SourceChoice], Source]) -> Player:
    return Player(
        make_source=make_source,
        make_classifier=lambda model, overrides: FakeClassifier([1]),
        make_tracker=lambda: FakeTracker([open_hand()]),
    )


def wait_for(condition: Callable[[], bool], seconds: float = 3) -> None:
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.005)


def state_of(player: Player) -> SourceState:
    return player.snapshot().status.state


def end(player: Player) -> None:
    player.close()
    assert player.join()


def test_a_source_is_given_back_before_the_next_is_opened() -> None:
    events: list[str] = []

    class Camera(FakeSource):
        def open(self) -> None:
            events.append(f"open {self.name}")
            super().open()

        def close(self) -> None:
            if self.opened > self.closed:
                events.append(f"close {self.name}")
            super().close()

    player = make_player(lambda choice: Camera(camera_script(), live=True, name=choice.title))
    for title in ("one", "two"):
        player.play(SourceChoice(title, title))
        wait_for(lambda: state_of(player) is SourceState.LIVE and player.snapshot().frame is not None)
    end(player)
    assert events == ["open one", "close one", "open two", "close two"]


def test_nothing_of_the_old_source_is_shown_after_the_change() -> None:
    player = make_player(lambda choice: FakeSource(camera_script(), live=True, name=choice.title))
    player.play(SourceChoice("one", "one"))
    wait_for(lambda: player.snapshot().frame is not None)
    player.play(SourceChoice("two", "two"))
    assert player.snapshot().frame is None
    assert state_of(player) is SourceState.OPENING
    end(player)


def test_of_many_choices_in_a_row_the_last_one_plays() -> None:
    player = make_player(lambda choice: FakeSource(camera_script(), live=True, name=choice.title))
    for number in range(20):
        player.play(SourceChoice(str(number), str(number)))
    wait_for(lambda: player.snapshot().frame is not None)
    assert player.choice == SourceChoice("19", "19")
    names = [thread.name for thread in threading.enumerate()]
    assert names.count("capture") == 1
    end(player)


@pytest.mark.parametrize(
    ("error", "state"),
    [
        (CameraAbsentError("none"), SourceState.ABSENT),
        (CameraBusyError("busy"), SourceState.BUSY),
        (CameraRefusedError("refused"), SourceState.REFUSED),
        (SourceError("broken"), SourceState.FAILED),
        (RuntimeError("driver"), SourceState.FAILED),
    ],
)
def test_a_source_that_cannot_be_made_is_a_state(error: Exception, state: SourceState) -> None:
    def make(choice: SourceChoice) -> Source:
        raise error

    player = make_player(make)
    player.play(SourceChoice("x", "x"))
    wait_for(lambda: state_of(player) is state)
    assert str(error) in player.snapshot().status.sentence
    end(player)


@pytest.mark.parametrize("demo", DEMOS.values())
def test_a_demo_plays_for_ever_and_a_file_once(demo: Demo) -> None:
    sources: list[FakeSource] = []

    def make(choice: SourceChoice) -> Source:
        sources.append(FakeSource(camera_script(3), name=choice.title))
        return sources[-1]

    player = make_player(make)
    player.play(SourceChoice("file.mp4", "file.mp4"))
    wait_for(lambda: state_of(player) is SourceState.ENDED)
    assert sources[0].opened == 1
    player.play(demo_choice(demo))
    wait_for(lambda: len(sources) == 2 and sources[1].opened > 2)
    end(player)


def test_a_fault_of_the_recognition_is_a_state_and_another_model_starts_anew() -> None:
    class Broken(FakeClassifier):
        def classify(self, crop: Image, hand: Hand | None = None) -> Prediction:
            raise ValueError("graph is gone")

    player = Player(
        make_source=lambda choice: FakeSource(camera_script(), live=True),
        make_classifier=lambda model, overrides: Broken([1]),
        make_tracker=lambda: FakeTracker([open_hand()]),
    )
    player.play(SourceChoice("x", "x"))
    wait_for(lambda: state_of(player) is SourceState.NOT_READING)
    assert "graph is gone" in player.snapshot().status.sentence
    assert player.snapshot().frame is not None
    player.use_classifier("other", FakeClassifier([4]))
    wait_for(lambda: (read := player.snapshot().recognition) is not None and read.held == 4)
    end(player)


def test_a_camera_that_hangs_is_abandoned_within_a_second() -> None:
    release = threading.Event()
    titles = iter(["hanging", "next"])

    def hang() -> None:
        release.wait(20)

    def make(choice: SourceChoice) -> Source:
        if next(titles) == "hanging":
            return FakeSource([*camera_script(1), hang], live=True)
        return FakeSource(camera_script(), live=True, name="next")

    player = make_player(make)
    try:
        player.play(SourceChoice("hanging", "hanging"))
        wait_for(lambda: player.snapshot().frame is not None)
        began = time.monotonic()
        player.play(SourceChoice("next", "next"))
        assert time.monotonic() - began < 0.1
        wait_for(lambda: player.snapshot().frame is not None, 2)
        assert time.monotonic() - began < 1.5
        player.close()
        assert not player.join()
    finally:
        release.set()
    wait_for(player.join)


def test_a_model_picked_while_a_camera_is_being_opened_is_the_one_that_reads() -> None:
    opened: list[str] = []
    networks = {"old": FakeClassifier([1]), "new": FakeClassifier([2])}

    def make_classifier(model: str, overrides: InputOverrides) -> FakeClassifier:
        opened.append(model)
        return networks[model]

    picked = threading.Event()

    def make_source(choice: SourceChoice) -> Source:
        assert picked.wait(3)
        return FakeSource(camera_script(), live=True)

    player = Player(
        "old",
        make_source=make_source,
        make_classifier=make_classifier,
        make_tracker=lambda: FakeTracker([open_hand()]),
    )
    player.play(SourceChoice("0", "slow"))
    player.use_classifier("new", networks["new"])
    picked.set()
    wait_for(lambda: len(networks["new"].crops) > 3)
    read = len(networks["old"].crops)
    wait_for(lambda: len(networks["new"].crops) > 6)
    assert len(networks["old"].crops) == read
    assert player.card is networks["new"].card
    end(player)


def test_missing_hand_networks_have_a_state_of_their_own():
    def missing() -> HandTracker:
        raise HandNetworkError("They are missing.")

    picture = Picture(np.zeros((48, 64, 3), np.uint8), None)
    player = Player(make_source=lambda choice: FakeSource([picture] * 9, live=True), make_tracker=missing)
    player.play(DEFAULT_CAMERA)
    deadline = time.monotonic() + 10
    while player.snapshot().status.state is not SourceState.NO_NETWORKS and time.monotonic() < deadline:
        time.sleep(0.02)
    status = player.snapshot().status
    player.close()
    assert player.join(5)
    assert (status.state, status.sentence) == (SourceState.NO_NETWORKS, "They are missing.")
