"""Practice mode in the window: rounds, hints and progress."""

from pathlib import Path

import pytest
from PyQt6.QtCore import QPoint, QRect, Qt
from PyQt6.QtGui import QImage
from PyQt6.QtWidgets import QApplication, QWidget

from signcam.frame import Frame
from signcam.live.recognizer import Recognition
from signcam.live.session import Snapshot
from signcam.practice.progress import Progress, load_progress, save_progress
from signcam.practice.rounds import Attempt
from signcam.sources.status import SourceState, Status
from signcam.ui.language.languages import use_language
from signcam.ui.main_window import MainWindow
from signcam.ui.mode import LiveUpdate
from signcam.ui.modes.practice.mode import PracticeMode
from signcam.ui.settings import Settings, load_settings, save_settings
from tests.support.doubles import grey_image
from tests.support.signing import HEIGHT, WIDTH, Signing
from tests.ui.conftest import Studio
from tests.ui.person import press, strike

FRAME = Frame(grey_image(width=WIDTH, height=HEIGHT), 0, 0.0, 0.0, 0.0)


@pytest.fixture
def kept(written: Path) -> Path:
    """Where the progress lies."""
    return written.with_name("practice.json")


def practising(studio: Studio, settings: Settings | None = None) -> tuple[MainWindow, PracticeMode]:
    """A window in practice mode, in which nothing plays."""
    window = studio.open(settings, play=False)
    (mode,) = [mode for mode in window.live.modes if isinstance(mode, PracticeMode)]
    window.use_mode(mode)
    # What is signed comes from the test alone.
    window.live.stop()
    return window, mode


def update_of(recognition: Recognition) -> LiveUpdate:
    snapshot = Snapshot(FRAME, recognition, Status(SourceState.LIVE), 30.0, 0.0, 0)
    return LiveUpdate(snapshot, FRAME, recognition)


def sign(mode: PracticeMode, signing: Signing) -> None:
    for recognition in signing:
        mode.show_frame(update_of(recognition))
    mode.refresh_text(update_of(recognition))


def play_round(mode: PracticeMode) -> None:
    """Sign each digit that is asked for, as soon as it is asked for."""
    signing = Signing()
    shown = 0
    while mode.round is not None:
        signing.show(mode.round.digit, 0.2)
        frames = list(signing)
        for recognition in frames[shown:]:
            mode.show_frame(update_of(recognition))
        shown = len(frames)
    mode.refresh_text(update_of(frames[-1]))


def test_a_round_asks_ten_digits_and_ends_in_a_friendly_way(studio: Studio, kept: Path) -> None:
    window, mode = practising(studio)
    assert "Return" in mode.page.status.text()
    press(studio, window, Qt.Key.Key_Return)
    assert mode.round is not None
    assert mode.page.card.digit == mode.round.digit
    play_round(mode)
    assert mode.page.status.text().startswith("All ten are right! Your quickest was the ")
    assert mode.keeping.finish(2)
    progress, sentence = load_progress(kept)
    assert sentence == ""
    assert len(progress.attempts) == 10
    assert all(attempt.seconds is not None and 0.4 < attempt.seconds < 3 for attempt in progress.attempts)


def test_a_right_sign_gets_a_tick_and_no_hint(studio: Studio) -> None:
    _, mode = practising(studio)
    for digit in range(10):
        mode.context.settings.practice_digits = str(digit)
        mode.start()
        sign(mode, Signing().show(digit, 0.6))
        assert mode.page.status.text() == f"Right: that is a {digit}."
        assert mode.overlay.hint is None
        assert not mode.overlay.isVisible()


def test_a_wrong_finger_is_named_in_words_and_marked_on_the_hand(studio: Studio) -> None:
    window, mode = practising(studio)
    mode.context.settings.practice_digits = "1"
    mode.start()
    sign(mode, Signing().show(2, 1.2))
    assert mode.page.status.text() == "Middle finger: fold it."
    assert mode.overlay.isVisible()
    assert mode.overlay.accessibleName() == "Middle finger: fold it"
    window.resize(900, 600)
    assert not mode.overlay.grab().isNull()


