"""Models as others make them: transfer networks, files of Keras 2, Lobe, labels beside or inside the file."""

import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from signcam.models.card import card_path
from signcam.models.catalogue import open_model
from signcam.models.overrides import InputOverrides
from tests.support.doubles import grey_image, open_hand
from tests.support.keras_networks import tensorflow
from tests.support.tiny_models import save_model, tiny_network

__all__ = ["tensorflow"]
SAID = InputOverrides("0..255", "rgb", "plain", mirrored=False)
_SIDE = 16
WORDS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def without_card(path: Path) -> Path:
    card_path(path).unlink()
    return path


def scale_as_mobilenet(pixels: Any) -> Any:
    return pixels / 127.5 - 1


def swish_as_mobilenet_v3(pixels: Any) -> Any:
    import keras

    scaled = keras.layers.Rescaling(1 / 127.5, offset=-1)(pixels)
    return scaled * keras.layers.ReLU(6)(scaled + 3) * (1 / 6)


def swap_as_vgg(pixels: Any) -> Any:
    import keras

    return keras.applications.vgg16.preprocess_input(pixels)


def standardize_as_torch(pixels: Any) -> Any:
    import keras

    return keras.applications.densenet.preprocess_input(pixels)


def transfer_network(library: Any, prepare: Callable[[Any], Any]) -> Any:
    """A network with its preprocessing inside, as after the guides of `keras.applications`."""
    layers = library.layers
    pixels = library.Input((_SIDE, _SIDE, 3))
    trunk = library.Sequential([library.Input((_SIDE, _SIDE, 3)), layers.Conv2D(3, 3, activation="relu")])
    features = layers.GlobalAveragePooling2D()(trunk(prepare(pixels)))
    return library.Model(pixels, layers.Dense(10, activation="softmax")(features))


def assert_opens_as(path: Path, model: Any) -> None:
    network = open_model(str(path), SAID).network
    pixels = np.random.default_rng(2).uniform(0, 255, (_SIDE, _SIDE, 3)).astype(np.float32)
    np.testing.assert_allclose(network.run(pixels), np.asarray(model(pixels[None]))[0], atol=1e-3)


@pytest.mark.usefixtures("tensorflow")
class TestKeras:
    """Networks that Keras 3 and Keras 2 write here."""

    @pytest.mark.parametrize("suffix", [".keras", ".h5"])
    @pytest.mark.parametrize(
        "prepare", [scale_as_mobilenet, swish_as_mobilenet_v3, swap_as_vgg, standardize_as_torch]
    )
    @pytest.mark.filterwarnings("ignore:You are saving your model as an HDF5 file")
    def test_a_transfer_network_opens_with_its_preprocessing(
        self, tmp_path: Path, suffix: str, prepare: Callable[[Any], Any]
    ):
        import keras

        model = transfer_network(keras, prepare)
        model.save(tmp_path / f"net{suffix}")
        assert_opens_as(tmp_path / f"net{suffix}", model)

    @pytest.mark.parametrize("suffix", [".keras", ".h5"])
    @pytest.mark.filterwarnings("ignore:You are saving your model as an HDF5 file")
    def test_a_transfer_network_of_keras_2_opens_with_its_preprocessing(self, tmp_path: Path, suffix: str):
        import tf_keras

        def prepare(pixels: Any) -> Any:
            # Keras 2 cannot write the other order of colours into a .keras file.
            if suffix == ".h5":
                pixels = tf_keras.applications.vgg16.preprocess_input(pixels)
            return tf_keras.applications.mobilenet_v2.preprocess_input(pixels)

        model = transfer_network(tf_keras, prepare)
        model.save(tmp_path / f"net{suffix}")
        assert_opens_as(tmp_path / f"net{suffix}", model)

    @pytest.mark.parametrize("named", [True, False])
    def test_of_two_outputs_the_one_with_the_classes_is_read(self, tmp_path: Path, named: bool):
        import keras

        pixels = keras.Input((_SIDE, _SIDE, 3))
        means = keras.layers.GlobalAveragePooling2D()(pixels)
        box = keras.layers.Dense(4, name="box")(means)
        digit = keras.layers.Dense(10, activation="softmax", name="digit")(means)
        outputs = {"box": box, "digit": digit} if named else [box, digit]
        keras.Model(pixels, outputs).save(tmp_path / "net.keras")
        classifier = open_model(str(tmp_path / "net.keras"), SAID)
        assert classifier.classify(grey_image(1, _SIDE, _SIDE)).label_probabilities.size == 10
        # Whoever names four classes means the other one.
        four = open_model(str(tmp_path / "net.keras"), InputOverrides(labels="a,b,c,d"))
        assert four.card.labels == ("a", "b", "c", "d")

    def test_a_model_of_lobe_opens_with_its_labels(self, tmp_path: Path):
        import keras

        pixels = keras.Input((_SIDE, _SIDE, 3))
        means = keras.layers.GlobalAveragePooling2D()(pixels)
        keras.Model(pixels, keras.layers.Dense(3, activation="softmax")(means)).export(str(tmp_path / "lobe"))
        signature = {
            "doc_name": "Signs",
            "filename": "saved_model.pb",
            "classes": {"Label": ["up", "two", "none"]},
        }
        (tmp_path / "lobe" / "signature.json").write_text(json.dumps(signature), encoding="utf-8")
        card = open_model(str(tmp_path / "lobe")).card
        assert card.labels == ("up", "two", "none")
        assert (card.sees, card.input.low, card.input.high) == ("frame", 0.0, 1.0)


def test_a_tflite_of_lobe_opens_with_its_labels(tmp_path: Path):
    network = tiny_network(size=_SIDE, outputs=3)
    without_card(save_model(tmp_path, name="saved_model", network=network))
    signature = {"filename": "saved_model.tflite", "classes": {"Label": ["three", "four", "none"]}}
    (tmp_path / "signature.json").write_text(json.dumps(signature), encoding="utf-8")
    classifier = open_model(str(tmp_path / "saved_model.tflite"))
    assert classifier.card.labels == ("three", "four", "none")
    assert classifier.card.sees == "frame"


def test_labels_in_a_table_beside_the_model_are_read(tmp_path: Path):
    path = without_card(save_model(tmp_path, name="keypoint_classifier", network=tiny_network(size=_SIDE)))
    table = "\ufeff" + "".join(f"{word}\n" for word in WORDS)
    (tmp_path / "keypoint_classifier_label.csv").write_text(table, encoding="utf-8")
    classifier = open_model(str(path), SAID)
    assert classifier.card.labels == WORDS
    assert classifier.classify(grey_image(), open_hand()).digit == 7


def test_labels_inside_a_tflite_are_read(tmp_path: Path):
    path = without_card(save_model(tmp_path, name="net", network=tiny_network(size=_SIDE)))
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("labels.txt", "\n".join(reversed(WORDS)))
    classifier = open_model(str(path), SAID)
    assert classifier.card.labels == tuple(reversed(WORDS))
    assert classifier.classify(grey_image(), open_hand()).digit == 2


def test_labels_of_another_number_are_left_out(tmp_path: Path):
    path = without_card(save_model(tmp_path, name="net", network=tiny_network(size=_SIDE, outputs=9)))
    (tmp_path / "labels.txt").write_text("\n".join(WORDS), encoding="utf-8")
    assert len(open_model(str(path), SAID).card.labels) == 9
