"""What the window shows of what is read: video, digit, bars, crop, numbers."""

import time

import numpy as np
import pytest
from PyQt6.QtCore import QEvent, QPointF
from PyQt6.QtWidgets import QApplication

from signcam.sources.status import SourceState, Status
from signcam.ui.modes.check.page import CheckPage
from signcam.ui.modes.practice.sign_card import SignCard
from signcam.ui.settings import Settings
from signcam.ui.style.theme import theme_of
from signcam.ui.wording.messages import NO_DIGIT, message_of
from signcam.ui.wording.shown_digit import DigitState
from tests.ui.conftest import Studio, camera_script, reading
from tests.ui.person import pixels, shown_colour, shown_state, wait, wait_for_video


def test_video_is_shown_mirrored_and_read_unmirrored(studio: Studio) -> None:
    window = studio.open()
    wait_for_video(studio, window)
    assert shown_colour(window, 0.05, 0.5).red() == 200
    assert shown_colour(window, 0.95, 0.5).red() < 120
    # The hand stands in the dark left half of the picture; that is what the network was given.
    wait(studio, lambda: bool(studio.classifiers[-1].crops))
    assert studio.classifiers[-1].crops[0].mean() < 120
    # On the screen its outline stands on the right.
    assert (
        window.live.video.to_widget().map(QPointF(200, 240)).x() > window.live.video.video_rect().center().x()
    )


def test_unmirrored_video_is_shown_as_the_camera_sees_it(studio: Studio) -> None:
    window = studio.open(Settings(mirror=False, welcomed=True))
    wait_for_video(studio, window)
    assert shown_colour(window, 0.05, 0.5).red() < 120
    assert shown_colour(window, 0.95, 0.5).red() == 200


def test_a_held_digit_is_large_and_solid_with_its_confidence(studio: Studio) -> None:
    window = studio.open()
    badge = window.live.video.badge
    wait(studio, lambda: badge.shown is not None and badge.shown.state is DigitState.HELD)
    assert badge.shown is not None
    assert badge.shown.label == "7"
    assert badge.shown.words == "95 % sure"
    assert badge.isVisible()
    assert badge.height() > window.live.video.video_rect().height() * 0.3
    assert "7" in badge.accessibleName()
    # The digit's middle is filled with white.
    white = (pixels(badge.grab().toImage()) > 250).all(axis=2)
    assert white.mean() > 0.08


def test_a_guess_looks_tentative(studio: Studio) -> None:
    studio.confidence = 0.4
    window = studio.open()
    badge = window.live.video.badge
    wait(studio, lambda: badge.shown is not None)
    assert badge.shown is not None
    assert badge.shown.state is DigitState.UNSURE
    assert badge.shown.words == "40 % · not sure"
    guessed = (pixels(badge.grab().toImage()) > 250).all(axis=2).mean()
    badge.show_digit(type(badge.shown)("7", DigitState.HELD, 0.95))
    held = (pixels(badge.grab().toImage()) > 250).all(axis=2).mean()
    assert guessed < held * 0.75


def test_ten_bars_follow_the_probabilities(studio: Studio) -> None:
    window = studio.open()
    bars = reading(window).page.panel.bars
    wait(studio, lambda: bars.confidences is not None and bars.words[7] == "95 %" and bars.held == 7)
    assert bars.confidences is not None
    assert len(bars.confidences) == 10
    assert sum(bars.confidences) == pytest.approx(1)
    assert bars.threshold == 0.7
    image = bars.grab().toImage()
    accent = theme_of(bars.palette()).accent

    def accented(digit: int) -> int:
        y = round((digit + 0.5) * (bars.height() - 12) / 10 + 12)
        return sum(image.pixelColor(x, y) == accent for x in range(30, bars.width()))

    assert accented(7) > 60
    assert not any(accented(digit) for digit in (0, 3, 9))


