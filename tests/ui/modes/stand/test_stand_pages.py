"""All pages of the stand: every text fits, in every language, on small and large screens."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PyQt6.QtCore import QRectF
from PyQt6.QtGui import QColor, QPainter, QPalette
from PyQt6.QtPdf import QPdfDocument
from PyQt6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from signcam.cli.main import run
from signcam.hands.hand import Hand
from signcam.live.recognizer import Recognition
from signcam.stand.best_today import BestToday, Score
from signcam.stand.spec import Language, StandSpec
from signcam.stand.visit import Stage, Stand
from signcam.ui.modes.stand import initials_view, page, round_view, signs_view, stand_video, text, time_bar
from signcam.ui.modes.stand.page import StandPage
from signcam.ui.style.theme import theme_of
from signcam.ui.wording.stand import STAND_WORDS
from tests.stand.crowd import TODAY, at, sway

PICTURE = np.full((480, 640, 3), 120, np.uint8)
MODULES = (initials_view, page, round_view, signs_view, stand_video, time_bar)


class Visit:
    """A visitor in front of a page, on a clock of their own."""

    def __init__(self, shown: StandPage, spec: StandSpec) -> None:
        best = BestToday()
        for points, initials in ((1200, "WWW"), (900, ""), (640, "ÇŞ"), (80, "A")):
            best.add(Score(points, initials), TODAY)
        self.page, self.stand, self.now, self.index = shown, Stand(spec, best, lambda: TODAY), 100.0, 0

    def show(
        self, seconds: float, hand: Hand | None, held: int | None = None, *, camera: bool = True
    ) -> None:
        for _ in range(round(seconds * 10)):
            self.index += 1
            self.now += 0.1
            moved = sway(hand, self.index)
            recognition = Recognition(self.index, self.now, self.now, moved, held=held)
            self.stand.update(self.now, recognition, camera=camera)
        self.page.video.show_frame(PICTURE, hand, plays=self.stand.plays)
        self.page.show_stand(self.stand, self.now, recognition, away=not camera)
        self.page.grab()

    def walk_through_all_pages(self) -> set[Stage]:
        """Visit everything that can be seen; return the stages that were there."""
        hand, seen = at(320), set()

        def show(seconds: float, hand: Hand | None, held: int | None = None, *, camera: bool = True) -> None:
            self.show(seconds, hand, held, camera=camera)
            seen.add(self.stand.stage)

        show(0.5, None)
        show(0.5, None, camera=False)
        show(1, hand)
        while self.stand.stage is Stage.READY:
            show(0.5, hand)
        assert self.stand.round is not None
        show(0.5, hand, (self.stand.round.wanted + 1) % 10)
        show(6, hand)
        while self.stand.stage is Stage.ROUND:
            self.show(0.5, hand)
            self.show(0.1, hand, self.stand.round.wanted)
        show(0.5, None)
        show(0.5, hand, 7)
        show(0.5, None)
        show(0.5, hand, 4)
        show(0.5, None)
        show(0.5, hand, 0)
        show(1, hand)
        show(25, None)
        assert self.stand.countdown is not None
        return seen


@pytest.fixture
def unfitting(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Texts that were painted beyond their place, or too small to read from a few steps away."""
    found: list[str] = []

    def paint(painter: QPainter, room: QRectF, written: str, *more: object, **options: object) -> QRectF:
        used = text.paint_text(painter, room, written, *more, **options)  # type: ignore[arg-type]
        if written and not room.adjusted(-2, -2, 2, 2).contains(used):
            found.append(written)
        return used

    for module in MODULES:
        if hasattr(module, "paint_text"):
            monkeypatch.setattr(module, "paint_text", paint)
    return found


@pytest.mark.parametrize(
    ("language", "width", "height"),
    [("en", 1024, 600), ("en", 1920, 1080), ("tr", 1366, 768), ("ar", 1366, 768), ("ar", 800, 480)],
)
def test_every_text_fits(
    language: Language, width: int, height: int, qtbot: QtBot, qapp: QApplication, unfitting: list[str]
):
    shown = StandPage()
    qtbot.addWidget(shown)
    shown.resize(width, height)
    assert Visit(shown, StandSpec(languages=(language,), seed=2)).walk_through_all_pages() == set(Stage)
    assert unfitting == []


