"""Picking what reads: the old model goes on until the new one is open."""

import itertools
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PyQt6.QtCore import QTimer

from signcam.errors import ModelError
from signcam.hands.crop import PLAIN_CROP
from signcam.models.card import Measurement, ModelInput, card_path, load_card
from signcam.models.classifier import NetworkClassifier
from signcam.models.network import Network, Values
from signcam.models.overrides import NO_OVERRIDES, InputOverrides
from signcam.models.prediction import Classifier
from signcam.ui.main_window import MainWindow
from signcam.ui.settings import Settings
from tests.support import doubles
from tests.support.doubles import FakeClassifier, card
from tests.support.tiny_models import save_model
from tests.ui.conftest import Studio
from tests.ui.person import click, wait, wait_for_video


class ThreeNetwork:
    """A network that always reads a 3."""

    input_shape: tuple[int | None, ...] = (16, 16, 3)
    outputs, parameters, sha256, takes_features = 10, 10, "0" * 64, False

    def __init__(self, name: str) -> None:
        self.name = name

    def run(self, values: Values, features: Values | None = None) -> Values:
        shares = np.full(10, 0.01, np.float32)
        shares[3] = 0.91
        return shares

    def copy(self) -> Network:
        return self


def keras_classifier(name: str, overrides: InputOverrides = NO_OVERRIDES) -> NetworkClassifier:
    """A classifier without a card, around a double of a network."""
    card = replace(
        doubles.card(name=name),
        input=ModelInput(16, 16, high=1.0),
        crop=replace(PLAIN_CROP, size=16),
        sees="plain",
        output="probabilities",
    )
    found = f"{name}: 0..1, RGB, square crop: 83% of 200 reference hands read right; next best 41%."
    return NetworkClassifier(ThreeNetwork(name), card, found, overrides)


class Library:
    """Opens models as slowly as a test wants: each waits until it is let go."""

    def __init__(self, studio: Studio) -> None:
        self._studio = studio
        self.let_go: dict[str, threading.Event] = {}
        self.overrides: dict[str, InputOverrides] = {}
        self.make: Callable[[str, InputOverrides], Classifier] = keras_classifier

    def open(self, model: str, overrides: InputOverrides) -> Classifier:
        if model not in self.let_go:
            return self._studio.classifier(model)
        self.overrides[model] = overrides
        assert self.let_go[model].wait(10)
        return self.make(model, overrides)


@pytest.fixture
def library(studio: Studio) -> Library:
    return Library(studio)


def open_window(studio: Studio, library: Library, settings: Settings | None = None) -> MainWindow:
    window = studio.open(settings)
    window.player.make_classifier = library.open
    wait_for_video(studio, window)
    return window


def told(window: MainWindow) -> str:
    return window.live.banner.label.text() if window.live.banner.isVisible() else ""


def crops_read(studio: Studio) -> int:
    return len(studio.classifiers[-1].crops)


def test_a_model_is_picked_and_kept(studio: Studio, tmp_path: Path) -> None:
    window = studio.open()
    wait_for_video(studio, window)
    path = str(tmp_path / "mine.tflite")
    window.use_model(path)
    wait(studio, lambda: window.settings.model == path)
    assert studio.models[-1] == path
    assert "mine" in window.menus.toolbar.model_picker.text()
    assert told(window) == ""
    # Its card says what it takes.
    assert not window.menus.model.input_menu.menuAction().isEnabled()  # type: ignore[union-attr]


def test_a_model_that_cannot_be_used_leaves_the_old_one(studio: Studio, library: Library) -> None:
    def refuse(model: str, overrides: InputOverrides) -> Classifier:
        raise ModelError("bad.h5 is not a Keras model, or a damaged one.")

    window = open_window(studio, library)
    library.make = refuse
    library.let_go["bad.h5"] = threading.Event()
    window.use_model("bad.h5")
    library.let_go["bad.h5"].set()
    wait(studio, lambda: "damaged one. signcam goes on with signnet." in told(window))
    assert window.settings.model is None
    assert "signnet" in window.menus.toolbar.model_picker.text()
    before = crops_read(studio)
    wait(studio, lambda: crops_read(studio) > before)