def test_the_crop_is_what_the_network_got(studio: Studio) -> None:
    window = studio.open()
    crop = reading(window).page.panel.crop
    wait(studio, lambda: crop.image is not None)
    assert crop.image is not None
    seen = pixels(crop.image)
    assert seen.shape == (100, 100, 3)
    assert any(np.array_equal(seen, given) for given in studio.classifiers[-1].crops)


def test_numbers_are_shown(studio: Studio) -> None:
    window = studio.open()
    numbers = reading(window).page.panel.stats.numbers
    wait(studio, lambda: numbers["rate"].text().isdigit() and int(numbers["rate"].text()) > 5)
    assert numbers["latency"].text().isdigit()
    assert numbers["dropped"].text().isdigit()


def test_text_changes_slowly_and_pictures_fast(studio: Studio) -> None:
    window = studio.open()
    wait_for_video(studio, window)
    pictures: list[None] = []
    texts: list[None] = []
    window.live.text_refreshed.connect(lambda: texts.append(None))
    before = window.live.video.image
    began = time.monotonic()
    for _ in range(60):
        studio.qtbot.wait(15)
        if window.live.video.image is not before:
            before = window.live.video.image
            pictures.append(None)
    assert len(texts) <= 1 + 5 * (time.monotonic() - began)
    assert len(pictures) > 2 * len(texts)


def test_nothing_is_repainted_without_a_new_frame(studio: Studio) -> None:
    studio.live = False
    studio.script = camera_script(3)
    window = studio.open()
    wait(studio, lambda: shown_state(window) == "End of clip")
    studio.qtbot.wait(400)
    painted: list[QEvent] = []

    class Watch(type(window.live.video)):  # type: ignore[misc]
        pass

    original = window.live.video.paintEvent
    window.live.video.paintEvent = lambda event: (painted.append(event), original(event))  # type: ignore
    studio.qtbot.wait(300)
    assert not painted


@pytest.mark.parametrize("size", [(800, 600), (1366, 768), (3840, 2160)])
def test_everything_stays_inside_the_window(studio: Studio, size: tuple[int, int]) -> None:
    window = studio.open()
    window.resize(*size)
    badge = window.live.video.badge
    wait(studio, lambda: badge.isVisible())
    assert (window.width(), window.height()) == size
    video = window.live.video
    assert video.rect().contains(video.video_rect().toRect())
    assert video.rect().contains(badge.geometry())
    panel = reading(window).page.panel
    for child in (panel.bars, panel.crop, panel.stats):
        assert panel.rect().contains(child.geometry())
    shape = video.video_rect()
    assert shape.width() / shape.height() == pytest.approx(4 / 3, rel=0.01)


def test_on_a_large_screen_without_scaling_cards_and_the_signs_page_grow(studio: Studio) -> None:
    window = studio.open(play=False)
    window.live.stop()
    names = ("message", "signs", "hint", "panel", "sign to practise", "check")
    heights: dict[str, list[int]] = {name: [] for name in names}
    for size in ((1366, 768), (3840, 2160)):
        window.resize(*size)
        window.live.video.show_message(message_of(Status(SourceState.ABSENT)))
        window.live.video.show_hint(NO_DIGIT)
        QApplication.processEvents()
        heights["message"].append(window.live.video.state_card.headline.fontMetrics().height())
        heights["hint"].append(window.live.video.hint.height())
        heights["panel"].append(reading(window).page.panel.width())
        window.use_mode(window.mode_named("practice"))
        (card,) = window.findChildren(SignCard)
        heights["sign to practise"].append(card.fontMetrics().height())
        window.use_mode(window.mode_named("check"))
        (check,) = window.findChildren(CheckPage)
        heights["check"].append(check.introduction.fontMetrics().height())
        window.use_mode(window.live.modes[0])
        window.show_signs()
        QApplication.processEvents()
        heights["signs"].append(window.signs.back.fontMetrics().height())
        window.show_signs()
    assert {name: pair for name, pair in heights.items() if pair[1] < 1.6 * pair[0]} == {}