@pytest.mark.parametrize(
    ("asked", "shown"), [(2, 1), (1, 2), (3, 2), (4, 5), (5, 4), (6, 5), (9, 5), (0, 5), (7, 9), (8, 1)]
)
def test_every_kind_of_hint_can_be_painted(studio: Studio, asked: int, shown: int) -> None:
    _, mode = practising(studio)
    mode.context.settings.practice_digits = str(asked)
    mode.start()
    sign(mode, Signing().show(shown, 1.2))
    assert mode.overlay.hint is not None
    # Painting fails the test with any warning of Qt's.
    assert not mode.overlay.grab().isNull()


@pytest.mark.parametrize("language", ["en", "tr", "ar"])
def test_the_words_of_a_hint_lie_within_the_smallest_video(
    studio: Studio, qapp: QApplication, language: str
) -> None:
    window, mode = practising(studio)
    window.resize(640, 480)
    window.live.video.show_frame(FRAME.image, None, None)
    mode.context.settings.practice_digits = "8"
    mode.start()
    sign(mode, Signing().show(5, 1.2))
    assert mode.overlay.hint is not None
    painted = QImage(mode.overlay.size(), QImage.Format.Format_RGBA8888)
    painted.fill(Qt.GlobalColor.transparent)
    use_language(qapp, language)
    try:
        mode.overlay.render(painted, flags=QWidget.RenderFlag.DrawChildren)
    finally:
        use_language(qapp, "en")
    rect = window.live.video.video_rect().toRect()
    ink = [
        x
        for x in range(painted.width())
        if any(painted.pixelColor(x, y).alpha() for y in range(0, painted.height(), 4))
    ]
    # The plate of the words is whole: it ends before the video does.
    assert rect.left() + 3 <= ink[0]
    assert ink[-1] <= rect.right() - 3


def test_one_hint_at_a_time_the_line_over_the_video_does_not_speak_besides(studio: Studio) -> None:
    window = studio.open()
    studio.hands = [None]
    window.replay()
    studio.qtbot.waitUntil(window.live.video.hint.isVisible)
    (mode,) = [mode for mode in window.live.modes if isinstance(mode, PracticeMode)]
    window.use_mode(mode)
    mode.start()
    studio.qtbot.waitUntil(lambda: not window.live.video.hint.isVisible())
    studio.qtbot.waitUntil(lambda: mode.page.status.text().startswith("Sign a "))


def test_the_sign_is_shown_from_both_sides_and_said_in_words(studio: Studio) -> None:
    _, mode = practising(studio)
    mode.context.settings.practice_digits = "7"
    mode.start()
    assert mode.page.card.accessibleName() == "Sign a 7: Thumb touches the ring finger"
    mode.page.card.resize(300, 300)
    assert not mode.page.card.grab().isNull()
    sign(mode, Signing().away(0.2))
    assert mode.page.status.text() == "Sign a 7: thumb touches the ring finger."


def test_a_digit_can_be_skipped_with_the_keyboard(studio: Studio) -> None:
    window, mode = practising(studio)
    press(studio, window, Qt.Key.Key_Return)
    for _ in range(10):
        press(studio, window, Qt.Key.Key_N)
    assert mode.round is None
    assert "first step" in mode.page.status.text()
    assert [attempt.seconds for attempt in mode.progress.attempts] == [None] * 10


def test_digits_are_picked_with_their_keys_and_the_choice_stays(studio: Studio, tmp_path: Path) -> None:
    window, mode = practising(studio)
    for key in (Qt.Key.Key_0, Qt.Key.Key_1, Qt.Key.Key_2):
        strike(window.live.video, key)
    assert mode.chosen_digits() == (3, 4, 5, 6, 7, 8, 9)
    assert [button.isChecked() for button in mode.page.digits] == [False] * 3 + [True] * 7
    save_settings(window.settings, tmp_path / "settings.json")
    settings, warnings = load_settings(tmp_path / "settings.json")
    assert not warnings
    _, again = practising(studio, settings)
    assert again.chosen_digits() == (3, 4, 5, 6, 7, 8, 9)


def test_at_least_one_digit_stays_picked(studio: Studio) -> None:
    _, mode = practising(studio, Settings(welcomed=True, practice_digits="4"))
    mode.page.digits[4].click()
    assert mode.chosen_digits() == (4,)
    assert mode.page.digits[4].isChecked()


def test_the_digits_missed_most_can_be_practised(studio: Studio, kept: Path) -> None:
    kept.parent.mkdir()
    attempts = [Attempt(digit, 15.0 if digit in (2, 5, 6, 8) else 1.0, "2026-01-01") for digit in range(10)]
    save_progress(kept, Progress(attempts))
    window, mode = practising(studio)
    press(studio, window, Qt.Key.Key_T)
    assert set(mode.chosen_digits()) == {2, 5, 6, 8}
    press(studio, window, Qt.Key.Key_Return)
    assert mode.round is not None
    assert set(mode.round.digits) == {2, 5, 6, 8}