def test_a_fault_of_a_library_while_opening_leaves_the_old_one(studio: Studio, library: Library) -> None:
    def fail(model: str, overrides: InputOverrides) -> Classifier:
        raise RuntimeError("inside")

    window = open_window(studio, library)
    library.make = fail
    library.let_go["x.h5"] = threading.Event()
    library.let_go["x.h5"].set()
    window.use_model("x.h5")
    wait(studio, lambda: "x cannot be opened" in told(window))


def test_the_old_model_reads_and_the_window_lives_while_a_slow_one_is_opened(
    studio: Studio, library: Library
) -> None:
    window = open_window(studio, library)
    gone = library.let_go["slow.h5"] = threading.Event()
    ticks: list[float] = []
    timer = QTimer(window)
    timer.timeout.connect(lambda: ticks.append(time.monotonic()))
    timer.start(10)
    began = time.monotonic()
    window.use_model("slow.h5")
    assert time.monotonic() - began < 0.2
    assert told(window).startswith("Opening slow.h5")
    before = crops_read(studio)
    wait(studio, lambda: crops_read(studio) > before + 10 and len(ticks) > 20)
    assert max(later - earlier for earlier, later in itertools.pairwise(ticks)) < 0.5
    assert "signnet" in window.menus.toolbar.model_picker.text()
    gone.set()
    wait(studio, lambda: window.player.model == "slow.h5")
    assert told(window).startswith("slow.h5: 0..1, RGB, square crop: 83% of 200 reference hands")
    assert told(window).endswith("Keep or change it.")
    assert "slow" in window.menus.toolbar.model_picker.text()
    assert "83% of 200 reference hands" in window.menus.toolbar.model_picker.toolTip()
    assert window.settings.model == "slow.h5"
    # The double of a network reads a 3 for certain, and the old one a 7.
    wait(studio, lambda: window.live.video.badge.shown is not None and reading(window) == 3)


def reading(window: MainWindow) -> int | None:
    shown = window.live.video.badge.shown
    return int(shown.label) if shown is not None else None


def test_of_several_models_the_one_wanted_last_reads(studio: Studio, library: Library) -> None:
    window = open_window(studio, library)
    for name in ("first.h5", "second.h5"):
        library.let_go[name] = threading.Event()
        window.use_model(name)
    library.let_go["second.h5"].set()
    wait(studio, lambda: window.player.model == "second.h5")
    library.let_go["first.h5"].set()
    studio.qtbot.wait(200)
    assert window.player.model == window.settings.model == "second.h5"


def test_whoever_goes_back_while_a_model_is_opened_keeps_the_old_one(
    studio: Studio, library: Library
) -> None:
    window = open_window(studio, library)
    library.let_go["slow.h5"] = threading.Event()
    window.use_model("slow.h5")
    window.use_model("signnet")
    wait(studio, lambda: window.settings.model == "signnet")
    assert told(window) == ""
    library.let_go["slow.h5"].set()
    studio.qtbot.wait(200)
    assert window.player.model == "signnet"


def test_a_window_is_closed_while_a_model_is_opened(studio: Studio, library: Library) -> None:
    window = open_window(studio, library)
    library.let_go["slow.h5"] = threading.Event()
    window.use_model("slow.h5")
    began = time.monotonic()
    assert studio.close(window)
    assert time.monotonic() - began < 2
    library.let_go["slow.h5"].set()
    studio.qtbot.wait(150)


def test_what_was_assumed_is_changed_at_once_and_kept(studio: Studio, library: Library) -> None:
    window = open_window(studio, library)
    library.let_go["mine.h5"] = threading.Event()
    library.let_go["mine.h5"].set()
    window.use_model("mine.h5")
    wait(studio, lambda: window.player.model == "mine.h5")
    menu = window.menus.model.input_menu
    assert window.live.banner.menu_button.menu() is menu
    marked = {key for key, action in menu.choices.items() if action.isChecked()}
    assert marked == {("input", "0..1"), ("colour", "rgb"), ("crop", "plain"), ("mirrored", False)}
    menu.choices["crop", "upright"].trigger()
    menu.choices["input", "0..255"].trigger()
    card = window.player.card
    assert card is not None
    assert card.crop.upright
    assert card.input.high == 255
    assert window.settings.overrides == InputOverrides("0..255", None, "upright")
    assert told(window).startswith("mine.h5: 0..255, RGB, upright crop, as you said.")


