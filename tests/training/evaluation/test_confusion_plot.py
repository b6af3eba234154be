from pathlib import Path

import numpy as np
import pytest

from signcam.errors import SigncamError
from training.evaluation.confusion_plot import draw_confusion
from training.evaluation.metrics import Report, report
from training.support.plots import save_figure


@pytest.fixture
def result() -> Report:
    probabilities = np.full((3, 10), 0.01)
    probabilities[:2, 4] = 0.91
    probabilities[2] = np.nan
    return report(probabilities, np.array([4, 5, 6]), 0.5)


def test_cells_hold_counts_and_the_title_says_what_was_measured(result: Report):
    axes = draw_confusion(result, "rooms", "signnet").axes[0]
    assert {text.get_position(): text.get_text() for text in axes.texts} == {
        (4, 4): "1",
        (4, 5): "1",
        (10, 6): "1",
    }
    assert axes.get_xticklabels()[-1].get_text() == "no hand"
    assert axes.get_title().startswith("signnet on rooms\n33.3 % of 3 pictures")


def test_a_place_that_cannot_be_written_to_is_a_sentence(result: Report, tmp_path: Path):
    (tmp_path / "file").touch()
    with pytest.raises(SigncamError, match="cannot be written"):
        save_figure(draw_confusion(result, "rooms", "signnet"), tmp_path / "file" / "c.png")
