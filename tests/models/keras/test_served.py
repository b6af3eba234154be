"""A network that LiteRT cannot run: Keras runs it in a process of its own."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import psutil
import pytest

from signcam.errors import ModelError
from signcam.models.catalogue import open_model
from signcam.models.classifier import NetworkClassifier
from signcam.models.keras import opening
from signcam.models.keras.served import ServedKerasNetwork
from signcam.models.network import Values
from tests.support.keras_networks import FIXTURES, copied, picture, probabilities_of


@pytest.fixture(scope="module")
def served() -> Iterator[ServedKerasNetwork]:
    network = ServedKerasNetwork(FIXTURES / "keras3.keras", "keras3.keras", "", None, 2_000)
    yield network
    network.close()


def test_it_computes_what_keras_computes_and_tells_its_input(served: ServedKerasNetwork) -> None:
    assert served.input_shape == (16, 16, 3)
    assert served.outputs == 10
    values = picture(16).astype(np.float32) / 255
    first, again = served.run(values), served.run(values)
    np.testing.assert_array_equal(first, again)
    assert first.shape == (10,)
    np.testing.assert_allclose(probabilities_of("keras3"), _softmax(first), atol=1e-4)


def _softmax(values: Values) -> Values:
    return values if np.isclose(values.sum(), 1) else np.exp(values) / np.exp(values).sum()


def test_a_process_that_dies_is_told_and_leaves_nothing_behind(served: ServedKerasNetwork) -> None:
    process = served._process.pid
    os.kill(process, signal.SIGKILL)
    with pytest.raises(ModelError, match="TensorFlow stopped over it"):
        served.run(np.zeros((16, 16, 3), np.float32))
    served.close()
    assert not psutil.pid_exists(process)


def test_a_model_that_was_found_to_be_for_keras_alone_is_served_and_tried_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "is_started", lambda: False)
    monkeypatch.setattr(opening, "cache_folder", lambda: tmp_path / "cache")
    path = copied(tmp_path, "keras3.keras")
    files = opening.check_keras(path)
    key = opening._hash([files.description_file, files.weights_file])
    note = opening._unconvertible(tmp_path / "cache" / "networks" / f"{key}.tflite")
    note.parent.mkdir(parents=True)
    note.touch()
    classifier = open_model(str(path))
    assert isinstance(classifier, NetworkClassifier)
    network = classifier.network
    assert isinstance(network, ServedKerasNetwork)
    assert "no way to feed it reads the reference hands better than chance" in classifier.assumptions
    assert classifier.classify(picture(16)).probabilities.shape == (10,)
    network.close()
