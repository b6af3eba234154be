"""From a network's outputs to ten probabilities, a digit and how sure it is."""

from dataclasses import replace

import numpy as np
import numpy.typing as npt
import pytest

from signcam.errors import ModelError
from signcam.models.card import ModelInput
from signcam.models.catalogue import open_model
from signcam.models.litert import LiteRTNetwork
from signcam.models.prediction import make_prediction
from tests.support import doubles
from tests.support.doubles import grey_image
from tests.support.tiny_models import save_model, sized_card, tiny_network


def logits(digit: int, height: float = 5.0, count: int = 10) -> npt.NDArray[np.float32]:
    values = np.zeros(count, np.float32)
    values[digit] = height
    return values


def test_the_ten_probabilities_sum_to_one_and_the_likeliest_is_the_digit():
    prediction = make_prediction(logits(4), doubles.card())
    assert prediction.probabilities.shape == (10,)
    assert prediction.probabilities.sum() == pytest.approx(1)
    assert prediction.digit == 4
    assert prediction.none is None
    assert prediction.confidence == prediction.probabilities[4]


def test_labels_in_another_order_are_put_in_the_order_of_the_digits():
    card = replace(doubles.card(), labels=tuple("9876543210"))
    assert make_prediction(logits(0), card).digit == 9


def test_confidence_at_the_threshold_is_sure_and_below_is_not():
    exact = make_prediction(logits(4), doubles.card()).confidence
    assert make_prediction(logits(4), doubles.card(threshold=exact)).sure
    assert not make_prediction(logits(4), doubles.card(threshold=min(1, exact + 1e-6))).sure


def test_a_higher_temperature_is_less_confident_about_the_same_digit():
    cool, warm = doubles.card(), replace(doubles.card(), temperature=2.0)
    assert make_prediction(logits(4), warm).confidence < make_prediction(logits(4), cool).confidence
    assert make_prediction(logits(4), warm).digit == 4


def test_none_stands_apart_and_takes_from_the_confidence():
    values = logits(4, count=11)
    values[10] = 5.0
    prediction = make_prediction(values, doubles.card(has_none=True))
    assert prediction.none is not None
    assert prediction.none == pytest.approx(0.483, abs=0.01)
    assert prediction.probabilities.sum() == pytest.approx(1)
    assert prediction.confidence == pytest.approx(prediction.probabilities[4] * (1 - prediction.none))


def test_a_network_that_is_certain_of_none_still_gives_ten_that_sum_to_one():
    prediction = make_prediction(logits(10, 90.0, count=11), doubles.card(has_none=True))
    assert prediction.none == pytest.approx(1)
    assert prediction.probabilities.sum() == pytest.approx(1)
    assert prediction.confidence == pytest.approx(0)
    assert not prediction.sure


def test_probabilities_from_inside_the_network_stay_as_they_are():
    shares = np.full(10, 0.02, np.float32)
    shares[3] = 0.82
    prediction = make_prediction(shares, replace(doubles.card(), output="probabilities"))
    np.testing.assert_allclose(prediction.probabilities, shares, atol=1e-6)


def test_digits_that_a_network_does_not_know_have_probability_0():
    card = replace(doubles.card(), labels=("five", "two", "nine"))
    prediction = make_prediction(np.array([0.0, 4.0, 1.0]), card)
    assert (prediction.label, prediction.digit) == ("two", 2)
    assert prediction.probabilities.sum() == pytest.approx(1)
    assert set(np.flatnonzero(prediction.probabilities)) == {2, 5, 9}
    np.testing.assert_allclose(prediction.label_probabilities, prediction.probabilities[[5, 2, 9]])


def test_a_letter_is_shown_by_its_label_and_is_no_digit():
    card = replace(doubles.card(), labels=tuple("ABC89"))
    letter, digit = make_prediction(logits(1, count=5), card), make_prediction(logits(3, count=5), card)
    assert (letter.label, letter.digit, letter.sure) == ("B", None, True)
    assert (digit.label, digit.digit) == ("8", 8)
    assert letter.confidence == pytest.approx(letter.label_probabilities[1])
    assert letter.probabilities.sum() < 0.1


def test_a_class_for_none_may_stand_anywhere():
    card = replace(doubles.card(), labels=("1", "nothing", "2"))
    prediction = make_prediction(np.array([2.0, 4.0, 0.0]), card)
    assert prediction.label == "nothing"
    assert (prediction.likeliest, prediction.digit) == ("1", 1)
    assert prediction.none == pytest.approx(0.867, abs=0.001)
    assert prediction.confidence == pytest.approx(prediction.label_probabilities[0])
    assert prediction.probabilities.sum() == pytest.approx(1)


@pytest.mark.parametrize("bad", [np.nan, np.inf])
def test_a_network_that_answers_with_no_number_is_a_bad_model(bad):
    with pytest.raises(ModelError, match="not a number"):
        make_prediction(logits(2, bad), doubles.card())


def test_a_network_runs_on_a_crop(tmp_path):
    classifier = open_model(str(save_model(tmp_path, network=tiny_network(favourite=3))))
    prediction = classifier.classify(grey_image(200, 100, 100))
    assert prediction.digit == 3
    assert prediction.sure


def test_colour_order_and_range_follow_the_card(tmp_path):
    crop = np.zeros((100, 100, 3), np.uint8)
    crop[..., 0] = 255
    taken = []
    for wanted in (ModelInput(), ModelInput(colour="BGR", high=1.0)):
        card = replace(doubles.card(), input=wanted)
        classifier = open_model(str(save_model(tmp_path, card=card)))
        network = classifier.network
        assert isinstance(network, LiteRTNetwork)
        classifier.classify(crop)
        taken.append(network._interpreter.get_tensor(network._input["index"])[0, 0, 0].tolist())
    assert taken == [[255, 0, 0], [0, 0, 1]]


@pytest.mark.parametrize(
    ("network", "told"),
    [
        (tiny_network(size=64), "takes 64x64x3 pixels and gives 10 outputs, but its card promises 100x100x3"),
        (tiny_network(channels=1), "takes 100x100x1 pixels"),
        (tiny_network(outputs=7), "gives 7 outputs, but its card promises 100x100x3 pixels and 10 outputs"),
        (tiny_network(outputs=11), "gives 11 outputs"),
        (b"This is a text file and no network.", "not a LiteRT model"),
        (b"", "not a LiteRT model"),
        (tiny_network()[:400], "not a LiteRT model"),
    ],
    ids=["small input", "grey input", "seven outputs", "eleven outputs", "text", "empty", "cut in half"],
)
def test_a_model_that_is_not_what_its_card_says_is_refused_in_a_sentence(tmp_path, network, told):
    with pytest.raises(ModelError, match=told) as caught:
        open_model(str(save_model(tmp_path, network=network)))
    assert "\n" not in str(caught.value)


def test_a_model_of_another_size_is_taken_where_its_card_says_so(tmp_path):
    network = tiny_network(size=64, outputs=11, favourite=5)
    classifier = open_model(str(save_model(tmp_path, network=network, card=sized_card(64, has_none=True))))
    prediction = classifier.classify(grey_image(10, 64, 64))
    assert prediction.digit == 5
    assert prediction.none is not None
