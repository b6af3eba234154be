"""Text is easily read in both palettes, and in one of high contrast: at least 4.5 to 1."""

import pytest
from PyQt6.QtGui import QColor, QPalette
from PyQt6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from signcam.sources.status import SourceState, Status
from signcam.ui.style.theme import ON_VIDEO, SCRIM, contrast, mixed, theme_of
from signcam.ui.video import state_card
from signcam.ui.video.state_card import StateCard
from signcam.ui.wording.messages import message_of


def high_contrast() -> QPalette:
    palette = QPalette(QColor("black"))
    palette.setColor(QPalette.ColorRole.WindowText, QColor("white"))
    palette.setColor(QPalette.ColorRole.Highlight, QColor("#ffff00"))
    return palette


@pytest.fixture(params=["light", "dark", "high contrast"])
def palette(request: pytest.FixtureRequest, qapp: QApplication) -> QPalette:
    style = qapp.style()
    assert style is not None
    if request.param == "high contrast":
        return high_contrast()
    return QPalette(QColor("#2b2d31")) if request.param == "dark" else style.standardPalette()


def test_text_stands_out_from_what_it_stands_on(palette: QPalette) -> None:
    theme = theme_of(palette)
    pairs = {
        f"{text} on {ground}": contrast(getattr(theme, text), getattr(theme, ground))
        for text in ("text", "muted")
        for ground in ("window", "card", "backdrop")
    }
    pairs["on_accent on accent"] = contrast(theme.on_accent, theme.accent)
    assert {pair: ratio for pair, ratio in pairs.items() if ratio < 4.5} == {}


@pytest.mark.parametrize("picture", ["white", "black", "#808080"])
def test_words_over_the_video_stand_out_from_any_picture(picture: str) -> None:
    ground = mixed(QColor(picture), QColor(SCRIM.rgb()), SCRIM.alphaF())
    assert contrast(ON_VIDEO, ground) >= 4.5


def test_the_outline_stands_out_from_its_dark_casing(palette: QPalette) -> None:
    assert contrast(theme_of(palette).video_accent, QColor(10, 12, 16)) >= 4.5


@pytest.mark.parametrize("still", [True, False])
def test_who_wants_less_motion_sees_nothing_turn(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, still: bool
) -> None:
    card = StateCard()
    qtbot.addWidget(card)
    card.show_message(message_of(Status(SourceState.OPENING)))
    monkeypatch.setattr(state_card, "wants_stillness", lambda: still)
    card.advance()
    assert (card._moved_at == 0.0) is still
