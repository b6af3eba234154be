"""A second reader, of landmarks: it learns, it is pooled with the first, and its file needs the hand."""

from dataclasses import replace
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import pytest

from signcam.errors import ModelError
from signcam.hands.features import landmark_features
from signcam.models.catalogue import open_model
from tests.support import doubles
from tests.support.doubles import grey_image, open_hand
from tests.support.tiny_models import save_model, tiny_network
from tests.training.evaluation.test_landmark_svm import fingers, made
from training.fitting.recipe import Recipe


def features(hand: Any) -> Any:
    return landmark_features(hand)[None].astype(np.float32)


@pytest.fixture(scope="module")
def fitted(keras: ModuleType) -> Any:
    from training.fitting.landmark_network import fit_landmark_network, training_hands

    return fit_landmark_network(training_hands(made(), np.arange(80)), Recipe(seed=2))


@pytest.fixture(scope="module")
def both(keras: ModuleType, fitted: Any) -> Any:
    """The landmarks' reader pooled with one that takes every crop for a 7."""
    from training.fitting.landmark_network import pool_networks

    pixels = keras.Input((100, 100, 3))
    mean = keras.layers.GlobalAveragePooling2D()(pixels)
    reader = keras.layers.Dense(10)
    crop_reader = keras.Model(pixels, reader(mean))
    reader.set_weights([np.zeros((3, 10)), 3 * np.eye(10)[7]])
    return pool_networks(crop_reader, fitted, (1.0, 2.0))


def test_it_reads_hands_that_it_has_not_seen(fitted: Any):
    for digit in range(10):
        read = fitted(features(fingers(digit, turn_degrees=-37, size=91)), training=False)
        assert int(np.argmax(read)) == digit


def test_two_readers_are_pooled_as_the_mean_of_their_log_probabilities(both: Any, fitted: Any):
    seen = features(fingers(4))
    pooled_logits = np.asarray(both([np.zeros((1, 100, 100, 3), np.float32), seen], training=False))[0]
    crop, landmarks = 3 * np.eye(10)[7], np.asarray(fitted(seen, training=False))[0] / 2

    def log_softmax(logits: Any) -> Any:
        return logits - np.log(np.exp(logits).sum())

    assert pooled_logits == pytest.approx((log_softmax(crop) + log_softmax(landmarks)) / 2, abs=1e-4)


def test_a_file_of_both_reads_the_hand_beside_its_crop(both: Any, tmp_path: Path):
    from training.networks.litert import to_litert

    network = to_litert(both)
    card = replace(doubles.card(), landmarks=True)
    classifier = open_model(str(save_model(tmp_path, network=network, card=card)))
    crop = grey_image(90, 100, 100)
    for digit in (1, 5):
        hand = fingers(digit)
        wanted = np.asarray(both([crop[None].astype(np.float32), features(hand)], training=False))[0]
        prediction = classifier.classify(crop, hand)
        assert prediction.probabilities == pytest.approx(np.exp(wanted) / np.exp(wanted).sum(), abs=1e-3)
    with pytest.raises(ValueError, match="give the hand"):
        classifier.classify(crop)


def test_a_network_of_crops_alone_with_a_card_that_promises_landmarks_is_refused(tmp_path: Path):
    card = replace(doubles.card(), landmarks=True)
    path = save_model(tmp_path, network=tiny_network(), card=card)
    with pytest.raises(ModelError, match="its card promises 100x100x3 pixels and landmarks"):
        open_model(str(path))


def test_a_network_of_crops_alone_reads_with_and_without_the_hand(tmp_path: Path):
    classifier = open_model(str(save_model(tmp_path)))
    crop = grey_image(90, 100, 100)
    alone, beside = classifier.classify(crop), classifier.classify(crop, open_hand())
    assert np.array_equal(alone.probabilities, beside.probabilities)
