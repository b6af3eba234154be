"""The card of one model in check mode."""

import pytest
from pytestqt.qtbot import QtBot

from signcam.checking.trial import Answer, ModelInfo
from signcam.ui.modes.check.model_bars import ModelBars


@pytest.mark.parametrize("height", [8, 30, 70])
def test_a_card_is_painted_in_any_size_that_a_layout_passes_through(qtbot: QtBot, height: int) -> None:
    model = ModelInfo("a model", "1", "", tuple("0123456789"), 0.5)
    bars = ModelBars(model)
    qtbot.addWidget(bars)
    bars.show_answer(Answer("7", 0.9, True, (0.1,) * 10, 3.0), different=True)
    # A font of no size is a warning of Qt's, which fails the test.
    bars.setMinimumHeight(0)
    bars.resize(100, height)
    assert bars.grab().height() == height
