"""The window in Turkish and Arabic: nothing stays English, digits stay readable."""

import re
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PyQt6.QtCore import Qt
from PyQt6.QtGui import QAction, QTextDocument
from PyQt6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QWidget,
)

import signcam
from signcam.errors import SigncamError
from signcam.live.options import LiveOptions
from signcam.sources.expand import expand
from signcam.sources.status import SourceState, Status
from signcam.ui.language.catalogue import WINDOW, plural_form
from signcam.ui.language.languages import use_language
from signcam.ui.language.translate import language, say, tr
from signcam.ui.main_window import MainWindow
from signcam.ui.modes.practice.sign_card import SignCard
from signcam.ui.settings import Settings, load_settings, save_settings
from signcam.ui.wording.answers import answer_words
from signcam.ui.wording.messages import message_of
from tests.ui.conftest import Studio
from tests.ui.person import pixels, wait_for_video
from tests.ui.test_text_fits import check
from training.shipping.translations import messages_in_code

MESSAGES = messages_in_code(Path(signcam.__file__).parent)


@pytest.fixture
def spoken(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    use_language(qapp, request.param)
    yield request.param
    use_language(qapp, "en")


def texts(window: MainWindow) -> set[str]:
    """All that the window says: texts, tool tips, names for screen readers, menus."""
    found: set[str] = set()
    for widget in [window, *window.findChildren(QWidget)]:
        found |= {widget.toolTip(), widget.accessibleName(), widget.accessibleDescription()}
        if isinstance(widget, QLabel | QAbstractButton):
            found.add(widget.text())
        elif isinstance(widget, QLineEdit):
            found.add(widget.placeholderText())
        elif isinstance(widget, QComboBox):
            found |= {widget.itemText(index) for index in range(widget.count())}
    for action in window.findChildren(QAction):
        found |= {action.text(), action.toolTip()}
    return found


def english(said: set[str]) -> list[str]:
    """Those that are English: what the code says and is said otherwise here, or words of English alone."""
    plain = {re.sub(r"\s*\(&.\)|&| \([^)]*\)$", "", text).strip() for text in said}
    translated = {
        message.source.replace("&", "").strip()
        for message in MESSAGES
        # A few words, such as "Video", are the same in several languages.
        if tr(message.source).replace("&", "") != message.source.replace("&", "")
    }
    words = re.compile(r"\b(the|of|and|is|to|with|hand|digit|sign)\b")
    return sorted(text for text in plain if text in translated or words.search(text))


@pytest.mark.parametrize("spoken", ["tr", "ar"], indirect=True)
def test_no_sentence_of_any_mode_stays_english(spoken: str, studio: Studio) -> None:
    window = studio.open()
    wait_for_video(studio, window)
    for mode in window.live.modes:
        if mode.quiet:
            continue  # A stand speaks the languages of its visitors.
        window.use_mode(mode)
        studio.qtbot.wait(350)
        assert not english(texts(window)), mode.name
    for state in SourceState:
        window.live.video.show_message(message_of(Status(state)))
        assert not english(texts(window)), state
    window.show_signs()
    assert not english(texts(window))


@pytest.mark.parametrize("spoken", ["tr", "ar"], indirect=True)
def test_errors_of_modules_without_qt_are_told_in_the_language(
    spoken: str, studio: Studio, tmp_path: Path
) -> None:
    window = studio.open(play=False)
    with pytest.raises(SigncamError) as told:
        expand(str(tmp_path / "nothing.mp4"))
    window.show_problem(str(told.value))
    shown = window.live.banner.label.text()
    assert "nothing.mp4" in shown
    assert "does not exist" not in shown


@pytest.mark.parametrize("spoken", ["ar"], indirect=True)
def test_arabic_is_read_from_the_right_and_numbers_from_the_left(spoken: str, studio: Studio) -> None:
    window = studio.open()
    wait_for_video(studio, window)
    assert window.layoutDirection() == Qt.LayoutDirection.RightToLeft
    from_the_left = Qt.LayoutDirection.LeftToRight
    assert window.live.video.layoutDirection() == from_the_left
    assert window.clip.bar.layoutDirection() == from_the_left
    window.use_mode(window.mode_named("write"))
    assert window.mode_named("write").page.number.layoutDirection() == from_the_left  # type: ignore[attr-defined]
    digits = [text for text in texts(window) if re.search("[\u0660-\u0669\u06f0-\u06f9]", text)]
    assert not digits, "digits are those that are signed, 0 to 9"


@pytest.mark.parametrize("spoken", ["en", "ar"], indirect=True)
def test_cards_keep_their_distance_from_the_edge_of_the_window(spoken: str, studio: Studio) -> None:
    window = studio.open(play=False)
    practice = window.mode_named("practice")
    window.use_mode(practice)
    window.show_problem("Something is odd.")
    QApplication.processEvents()
    card = practice.page.card  # type: ignore[attr-defined]
    edges = (card.mapTo(window, card.rect().topLeft()).x(), card.mapTo(window, card.rect().topRight()).x())
    assert (edges[0] if spoken == "ar" else window.width() - 1 - edges[1]) == 12
    # The sign of a message stands where its words begin, and the button that closes it where they end.
    banner = window.live.banner
    sign = slice(banner.width() - 36, banner.width() - 16) if spoken == "ar" else slice(16, 36)
    assert np.ptp(pixels(banner.grab().toImage())[4:-4, sign].astype(int)) > 100
    words = banner.label.geometry()
    assert words.right() < sign.start if spoken == "ar" else words.left() >= sign.stop


@pytest.mark.parametrize("spoken", ["ar"], indirect=True)
def test_sentences_that_begin_with_a_value_are_read_from_the_right_and_sizes_from_the_left(
    spoken: str,
) -> None:
    # So Qt finds out where a text is read from.
    finger = tr("{finger}: {action}", finger=tr("Middle finger"), action=tr("fold it"))
    assert QTextDocument(finger).firstBlock().textDirection() == Qt.LayoutDirection.RightToLeft
    size = say("640x480 at 25 fps")
    assert size != "640x480 at 25 fps"
    # All of it is isolated, so that width and height do not change places.
    plain = re.sub("[\u2068\u2069]", "", size[size.index("\u2066") + 1 :])
    assert plain.startswith("640x480")


@pytest.mark.parametrize("spoken", ["tr", "ar"], indirect=True)
def test_the_words_of_the_drawn_hands_and_of_answers_are_translated_too(
    spoken: str, studio: Studio, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[str] = []
    card = SignCard()
    studio.qtbot.addWidget(card)
    card.resize(300, 300)
    monkeypatch.setattr(card, "_paint_side", lambda *given: drawn.append(given[4]))
    card.show_digit(4)
    card.grab()
    assert drawn == [tr("you see"), tr("others see")]
    assert not set(drawn) & {"you see", "others see"}
    assert answer_words("none") not in ("none", "")
    assert answer_words("7") == "7"


@pytest.mark.parametrize("spoken", ["tr", "ar"], indirect=True)
def test_buttons_of_qt_speak_the_language_too(spoken: str, qapp: QApplication) -> None:
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    (cancel,) = buttons.buttons()
    assert "Cancel" not in cancel.text()


@pytest.mark.parametrize("spoken", ["ar"], indirect=True)
def test_numbers_choose_the_plural(spoken: str) -> None:
    told = [tr("%n seconds left", n=number) for number in (1, 2, 5, 11)]
    assert len(set(told)) == 4
    assert "5" in told[2]
    assert "11" in told[3]
    assert [plural_form("ar", number) for number in (0, 1, 2, 3, 10, 11, 99, 100, 102, 103)] == [
        *(0, 1, 2, 3, 3, 4, 4, 5, 5, 3)
    ]


def test_english_has_its_singular(qapp: QApplication) -> None:
    use_language(qapp, "en")
    assert tr("%n seconds left", n=1) == "1 second left"
    assert tr("%n seconds left", n=3) == "3 seconds left"


def test_what_nobody_has_translated_is_shown_as_it_is(qapp: QApplication) -> None:
    use_language(qapp, "tr")
    try:
        assert tr("Nobody translates {what}.", what="this") == "Nobody translates this."
        assert say("This is no sentence of ours.") == "This is no sentence of ours."
        assert qapp.translate(WINDOW, "Close") == "Kapat"
    finally:
        use_language(qapp, "en")


def test_a_language_is_chosen_in_the_menu_stays_and_counts_from_the_next_start(
    studio: Studio, tmp_path: Path
) -> None:
    window = studio.open(play=False)
    turkish = next(action for action in window.menus.language.actions() if action.text() == "Türkçe")
    turkish.trigger()
    assert "next start" in window.live.banner.label.text()
    path = tmp_path / "settings.json"
    save_settings(window.settings, path)
    assert load_settings(path)[0].language == "tr"
    again = studio.open(Settings(welcomed=True, language="tr"), play=False)
    assert [action.text() for action in again.menus.language.actions() if action.isChecked()] == ["Türkçe"]


def test_the_system_s_language_is_spoken_where_the_window_knows_it(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    for names, wanted in ((["tr-TR", "en-GB"], "tr"), (["de-DE", "ar-EG"], "ar"), (["ja-JP"], "en")):
        monkeypatch.setattr("signcam.ui.language.languages.QLocale.system", lambda names=names: System(names))
        use_language(qapp, None)
        assert language() == wanted
    use_language(qapp, "en")
    assert LiveOptions().language is None


class System:
    """A system with these languages, the best loved first."""

    def __init__(self, names: list[str]) -> None:
        self.names = names

    def uiLanguages(self) -> list[str]:  # noqa: N802
        return self.names


@pytest.fixture(params=[8, 22])
def points(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[int]:
    before, font = qapp.font(), qapp.font()
    font.setPointSize(request.param)
    qapp.setFont(font)
    yield request.param
    qapp.setFont(before)


@pytest.mark.parametrize("spoken", ["tr", "ar"], indirect=True)
def test_in_the_smallest_window_all_words_are_seen_from_8_to_22_points(
    spoken: str, points: int, studio: Studio
) -> None:
    window = studio.open()
    window.resize(640, 480)
    wait_for_video(studio, window)
    for mode in window.live.modes:
        if mode.quiet:
            continue  # Tests of its own see to a stand.
        window.use_mode(mode)
        studio.qtbot.wait(300)
        assert (window.width(), window.height()) == (640, 480), mode.name
        check(window, mode.name)
    window.use_mode(window.live.modes[0])
    window.live.stop()
    for state in SourceState:
        window.live.video.show_message(message_of(Status(state)))
        check(window, state.name)
    window.show_signs()
    check(window, "signs")
