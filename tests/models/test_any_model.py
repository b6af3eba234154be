"""Each kind of model that people have opens, or is refused with a sentence that is true."""

import json
import shutil
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from signcam.errors import ModelError, UsageError
from signcam.models.card import card_path
from signcam.models.catalogue import open_model
from signcam.models.litert import LiteRTNetwork
from signcam.models.opening import keep_card
from signcam.models.overrides import InputOverrides
from tests.support.doubles import grey_image
from tests.support.keras_networks import FIXTURES, tensorflow
from tests.support.model_kinds import teachable_keras
from tests.support.tiny_models import save_model, tiny_network

__all__ = ["tensorflow"]
SAID = InputOverrides("0..1", "rgb", "plain", mirrored=False)


def without_card(folder: Path, **values: Any) -> Path:
    path = save_model(folder, name="mine", network=tiny_network(**values))
    card_path(path).unlink()
    return path


def converted(folder: Path, model: Any, **settings: Any) -> Path:
    import tensorflow as tf

    function = tf.function(
        lambda values: model(values), input_signature=[tf.TensorSpec(settings.pop("shape"), tf.float32)]
    ).get_concrete_function()
    converter = tf.lite.TFLiteConverter.from_concrete_functions([function])
    for name, value in settings.items():
        setattr(converter, name, value)
    path = folder / "net.tflite"
    path.write_bytes(converter.convert())
    return path


def test_labels_beside_a_model_are_read(tmp_path: Path):
    path = without_card(tmp_path, outputs=3, favourite=1)
    (tmp_path / "labels.txt").write_text("0 thumbs up\n1 Two\n2 nothing\n", encoding="utf-8")
    classifier = open_model(str(path), SAID)
    assert classifier.card.labels == ("thumbs up", "Two", "nothing")
    assert classifier.classify(grey_image(1, 100, 100)).digit == 2


def test_labels_that_are_named_win_and_must_fit(tmp_path: Path):
    path = without_card(tmp_path, outputs=3)
    assert open_model(str(path), InputOverrides(labels="up, down,none")).card.labels == ("up", "down", "none")
    with pytest.raises(UsageError, match="gives 3 numbers, but --classes names 2"):
        open_model(str(path), InputOverrides(labels="a,b"))


def test_capitals_in_a_suffix_and_a_wrong_suffix_do_not_matter(tmp_path: Path):
    path = without_card(tmp_path)
    for name in ("NET.TFLITE", "net.keras"):
        shutil.copy(path, tmp_path / name)
        assert isinstance(open_model(str(tmp_path / name), SAID).network, LiteRTNetwork)


def test_what_is_confirmed_is_kept_as_the_card(tmp_path: Path):
    path = without_card(tmp_path, size=32)
    found = open_model(str(path), InputOverrides(colour="bgr"))
    assert found.assumptions.startswith("mine.tflite: ")
    assert keep_card(found, path) == card_path(path)
    again = open_model(str(path))
    assert again.assumptions == ""
    assert (again.card.input, again.card.labels) == (found.card.input, found.card.labels)


def test_a_users_own_function_makes_the_input(tmp_path: Path):
    path = without_card(tmp_path, size=20, channels=2)
    code = "def two(crop):\n    import cv2\n    return cv2.resize(crop, (20, 20))[..., :2] / 255\n"
    (tmp_path / "own.py").write_text(code, encoding="utf-8")
    said = InputOverrides(preprocess=f"{tmp_path / 'own.py'}:two")
    assert open_model(str(path), said).classify(grey_image()).label == "7"
    with pytest.raises(UsageError, match="has no function three"):
        open_model(str(path), InputOverrides(preprocess=f"{tmp_path / 'own.py'}:three"))


