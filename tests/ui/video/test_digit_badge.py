"""The digit over the video: out of the hand's way, and what stands beside it on a full screen."""

import numpy as np
import numpy.typing as npt
import pytest
from PyQt6.QtCore import QPointF, QRectF, Qt
from PyQt6.QtGui import QFontMetricsF
from pytestqt.qtbot import QtBot

from signcam.ui.main_window import MainWindow
from signcam.ui.video.digit_badge import DigitBadge
from signcam.ui.wording.shown_digit import DigitState, ShownDigit
from tests.support.doubles import FakeSource, open_hand
from tests.ui.conftest import Studio, camera_script, reading
from tests.ui.person import pixels, press, wait


def hand_rect(window: MainWindow) -> QRectF:
    video = window.live.video
    assert video._hand is not None
    points = video._hand.landmarks
    low, high = points.min(axis=0), points.max(axis=0)
    return video.to_widget().mapRect(QRectF(QPointF(low[0], low[1]), QPointF(high[0], high[1])))


# In the picture as the camera sees it; on the screen it is mirrored.
@pytest.mark.parametrize("place", [(540, 360), (100, 360), (320, 240)])
@pytest.mark.parametrize("full", [False, True])
def test_the_badge_moves_out_of_the_hands_way(studio: Studio, place: tuple[int, int], full: bool) -> None:
    studio.hands = [open_hand(place, length=180)]
    window = studio.open()
    window.set_fullscreen(full)
    badge = window.live.video.badge
    wait(studio, lambda: badge.shown is not None and badge.shown.state is DigitState.HELD)
    studio.qtbot.wait(100)
    hand = hand_rect(window)
    hidden = QRectF(badge.geometry()).intersected(hand)
    assert hidden.width() * hidden.height() < 0.1 * hand.width() * hand.height()
    assert window.live.video.rect().contains(badge.geometry())


def test_a_badge_that_moved_stays_a_while(studio: Studio) -> None:
    studio.hands = [open_hand((540 if frame % 2 else 100, 360), length=180) for frame in range(3000)]
    window = studio.open()
    badge = window.live.video.badge
    wait(studio, lambda: badge.isVisible())
    places = set()
    for _ in range(20):
        studio.qtbot.wait(20)
        places.add(badge.pos().x())
    assert len(places) <= 2


def test_bars_and_their_figures_are_of_the_same_frame(studio: Studio) -> None:
    window = studio.open()
    bars = reading(window).page.panel.bars
    wait(studio, lambda: bars.held == 7)
    for share in (0.9, 0.8, 0.6):
        bars.show_confidences([share] + [(1 - share) / 9] * 9, held=0, threshold=0.7)
        shown = bars.confidences
        assert shown is not None
        assert bars.words[0] == f"{shown[0] * 100:.0f} %"
    bars.refresh()
    assert (bars.confidences or [0])[0] == 0.6
    assert bars.words[0] == "60 %"


def caption(window: MainWindow) -> str:
    pill = window.live.video.caption
    return pill.accessibleName() if pill.isVisible() else ""


def test_on_the_live_full_screen_a_line_says_what_the_program_does(studio: Studio) -> None:
    studio.make_source = lambda choice: FakeSource(camera_script(), live=choice.demo is None)
    window = studio.open()
    studio.qtbot.wait(300)
    assert caption(window) == ""
    press(studio, window, Qt.Key.Key_F)
    wait(studio, lambda: "Sign a digit" in caption(window))
    video = window.live.video
    wait(studio, lambda: video.badge.isVisible())
    assert not video.caption.geometry().intersects(video.badge.geometry())
    assert video.rect().contains(video.caption.geometry())
    # The demo is labelled as one.
    window.play_digits()
    wait(studio, lambda: caption(window).startswith("Demo"))
    press(studio, window, Qt.Key.Key_F)
    wait(studio, lambda: caption(window) == "")


def test_w_works_on_a_full_screen(studio: Studio) -> None:
    window = studio.open()
    panel = reading(window).page.panel
    press(studio, window, Qt.Key.Key_F)
    wait(studio, lambda: not panel.isVisible())
    press(studio, window, Qt.Key.Key_W)
    assert panel.isVisible()
    press(studio, window, Qt.Key.Key_W)
    assert not panel.isVisible()


@pytest.fixture(params=[8, 14, 22])
def badge(request: pytest.FixtureRequest, qtbot: QtBot) -> DigitBadge:
    badge = DigitBadge()
    qtbot.addWidget(badge)
    font = badge.font()
    font.setPointSize(request.param)
    badge.setFont(font)
    badge.fit(120)
    return badge


def plate(badge: DigitBadge) -> npt.NDArray[np.float64]:
    """The plate without its border, in grey."""
    picture = pixels(badge.grab().toImage()).astype(float).mean(axis=2)
    side, top = round(0.04 * badge.width()), round(0.04 * badge.height())
    grey: npt.NDArray[np.float64] = picture[top:-top, side:-side]
    return grey


def test_the_badge_grows_with_the_letters_and_its_words_are_not_clipped(badge: DigitBadge) -> None:
    badge.show_digit(ShownDigit("7", DigitState.UNSURE, 0.93))
    metrics = QFontMetricsF(badge.font())
    assert badge.height() >= 5 * metrics.height()
    words = plate(badge)[round(0.8 * badge.height()) : round(0.93 * badge.height())] > 200
    columns = np.flatnonzero(words.any(axis=0))
    # Nothing at the plate's sides, where clipped letters would end.
    assert columns.min() > 0.01 * badge.width()
    assert columns.max() < 0.9 * badge.width()
    # The words are at least two thirds as large as letters elsewhere, though the picture stays the larger.
    assert columns.max() - columns.min() >= 0.66 * metrics.horizontalAdvance("93 % · not sure")


def test_held_and_guessed_are_told_apart_without_colour(badge: DigitBadge) -> None:
    grey = []
    for state in (DigitState.HELD, DigitState.UNSURE):
        badge.show_digit(ShownDigit("7", state, 0.93))
        grey.append(plate(badge))
    held, guess = (picture[: round(0.7 * badge.height())] > 200 for picture in grey)
    # A held digit is filled; a guess is an outline.
    assert held.sum() > 1.5 * guess.sum() > 0