def contrast(one: QColor, other: QColor) -> float:
    """By WCAG 2.1."""

    def luminance(colour: QColor) -> float:
        parts = (colour.redF(), colour.greenF(), colour.blueF())
        red, green, blue = (
            part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
        )
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("colours", [("#efefef", "#000000", "#308cc6"), ("#202226", "#ebebeb", "#3c82f0")])
def test_texts_stand_out_in_light_and_dark(colours: tuple[str, str, str], qapp: QApplication):
    palette = QPalette()
    roles = (QPalette.ColorRole.Window, QPalette.ColorRole.WindowText, QPalette.ColorRole.Highlight)
    for role, colour in zip(roles, colours, strict=True):
        palette.setColor(role, QColor(colour))
    theme = theme_of(palette)
    for ink, paper in (
        (theme.text, theme.window),
        (theme.text, theme.card),
        (theme.muted, theme.card),
        (theme.muted, theme.window),
        (theme.on_accent, theme.accent),
    ):
        assert contrast(ink, paper) >= 4.5


def test_a_page_is_painted_only_when_something_has_changed(qtbot: QtBot):
    shown = StandPage()
    qtbot.addWidget(shown)
    shown.resize(1366, 768)
    visit = Visit(shown, StandSpec(languages=("en",), seed=2))
    visit.show(0.5, None)
    shown.show()
    qtbot.waitExposed(shown).__exit__(None, None, None)
    painted: list[int] = []
    original = shown.paintEvent

    def count(event: object) -> None:
        painted.append(1)
        original(event)  # type: ignore[arg-type]

    shown.paintEvent = count  # type: ignore[method-assign]
    for _ in range(60):
        visit.now += 1 / 60
        visit.stand.update(visit.now, None)
        shown.show_stand(visit.stand, visit.now, None, away=False)
        QApplication.processEvents()
    assert len(painted) <= 2


def test_the_words_are_complete_in_every_language():
    for language, words in STAND_WORDS.items():
        for name, sentence in vars(words).items():
            assert sentence or name == "right_to_left", f"{language}: {name} is empty"
            english = getattr(STAND_WORDS["en"], name)
            if isinstance(sentence, str):
                assert sentence.count("{}") == english.count("{}"), f"{language}: {name}"


@pytest.fixture
def sign(tmp_path: Path, qapp: QApplication) -> Callable[..., str]:
    def read(*options: str) -> str:
        path = tmp_path / "sign.pdf"
        assert run(["stand", "--sign", str(path), *options]) == 0
        document = QPdfDocument(None)
        assert document.load(str(path)) == QPdfDocument.Error.None_
        assert document.pageCount() == 1
        told = " ".join(document.getAllText(0).text().split())
        document.close()
        return told

    return read


def test_the_sign_for_the_table_says_first_what_is_stored_and_shows_the_ten_signs(sign: Callable[..., str]):
    told = sign("--languages", "en,tr")
    assert told.startswith(STAND_WORDS["en"].privacy)
    assert STAND_WORDS["tr"].privacy in told
    assert STAND_WORDS["en"].counted in told
    assert all(str(digit) in told for digit in range(10))
    assert STAND_WORDS["en"].organiser in told


def test_the_sign_for_the_table_names_the_organiser(sign: Callable[..., str]):
    assert "Deaf Club" in sign("--organiser", "Deaf Club", "--languages", "en")


def test_a_sign_that_cannot_be_written_is_told_in_a_sentence(tmp_path: Path, qapp: QApplication, capsys):
    assert run(["stand", "--sign", str(tmp_path / "nowhere" / "sign.pdf")]) == 1
    assert capsys.readouterr().err.count("\n") == 1
    assert not (tmp_path / "nowhere").exists()
