"""What the network looks at, in the crop's place: shown when asked for, and nothing waits for it."""

import itertools
import threading
import time

import numpy as np
import pytest
from PyQt6.QtCore import Qt, QTimer

from signcam.errors import ModelError
from signcam.frame import Image
from signcam.hands.hand import Hand
from signcam.live.explainer import Explanation
from signcam.models.overrides import NO_OVERRIDES, InputOverrides
from signcam.models.prediction import Classifier, Prediction
from signcam.ui.main_window import MainWindow
from signcam.ui.settings import Settings
from tests.support.doubles import FakeClassifier, card, open_hand
from tests.support.tiny_models import sized_card
from tests.ui.conftest import Studio, camera_script, reading
from tests.ui.person import pixels, press, wait, wait_for_video

HAND = open_hand((200, 240))


class OccludedReader(FakeClassifier):
    """Reads a 7 that is lost when the middle of its crop is hidden; a copy may be slow, or fail."""

    def __init__(self, *, copied: bool = False, gate: threading.Event | None = None, broken: bool = False):
        super().__init__([7])
        self._copied, self._gate, self._broken = copied, gate, broken
        self.copies: list[OccludedReader] = []
        self.threads: set[str] = set()

    def classify(self, crop: Image, hand: Hand | None = None) -> Prediction:
        self.threads.add(threading.current_thread().name)
        if self._copied and self._broken:
            raise ModelError("The model double answers with something that is not a number.")
        if self._copied and self._gate is not None:
            assert self._gate.wait(10)
        self._confidence = 0.5 if (crop[45:55, 45:55] == 128).all() else 0.95
        return super().classify(crop, hand)

    def copy(self) -> "OccludedReader":
        self.copies.append(OccludedReader(copied=True, gate=self._gate, broken=self._broken))
        return self.copies[-1]


class Explained:
    """A window in which such a reader reads, and its copies explain."""

    def __init__(
        self,
        studio: Studio,
        settings: Settings | None = None,
        *,
        gate: threading.Event | None = None,
        broken: bool = False,
    ) -> None:
        self.studio = studio
        self.opened: list[OccludedReader] = []

        def make(model: str, overrides: InputOverrides = NO_OVERRIDES) -> Classifier:
            # The one that reads is opened first; whatever is opened afterwards explains.
            reader = OccludedReader(copied=bool(self.opened), gate=gate, broken=broken)
            self.opened.append(reader)
            return reader

        studio.classifier = make  # type: ignore[method-assign]
        self.window = studio.open(settings)
        wait_for_video(studio, self.window)

    @property
    def reader(self) -> OccludedReader:
        return self.opened[0]

    def press_w(self) -> None:
        press(self.studio, self.window, Qt.Key.Key_W)

    def wait_for_map(self) -> Image:
        crop = reading(self.window).page.panel.crop
        wait(self.studio, lambda: crop.explanation is not None)
        assert crop.image is not None
        return pixels(crop.image)


def coloured(picture: Image) -> bool:
    return bool((np.ptp(picture.astype(int), axis=2) > 60).any())


def saliency_threads() -> int:
    return sum(thread.name == "saliency" for thread in threading.enumerate())


def told(window: MainWindow) -> str:
    return window.live.banner.label.text() if window.live.banner.isVisible() else ""


def test_w_shows_what_decides_and_is_kept(studio: Studio) -> None:
    explained = Explained(studio)
    window, crop = explained.window, reading(explained.window).page.panel.crop
    wait(studio, lambda: crop.image is not None)
    assert crop.image is not None
    assert not coloured(pixels(crop.image))
    assert len(explained.opened) == 1
    explained.press_w()
    assert window.settings.saliency
    assert reading(window).page.panel.crop_title.text() == "What the network looks at"
    picture = explained.wait_for_map().astype(int)
    row, column = np.unravel_index(np.ptp(picture, axis=2).argmax(), (100, 100))
    assert np.hypot(row - 50, column - 50) < 25
    assert crop.explanation is not None
    assert crop.explanation.label == "7"
    explained.press_w()
    assert not window.settings.saliency
    wait(studio, lambda: crop.explanation is None and crop.image is not None)
    assert not coloured(pixels(crop.image))
    assert reading(window).page.panel.crop_title.text() == "What the network sees"


def test_what_was_kept_is_on_from_the_start_and_the_switch_says_so(studio: Studio) -> None:
    explained = Explained(studio, Settings(welcomed=True, saliency=True))
    action = explained.window.menus.actions["saliency"]
    assert action.isChecked()
    assert "(W)" in action.toolTip()
    assert coloured(explained.wait_for_map())


def test_the_map_lies_on_the_crop_that_it_was_made_of(studio: Studio) -> None:
    explained = Explained(studio)
    explained.press_w()
    shown = explained.wait_for_map()
    whole = [crop for crop in explained.opened[1].crops if not (crop == 128).all(axis=2).any()]
    # Outside the map the crop is seen, grey and dark: one of those that were explained.
    assert any(abs(shown[:8, :8].mean() / 0.62 - crop[:8, :8].mean()) < 1 for crop in whole)


