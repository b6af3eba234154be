"""How a network is fed, and what its outputs mean, comes out of the trial."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from signcam.errors import ModelError
from signcam.frame import Image
from signcam.hands.hand import Hand
from signcam.models.card import ModelInput
from signcam.models.feeding import RANGES, Feeding
from signcam.models.labels import DIGIT_LABELS
from signcam.models.network import Network, Values
from signcam.models.overrides import InputOverrides
from signcam.models.preprocessing import landmark_input, picture_input
from signcam.models.reading import view_of
from signcam.models.trial.finding import find_feeding
from signcam.models.trial.matching import KNOWN_ORDERS, log_probabilities, match_labels
from signcam.models.trial.reference_hands import lit, reference_hands, turned


class Memory:
    """A network that knows the reference hands by heart, if it is fed as it was trained; else it guesses."""

    takes_features, parameters, sha256, name = False, 0, "", "memory"

    def __init__(
        self,
        way: Feeding,
        order: tuple[int, ...] = tuple(range(10)),
        right: float = 0.9,
        lights: tuple[float, ...] = (1.0,),
    ) -> None:
        hands = reference_hands()
        self.outputs = len(order)
        random = np.random.default_rng(3)
        self.answers: dict[bytes, int] = {}
        # Of hands that are not turned upright it knows the ones that lean to a side, too.
        turns = (-10.0, 0.0, 10.0) if way.sees == "plain" else (0.0,)
        for image, hand, digit in zip(hands.images, hands.hands, hands.digits.tolist(), strict=True):
            shown = order.index(digit) if digit in order and random.random() < right else 0
            changed = [turned(image, hand, degrees) if degrees else (image, hand) for degrees in turns]
            changed += [lit(image, hand, gain) for gain in lights if gain != 1]
            for picture in changed:
                values = _values(way, *picture)
                self.answers[np.round(values, 3).tobytes()] = shown
            shape = values.shape
        self.input_shape: tuple[int | None, ...] = shape

    def run(self, values: Values, features: Values | None = None) -> Values:
        outputs = np.full(self.outputs, 0.01, np.float32)
        outputs[self.answers.get(np.round(values, 3).tobytes(), 0)] = 0.9
        return outputs

    def copy(self) -> Network:
        return self


def _values(way: Feeding, image: Image, hand: Hand) -> Values:
    if way.sees == "landmarks":
        return landmark_input(hand, way.input, (image.shape[1], image.shape[0]))
    view = view_of(image, hand, way.sees, way.input, way.crop)
    assert view is not None
    return picture_input(view, way.input)


@pytest.mark.parametrize("pixels", list(RANGES))
def test_the_range_of_pixels_is_found(pixels: Any):
    colour: Any = "BGR" if pixels == "imagenet" else "RGB"
    way = Feeding("plain", replace(RANGES[pixels], height=12, width=12, colour=colour))
    finding = find_feeding(Memory(way), reference_hands(), said=InputOverrides(crop="plain"))
    assert finding.works
    assert finding.feeding == way
    assert finding.accuracy > 0.85


@pytest.mark.parametrize(
    ("sees", "colour", "mirrored"),
    [("plain", "BGR", False), ("upright", "RGB", False), ("frame", "RGB", True), ("plain", "grey", True)],
)
def test_crop_colour_and_mirroring_are_found(sees: Any, colour: Any, mirrored: bool):
    way = Feeding(sees, ModelInput(12, 12, colour, high=1.0, mirrored=mirrored))
    # A network that is fed a little wrongly still reads much: here only what was learned counts.
    network = Memory(way)
    finding = find_feeding(_Tolerant(network, way), reference_hands(), said=InputOverrides(input="0..1"))
    assert finding.feeding == way
    assert "of 200 reference hands read right; next best" in finding.evidence


class _Tolerant(Memory):
    """Reads half of the hands right where only colour and mirroring are wrong."""

    def __init__(self, network: Memory, way: Feeding) -> None:
        self.__dict__.update(network.__dict__)
        if way.input.colour == "BGR" or way.input.mirrored:
            usual = replace(way.input, mirrored=False)
            usual = replace(usual, colour="RGB") if usual.colour == "BGR" else usual
            weaker = Memory(replace(way, input=usual), right=0.5)
            self.answers = {**weaker.answers, **network.answers}


def test_of_ways_that_chance_alone_tells_apart_the_plainest_is_proposed_and_the_other_is_told():
    plain, upright = (Feeding(sees, ModelInput(12, 12, "grey", high=1.0)) for sees in ("plain", "upright"))
    network = Memory(plain, right=0.8)
    network.answers.update(Memory(upright, right=0.82).answers)
    finding = find_feeding(network, reference_hands(), said=InputOverrides(input="0..1", mirrored=False))
    assert finding.feeding == plain
    assert finding.equals == ("0..1, grey, upright crop",)
    assert "; no worse is 0..1, grey, upright crop with " in finding.evidence


def test_a_way_that_reads_clearly_more_is_proposed_though_it_is_less_usual():
    plain, upright = (Feeding(sees, ModelInput(12, 12, "grey", high=1.0)) for sees in ("plain", "upright"))
    network = Memory(plain, right=0.6)
    network.answers.update(Memory(upright, right=0.9).answers)
    finding = find_feeding(network, reference_hands(), said=InputOverrides(input="0..1", mirrored=False))
    assert (finding.feeding, finding.equals) == (upright, ())


def test_of_ranges_that_read_alike_the_one_is_proposed_that_reads_in_other_light_too():
    darker, lighter = (
        Feeding("plain", replace(RANGES[name], height=12, width=12)) for name in ("0..1", "-1..1")
    )
    network = Memory(darker, right=0.8)
    network.answers.update(Memory(lighter, right=0.8, lights=(1.0, 0.7, 1.25)).answers)
    said = InputOverrides(crop="plain", colour="rgb", mirrored=False)
    finding = find_feeding(network, reference_hands(), said=said)
    assert finding.feeding == lighter
    assert finding.equals == ()


def test_where_two_ways_read_the_same_hands_the_surer_one_is_better():
    digits = np.arange(10).repeat(5)
    right = np.eye(10, dtype=np.float32)[digits]
    sure, unsure = (
        log_probabilities(share * right + (1 - share) / 10, digits, DIGIT_LABELS) for share in (0.9, 0.6)
    )
    assert unsure.max() <= sure.min() <= 0


def test_what_only_makes_a_network_surer_of_everything_changes_nothing():
    random = np.random.default_rng(1)
    digits = random.integers(0, 10, 100)
    logits = (2 * np.eye(10)[digits] + random.normal(size=(100, 10))).astype(np.float32)
    once, doubled = (log_probabilities(factor * logits, digits, DIGIT_LABELS).mean() for factor in (1, 2))
    assert once == pytest.approx(doubled, abs=0.05)


@pytest.mark.parametrize("form", ["wrist", "picture", "world"])
def test_the_unit_of_landmarks_is_found(form: Any):
    way = Feeding("landmarks", ModelInput(landmarks=form))
    finding = find_feeding(Memory(way), reference_hands(), said=InputOverrides(mirrored=False))
    assert finding.feeding == way


@pytest.mark.parametrize("order", list(KNOWN_ORDERS))
def test_known_orders_of_labels_are_recognised(order: str):
    digits = np.repeat(np.arange(10), 20)
    outputs = np.eye(10, dtype=np.float32)[[KNOWN_ORDERS[order].index(digit) for digit in digits]]
    match = match_labels(outputs, digits, None)
    assert (match.order, match.accuracy) == (order, 1.0)
    assert match.labels == tuple(map(str, KNOWN_ORDERS[order]))


def test_exchanged_outputs_are_found_and_told():
    way = Feeding("plain", ModelInput(12, 12, high=1.0))
    network = Memory(way, order=(0, 1, 2, 7, 4, 5, 6, 3, 8, 9))
    finding = find_feeding(network, reference_hands(), said=InputOverrides("0..1", "rgb", "plain", False))
    assert finding.labels == tuple("0127456389")
    assert finding.evidence.endswith("outputs 3 and 7 exchanged")


def test_a_network_that_knows_nothing_is_told_and_assumed_to_be_usual():
    way = Feeding("plain", ModelInput(12, 12, high=1.0))
    network = Memory(way)
    random = np.random.default_rng(5)
    network.answers = {values: int(random.integers(10)) for values in network.answers}
    finding = find_feeding(network, reference_hands(), said=InputOverrides(crop="plain"))
    assert not finding.works
    assert finding.evidence.startswith("no way to feed it reads the reference hands better than chance")
    assert finding.feeding.describe() == "0..1, RGB, square crop"


class _Broken(Memory):
    """Gives the same for every hand."""

    def __init__(self, value: float, outputs: int = 10) -> None:
        self.input_shape, self.outputs, self.value = (12, 12, 3), outputs, value

    def run(self, values: Values, features: Values | None = None) -> Values:
        return np.full(self.outputs, self.value, np.float32)


@pytest.mark.parametrize("value", [np.nan, np.inf])
@pytest.mark.parametrize("outputs", [10, 26])
def test_a_network_that_gives_no_numbers_is_refused_when_it_is_opened(value: float, outputs: int):
    with pytest.raises(ModelError, match=r"memory gives no numbers \(NaN or infinity\), however it is fed"):
        find_feeding(_Broken(value, outputs), reference_hands(), said=InputOverrides(crop="plain"))


def test_a_network_that_always_says_the_same_is_told():
    said = InputOverrides("0..1", "rgb", "plain", mirrored=False)
    digits, letters = (find_feeding(_Broken(0.5, count), reference_hands(), said=said) for count in (10, 26))
    assert digits.evidence == (
        "it says the same for every reference hand, 0, however it is fed; assumed 0..1, RGB, square crop"
    )
    assert letters.evidence.endswith("it says the same, A, for each of 10 reference hands")


def test_a_network_of_letters_is_said_to_be_one():
    way = Feeding("plain", ModelInput(12, 12, high=1.0))
    network = Memory(way)
    network.outputs = 26
    finding = find_feeding(network, reference_hands())
    assert "it reads other signs than digits (A, B, C, D, …)" in finding.evidence
    assert len(finding.labels) == 26


def test_the_reference_hands_show_every_digit_with_both_hands():
    hands = reference_hands()
    assert np.bincount(hands.digits).tolist() == [20] * 10
    assert {hand.handedness for hand in hands.hands} == {"left", "right"}
    assert all(image.shape == (240, 320, 3) for image in hands.images)
