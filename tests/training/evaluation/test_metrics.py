import sys

import numpy as np
import pytest

from signcam.errors import SigncamError
from training.evaluation.metrics import calibration_error, report, wilson_interval
from training.networks.probabilities import Probabilities, fit_temperature, softmax


def one_hot(digits: list[int], confidence: float = 0.9) -> Probabilities:
    probabilities = np.full((len(digits), 10), (1 - confidence) / 9)
    probabilities[np.arange(len(digits)), digits] = confidence
    return probabilities


def test_wilson_interval_of_a_textbook_case():
    # 81 of 263: Newcombe (1998), "Two-sided confidence intervals for the single proportion", table I.
    assert wilson_interval(81, 263) == pytest.approx((0.2553, 0.3662), abs=1e-4)


def test_wilson_interval_stays_within_0_and_1():
    assert wilson_interval(0, 10)[0] == pytest.approx(0.0)
    assert wilson_interval(10, 10)[1] == pytest.approx(1.0)


def test_no_hand_counts_as_wrong_and_lowers_coverage():
    probabilities = one_hot([1, 2, 3, 4])
    probabilities[3] = np.nan
    result = report(probabilities, np.array([1, 2, 3, 4]), threshold=0.5)
    assert result.accuracy == 0.75
    assert result.coverage == 0.75
    assert result.confusion[4][10] == 1
    assert result.recall[4] == 0.0
    assert result.recall[9] is None
    # Three of ten digits with an F1 of 1; no hand is no eleventh class.
    assert result.macro_f1 == pytest.approx(0.3)


def test_sure_and_wrong_are_counted_apart():
    result = report(one_hot([1, 2]), np.array([1, 3]), threshold=0.8)
    assert (result.sure, result.sure_and_wrong) == (1.0, 0.5)
    assert report(one_hot([1, 2]), np.array([1, 3]), threshold=0.95).sure == 0.0


def test_confidence_that_keeps_its_word_has_no_calibration_error():
    digits = np.array([1] * 8 + [2] * 2)
    assert calibration_error(one_hot([1] * 10, 0.8), digits) == pytest.approx(0.0)
    assert calibration_error(one_hot([1] * 10, 0.99), digits) == pytest.approx(0.19)


def test_the_temperature_of_overconfident_logits_is_found_again():
    random = np.random.default_rng(0)
    logits = random.normal(0, 2, (4000, 10)).astype(np.float32)
    digits = np.array([random.choice(10, p=row) for row in softmax(logits)])
    assert fit_temperature(logits * 3, digits) == pytest.approx(3.0, rel=0.1)


def test_without_scikit_learn_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch):
    for name in [name for name in sys.modules if name.split(".")[0] == "sklearn"]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "sklearn", None)
    with pytest.raises(SigncamError, match=r"pip install -e '\.\[training\]'"):
        report(one_hot([1]), np.array([1]), threshold=0.5)
