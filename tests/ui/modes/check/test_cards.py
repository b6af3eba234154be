"""The cards of check mode."""

import pytest
from PyQt6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from signcam.checking.plan import Plan
from signcam.checking.run import Phase, RunState
from signcam.checking.trial import Answer, ModelInfo
from signcam.ui.modes.check.model_bars import ModelBars
from signcam.ui.modes.check.prompt_card import PromptCard


def model_bars() -> QWidget:
    bars = ModelBars(ModelInfo("a model", "1", "", tuple("0123456789"), 0.5))
    bars.show_answer(Answer("7", 0.9, True, (0.1,) * 10, 3.0), different=True)
    return bars


def prompt_card() -> QWidget:
    card = PromptCard()
    card.show_state(RunState(Phase.PROMPT, Plan().steps()[0], 0, 10), mirror=True)
    return card


@pytest.mark.parametrize("card", [model_bars, prompt_card])
@pytest.mark.parametrize("height", [1, 30, 70])
def test_a_card_is_painted_in_any_size_that_a_layout_passes_through(qtbot: QtBot, card, height: int) -> None:
    shown = card()
    qtbot.addWidget(shown)
    shown.setMinimumHeight(0)
    shown.resize(100, height)
    # A font of no size is a warning of Qt's, which fails the test.
    assert shown.grab().height() == height