def test_the_recognition_reads_on_at_its_own_rate_while_a_map_takes_its_time(studio: Studio) -> None:
    gate = threading.Event()
    explained = Explained(studio, gate=gate)
    window = explained.window
    ticks: list[float] = []
    timer = QTimer(window)
    timer.timeout.connect(lambda: ticks.append(time.monotonic()))
    timer.start(10)
    explained.press_w()
    wait(studio, lambda: saliency_threads() == 1)
    read = len(explained.reader.crops)
    studio.qtbot.wait(600)
    # A hundred frames a second come; the map hangs all the time, and the plain crop is shown.
    assert len(explained.reader.crops) - read > 20
    assert max(later - earlier for earlier, later in itertools.pairwise(ticks)) < 0.3
    assert reading(window).page.panel.crop.explanation is None
    assert reading(window).page.panel.crop.image is not None
    assert saliency_threads() == 1
    gate.set()
    explained.wait_for_map()
    # Neither read with the other's network.
    assert explained.reader.threads == {"recognition"}
    assert explained.opened[1].threads == {"saliency"}


def test_maps_come_a_few_times_a_second_at_most(studio: Studio) -> None:
    explained = Explained(studio)
    explained.press_w()
    explained.wait_for_map()
    crop = reading(explained.window).page.panel.crop
    seen: list[Explanation | None] = []
    until = time.monotonic() + 1.2
    while time.monotonic() < until:
        studio.qtbot.wait(15)
        if not seen or crop.explanation is not seen[-1]:
            seen.append(crop.explanation)
    assert 2 <= len(seen) <= 6


def test_without_a_hand_there_is_no_map(studio: Studio) -> None:
    studio.hands = [*[HAND] * 120, None]
    explained = Explained(studio)
    explained.press_w()
    explained.wait_for_map()
    crop = reading(explained.window).page.panel.crop
    wait(studio, lambda: crop.image is None)
    assert crop.explanation is None
    studio.qtbot.wait(300)
    assert crop.image is None


def test_the_last_frame_of_a_clip_is_explained_once(studio: Studio) -> None:
    studio.live, studio.script = False, camera_script(3)
    explained = Explained(studio, Settings(welcomed=True, saliency=True))
    explained.wait_for_map()
    studio.qtbot.wait(700)
    asked = len(explained.opened[1].crops)
    studio.qtbot.wait(500)
    assert len(explained.opened[1].crops) == asked
    assert reading(explained.window).page.panel.crop.explanation is not None


def test_another_model_explains_itself(studio: Studio) -> None:
    explained = Explained(studio)
    window = explained.window
    explained.press_w()
    explained.wait_for_map()
    other = OccludedReader()
    other.card = card(name="other")
    window.player.use_classifier("other", other)
    wait(studio, lambda: len(other.copies) == 2)  # one reads, one explains
    wait(studio, lambda: any("saliency" in copy.threads for copy in other.copies))
    old = len(explained.opened[1].crops)
    explained.wait_for_map()
    studio.qtbot.wait(400)
    assert len(explained.opened[1].crops) == old


def test_a_model_of_another_size_is_explained_too(studio: Studio) -> None:
    explained = Explained(studio)
    explained.press_w()
    explained.wait_for_map()
    small = FakeClassifier([3], model_card=sized_card(32))
    explained.window.player.use_classifier("small", small)
    crop = reading(explained.window).page.panel.crop
    wait(studio, lambda: crop.explanation is not None and crop.explanation.label == "3")
    assert crop.explanation is not None
    assert crop.explanation.picture.shape == (32, 32, 3)
    assert {overrides.shape[0] for overrides in small.crops} == {32}


def test_a_network_that_fails_is_told_once_and_the_reading_goes_on(studio: Studio) -> None:
    explained = Explained(studio, broken=True)
    window = explained.window
    explained.press_w()
    wait(studio, lambda: "not a number. What it looks at is not shown." in told(window))
    window.live.banner.hide()
    read = len(explained.reader.crops)
    studio.qtbot.wait(700)
    assert len(explained.reader.crops) > read
    assert told(window) == ""
    assert reading(window).page.panel.crop.explanation is None
    assert reading(window).page.panel.crop.image is not None
    # Whoever switches it on again wants it tried again.
    explained.press_w()
    explained.press_w()
    wait(studio, lambda: told(window) != "")


def test_nothing_is_explained_where_the_crop_is_not_shown(studio: Studio) -> None:
    explained = Explained(studio)
    explained.press_w()
    explained.wait_for_map()
    reading(explained.window).set_panel(False)
    wait(studio, lambda: reading(explained.window).page.panel.crop.explanation is None)
    studio.qtbot.wait(200)
    assert reading(explained.window).page.panel.crop.explanation is None
    reading(explained.window).set_panel(True)
    explained.wait_for_map()


@pytest.mark.parametrize("slow", [False, True])
def test_the_thread_ends_with_the_window(studio: Studio, slow: bool) -> None:
    gate = threading.Event()
    if not slow:
        gate.set()
    explained = Explained(studio, gate=gate)
    explained.press_w()
    wait(studio, lambda: saliency_threads() == 1)
    # A classification under way ends by itself: the window waits for one, not for a whole map.
    threading.Timer(0.2, gate.set).start()
    began = time.monotonic()
    assert studio.close(explained.window)
    assert time.monotonic() - began < 2
    assert saliency_threads() == 0