def test_the_same_digit_twice_must_be_signed_anew(studio: Studio) -> None:
    _, mode = practising(studio, Settings(welcomed=True, practice_digits="3"))
    mode.start()
    words = set()
    for recognition in Signing().show(3, 3).away(0.5).show(3, 1):
        mode.show_frame(update_of(recognition))
        mode.refresh_text(update_of(recognition))
        words.add(mode.page.status.text())
    assert mode.round is not None
    assert len(mode.round.attempts) == 2
    assert "Lower the hand, then sign the 3 again." in words


def test_a_clip_that_starts_again_while_a_sign_is_praised_counts_it_once(studio: Studio) -> None:
    _, mode = practising(studio, Settings(welcomed=True, practice_digits="34"))
    mode.start()
    assert mode.round is not None
    first = mode.round.digit
    for _ in range(3):
        sign(mode, Signing().show(first, 0.6))
    assert [attempt.digit for attempt in mode.round.attempts] == [first]


def test_the_chart_shows_the_days_and_one_click_deletes_all_progress(studio: Studio, kept: Path) -> None:
    kept.parent.mkdir()
    days = ("2026-01-01", "2026-01-02", "2026-01-05")
    save_progress(kept, Progress([Attempt(3, float(place + 1), day) for place, day in enumerate(days)]))
    _, mode = practising(studio)
    assert mode.page.chart.accessibleDescription().startswith("2026-01-01: 1.0 seconds, 1 of 1 right; ")
    assert "3: 2.0 s" in mode.page.card.accessibleName()
    assert not mode.page.chart.grab().isNull()
    mode.actions["forget"].trigger()
    assert not kept.exists()
    assert mode.page.chart.days == ()
    assert "deleted" in mode.page.status.text()


def test_it_is_told_that_the_progress_is_stored(studio: Studio) -> None:
    window, mode = practising(studio)
    assert mode.storing == ""
    press(studio, window, Qt.Key.Key_Return)
    press(studio, window, Qt.Key.Key_N)
    assert "no pictures" in mode.storing


def test_a_damaged_file_is_told_and_practice_goes_on(studio: Studio, kept: Path) -> None:
    kept.parent.mkdir()
    kept.write_text("{")
    window, mode = practising(studio)
    assert "cannot be read" in window.live.banner.label.text()
    mode.start()
    assert mode.round is not None


def test_leaving_the_mode_takes_the_hint_away(studio: Studio) -> None:
    window, mode = practising(studio, Settings(welcomed=True, practice_digits="1"))
    mode.start()
    sign(mode, Signing().show(2, 1.2))
    assert mode.overlay.isVisible()
    window.use_mode(window.live.modes[0])
    assert not mode.overlay.isVisible()
    assert mode.round is None


@pytest.mark.parametrize("points", [8, 14, 22])
def test_sign_and_words_fit_the_smallest_window_with_any_letters(
    studio: Studio, qapp: QApplication, points: int
) -> None:
    window, mode = practising(studio, Settings(welcomed=True, practice_digits="6"))
    font = window.font()
    font.setPointSize(points)
    window.setFont(font)
    window.resize(640, 480)
    mode.fit(640, 480)
    mode.start()
    sign(mode, Signing().show(5, 1.2))
    assert mode.page.status.text().startswith(("Little finger", "Thumb"))
    qapp.processEvents()
    status, card = mode.page.status, mode.page.card
    for widget in (status, card):
        assert window.rect().contains(QRect(widget.mapTo(window, QPoint()), widget.size()))
    words = status.fontMetrics().boundingRect(
        QRect(0, 0, status.width(), 1000), Qt.TextFlag.TextWordWrap, status.text()
    )
    assert words.height() <= status.height()
    assert not card.grab().isNull()


def test_all_controls_are_reached_by_tab_and_named(studio: Studio) -> None:
    window, mode = practising(studio)
    window.live.video.setFocus()
    reached = set()
    for _ in range(40):
        strike(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
        reached.add(QApplication.focusWidget())
    assert set(mode.page.digits) <= reached
    assert all(button.accessibleName() for button in mode.page.digits)