def test_what_was_found_out_is_confirmed_and_kept_as_the_card(
    studio: Studio, library: Library, tmp_path: Path
) -> None:
    path = save_model(tmp_path, name="mine")
    card_path(path).unlink()
    window = open_window(studio, library)
    library.let_go[str(path)] = threading.Event()
    library.let_go[str(path)].set()
    window.use_model(str(path))
    wait(studio, lambda: window.player.model == str(path))
    menu = window.menus.model.input_menu
    menu.choices["colour", "bgr"].trigger()
    menu.keep.trigger()
    assert "Kept in" in told(window)
    written = load_card(path)
    assert (written.input.colour, written.input.high, written.sees) == ("BGR", 1.0, "plain")
    assert not menu.isEnabled()
    assert window.settings.overrides == NO_OVERRIDES


def test_what_the_command_line_opened_is_not_kept(studio: Studio, library: Library) -> None:
    window = open_window(studio, library, Settings(welcomed=True, model="signnet"))
    library.let_go["mine.h5"] = threading.Event()
    library.let_go["mine.h5"].set()
    window.use_model("mine.h5", InputOverrides(colour="bgr"), keep=False)
    wait(studio, lambda: window.player.model == "mine.h5")
    assert library.overrides["mine.h5"] == InputOverrides(colour="bgr")
    window.menus.model.input_menu.choices["crop", "upright"].trigger()
    assert window.settings.model == "signnet"
    assert window.settings.overrides == NO_OVERRIDES


def test_what_was_assumed_stays_to_be_read_until_it_is_closed(studio: Studio, library: Library) -> None:
    window = open_window(studio, library)
    library.let_go["mine.h5"] = threading.Event()
    library.let_go["mine.h5"].set()
    window.use_model("mine.h5")
    wait(studio, lambda: "reference hands" in told(window))
    window.play_digits()
    assert "reference hands" in told(window)
    click(window.live.banner.close_button)
    assert told(window) == ""


def test_a_model_with_a_card_again_needs_nothing_said(studio: Studio, library: Library) -> None:
    window = open_window(studio, library, Settings(welcomed=True, model="old.h5", model_colour="bgr"))
    library.make = lambda model, overrides: FakeClassifier([1])
    library.let_go["new.keras"] = threading.Event()
    library.let_go["new.keras"].set()
    window.use_model("new.keras")
    wait(studio, lambda: window.settings.model == "new.keras")
    assert window.settings.overrides == NO_OVERRIDES
    assert told(window) == ""


def entries(window: MainWindow) -> list[str]:
    return [
        str(action.data()) for action in window.menus.model.actions() if action.data() and action.isVisible()
    ]


def marked(window: MainWindow) -> list[str]:
    return [str(action.data()) for action in window.menus.model.actions() if action.isChecked()]


def test_own_models_stay_in_the_menu_the_last_five_of_them_and_are_marked(studio: Studio) -> None:
    window = studio.open()
    wait_for_video(studio, window)
    shipped = entries(window)
    assert shipped[0] == "signnet"
    for number in range(6):
        window.use_model(f"/models/mine{number}.tflite")
        wait(studio, lambda number=number: marked(window) == [f"/models/mine{number}.tflite"])  # type: ignore[misc]
    assert entries(window) == [*shipped, *(f"/models/mine{number}.tflite" for number in (5, 4, 3, 2, 1))]
    settings = window.settings
    studio.close(window)
    window = studio.open(settings)
    wait_for_video(studio, window)
    (again,) = [action for action in window.menus.model.actions() if action.data() == "/models/mine3.tflite"]
    again.trigger()
    wait(studio, lambda: window.player.model == "/models/mine3.tflite")
    assert marked(window) == ["/models/mine3.tflite"]


def test_models_are_listed_with_the_figures_of_their_cards(studio: Studio) -> None:
    measured = Measurement("my rooms", "other people", 200, 0.934, (0.9, 0.96), 1.0, 1, "2026-01-01", "x")
    window = studio.open()
    wait_for_video(studio, window)
    window.player.make_classifier = lambda model, overrides: FakeClassifier(
        [1], model_card=replace(card(), measurements=(measured,))
    )
    window.use_model("/models/mine.tflite")
    wait(studio, lambda: marked(window) == ["/models/mine.tflite"])
    texts = {str(action.data()): action for action in window.menus.model.actions() if action.data()}
    assert texts["/models/mine.tflite"].text() == "mine\t93.4 %"
    assert texts["signnet"].text().startswith("signnet\t9")
    assert "pictures read right" in texts["signnet"].toolTip()