@pytest.mark.usefixtures("tensorflow")
class TestConverted:
    """Networks that TensorFlow makes here."""

    @pytest.mark.filterwarnings("ignore:Statistics for quantized inputs")
    def test_a_quantized_network_is_given_whole_numbers(self, tmp_path: Path):
        import tensorflow as tf

        def model(values: Any) -> Any:
            return tf.concat([tf.reduce_mean(values, (1, 2)), 1 - tf.reduce_mean(values, (1, 2))], 1)

        path = converted(
            tmp_path,
            model,
            shape=(1, 12, 12, 1),
            optimizations=[tf.lite.Optimize.DEFAULT],
            representative_dataset=lambda: (
                [np.full((1, 12, 12, 1), row / 19, np.float32)] for row in range(20)
            ),
            inference_input_type=tf.int8,
            inference_output_type=tf.int8,
        )
        network = LiteRTNetwork(path.read_bytes(), "q", "")
        outputs = network.run(np.full((12, 12, 1), 0.75, np.float32))
        np.testing.assert_allclose(outputs, [0.75, 0.25], atol=0.03)

    def test_a_fixed_batch_channels_first_and_a_single_probability(self, tmp_path: Path):
        import tensorflow as tf

        path = converted(
            tmp_path, lambda values: tf.reduce_mean(values, (1, 2, 3))[:, None], shape=(4, 3, 16, 16)
        )
        classifier = open_model(str(path), SAID)
        prediction = classifier.classify(np.full((40, 40, 3), 51, np.uint8))
        np.testing.assert_allclose(prediction.label_probabilities, [0.8, 0.2], atol=0.01)

    @pytest.mark.filterwarnings("ignore:You are saving your model as an HDF5 file")
    def test_teachable_machines_zip_answers_as_its_keras_does(self, tmp_path: Path):
        import tf_keras

        classifier = open_model(str(teachable_keras(tmp_path)))
        assert (classifier.card.sees, classifier.card.input.low) == ("frame", -1.0)
        network = tf_keras.models.load_model(tmp_path / "keras_model.h5", compile=False)
        expected = network(np.full((1, 24, 24, 3), 200 / 127.5 - 1, np.float32)).numpy()[0]
        view = grey_image(200, 24, 24)
        np.testing.assert_allclose(classifier.classify(view).label_probabilities, expected, atol=1e-4)

    def test_a_saved_model_opens_unless_it_touches_files(self, tmp_path: Path):
        import tensorflow as tf

        class Network(tf.Module):  # type: ignore[misc]
            def __init__(self, harmful: bool) -> None:
                super().__init__()
                self.weights = tf.Variable(tf.ones((3, 10)))
                self.harmful = harmful

            def __call__(self, values: Any) -> Any:
                if self.harmful:
                    tf.io.write_file(str(tmp_path / "written"), "x")
                return tf.matmul(tf.reduce_mean(values, (1, 2)), self.weights)

        for name, harmful in (("good", False), ("bad", True)):
            network = Network(harmful)
            function = tf.function(network.__call__)
            taken = tf.TensorSpec((None, 16, 16, 3), tf.float32)
            signature = function.get_concrete_function(taken)
            tf.saved_model.save(network, str(tmp_path / name), signatures=signature)
        classifier = open_model(str(tmp_path / "good"), SAID)
        assert classifier.classify(grey_image(9, 16, 16)).probabilities.sum() == pytest.approx(1)
        with pytest.raises(ModelError, match=r"SavedModel bad does more than compute \(WriteFile\)"):
            open_model(str(tmp_path / "bad"))
        assert not (tmp_path / "written").exists()

    def test_a_short_description_of_a_huge_network_is_refused_before_it_is_built(self, tmp_path: Path):
        for name in ("pair.json", "pair.weights.h5"):
            shutil.copy(FIXTURES / name, tmp_path / name)
        content = json.loads((tmp_path / "pair.json").read_text())
        content["config"]["layers"][-1]["config"]["units"] = 2_000_000_000
        (tmp_path / "pair.json").write_text(json.dumps(content))
        with pytest.raises(ModelError, match="networks of up to 200 million"):
            open_model(str(tmp_path / "pair.json"))
