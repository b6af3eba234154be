"""Occlusion saliency finds what decides, and shows it where it is."""

import numpy as np
import pytest

from signcam.frame import Image
from signcam.hands.crop import crop_hand
from signcam.hands.finder import HandFinder
from signcam.hands.hand import Hand
from signcam.models.catalogue import open_model
from signcam.models.prediction import Prediction, make_prediction
from signcam.models.saliency import heat_overlay, occlusion_saliency
from tests.support.doubles import card
from tests.support.stills import hand_picture

REGION = np.s_[20:40, 60:80]


class RegionReader:
    """Reads a 3 the surer, the lighter one region is; the rest of the crop is nothing to it."""

    def __init__(self, has_none: bool = False) -> None:
        self.card = card(has_none=has_none)
        self.assumptions = ""
        self.asked = 0

    def classify(self, crop: Image, hand: Hand | None = None) -> Prediction:
        self.asked += 1
        height, width = crop.shape[:2]
        rows, columns = (
            slice(part.start * side // 100, part.stop * side // 100)
            for part, side in zip(REGION, (height, width), strict=True)
        )
        light = float(crop[rows, columns].mean()) / 255 - 0.5
        logits = np.zeros(self.card.outputs)
        logits[3] = 8.0
        # With a class of its own for no digit, that one takes what the region does not give.
        logits[10 if self.card.has_none else 4] = 8.0 - 40 * (light - 0.25)
        return make_prediction(logits, self.card)

    def copy(self) -> "RegionReader":
        return self


def lit_crop(size: int = 100) -> Image:
    crop = np.random.default_rng(0).integers(40, 90, (size, size, 3)).astype(np.uint8)
    rows, columns = (slice(part.start * size // 100, part.stop * size // 100) for part in REGION)
    crop[rows, columns] = 250
    return crop


@pytest.mark.parametrize("has_none", [False, True], ids=["another digit", "no digit"])
def test_what_decides_is_where_the_confidence_falls(has_none: bool) -> None:
    reader, crop = RegionReader(has_none), lit_crop()
    prediction = reader.classify(crop)
    assert (prediction.digit, prediction.confidence > 0.9) == (3, True)
    saliency = occlusion_saliency(reader, crop, prediction)
    assert saliency.shape == (100, 100)
    assert saliency.dtype == np.float32
    assert saliency.min() >= 0
    assert saliency.max() <= 1
    row, column = np.unravel_index(saliency.argmax(), saliency.shape)
    assert abs(row - 29.5) < 5
    assert abs(column - 69.5) < 5
    assert saliency[REGION].mean() > 0.25
    assert saliency[60:].max() < 0.01


def test_the_same_crop_gives_the_same_map_and_stays_as_it_is() -> None:
    reader, crop = RegionReader(), lit_crop()
    before, prediction = crop.copy(), reader.classify(crop)
    first = occlusion_saliency(reader, crop, prediction)
    assert np.array_equal(first, occlusion_saliency(reader, crop, prediction))
    assert np.array_equal(crop, before)


def test_what_makes_the_network_surer_when_hidden_is_no_reason() -> None:
    reader = RegionReader(has_none=True)
    crop = np.full((100, 100, 3), 60, np.uint8)
    prediction = reader.classify(crop)
    # Grey is lighter than what it hides.
    assert prediction.digit == 3
    assert prediction.confidence < 0.1
    assert not occlusion_saliency(reader, crop, prediction).any()


@pytest.mark.parametrize("size", [16, 64, 100, 128])
def test_maps_fit_networks_of_other_sizes(size: int) -> None:
    reader, crop = RegionReader(), lit_crop(size)
    saliency = occlusion_saliency(reader, crop, reader.classify(crop))
    assert saliency.shape == (size, size)
    assert saliency[size // 5 : 2 * size // 5, 3 * size // 5 : 4 * size // 5].mean() > saliency.mean()


def test_a_coarse_map_asks_less_and_finds_the_same_place() -> None:
    reader, crop = RegionReader(), lit_crop()
    prediction = reader.classify(crop)
    reader.asked = 0
    saliency = occlusion_saliency(reader, crop, prediction, positions=7)
    assert reader.asked == 49
    assert np.hypot(*(np.array(np.unravel_index(saliency.argmax(), (100, 100))) - (29.5, 69.5))) < 12


def test_a_search_is_ended_from_outside() -> None:
    reader, crop = RegionReader(), lit_crop()
    prediction = reader.classify(crop)

    def enough() -> None:
        if reader.asked >= 10:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        occlusion_saliency(reader, crop, prediction, before_each=enough)
    assert reader.asked == 10


def test_the_overlay_is_coloured_where_it_decides_and_grey_elsewhere() -> None:
    crop = np.full((100, 100, 3), (200, 150, 120), np.uint8)
    saliency = np.zeros((100, 100), np.float32)
    saliency[REGION] = 0.3
    overlay = heat_overlay(crop, saliency)
    assert overlay.shape == crop.shape
    assert overlay.dtype == np.uint8
    red, green, blue = overlay[30, 70].astype(int)
    assert red > 180
    assert red - blue > 60
    assert green > blue
    assert np.ptp(overlay[80, 20]) == 0
    assert overlay[80, 20, 0] < 130


def test_where_nothing_decides_nothing_is_coloured() -> None:
    crop = np.full((50, 50, 3), (200, 150, 120), np.uint8)
    for level in (0.0, 0.001):
        overlay = heat_overlay(crop, np.full((50, 50), level, np.float32)).astype(int)
        assert np.ptp(overlay, axis=2).max() < 6


def test_the_shipped_network_reads_a_2_by_its_fingers() -> None:
    reader, picture = open_model("signnet"), hand_picture(2)
    with HandFinder() as finder:
        hand = finder.find(picture)
    assert hand is not None
    crop = crop_hand(picture, hand, reader.card.crop)
    prediction = reader.classify(crop, hand)
    assert prediction.digit == 2
    saliency = occlusion_saliency(reader, crop, prediction, hand)
    # The crop is upright: fingers above, wrist and forearm below.
    assert saliency[:60].sum() > 4 * saliency[75:].sum()
