"""Each kind of model that people have, with what makes one: tests and the README hold to this list."""

import shutil
import zipfile
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from signcam.models.classifier import NetworkClassifier
from signcam.models.feeding import RANGES
from signcam.models.labels import DIGIT_LABELS
from signcam.models.overrides import InputOverrides
from tests.support.keras_networks import FIXTURES
from tests.support.tiny_models import tiny_network

SIDE = 16
SAID = InputOverrides("0..1", "rgb", "plain", mirrored=False)
LANDMARKS = InputOverrides(landmarks="wrist", mirrored=False)
STILL_LETTERS = "\n".join("ABCDEFGHIKLMNOPQRSTUVWXY")

OPENED_KINDS = (
    ("`.tflite`", "a LiteRT network, float or quantized, with or without a card"),
    ("`.keras`", "a network saved by Keras 3, or by the last versions of Keras 2"),
    ("`.h5`, `.hdf5`", "a whole network saved by Keras 2 or 3"),
    (
        "`.json` + weights",
        "the text of `to_json()`, and `.weights.h5`, `.h5` or `.hdf5` in the same folder, of the same name or"
        " the only one",
    ),
    ("a SavedModel folder", "or its `saved_model.pb`, if its graph neither touches files nor calls Python"),
    ("`.zip`", "a SavedModel folder, or what Teachable Machine lets you download, with its `labels.txt`"),
)
"""Kinds of files that open, as the README lists them, and a description of each."""

REQUIRED = {
    "input": (
        *("any height and width", "free size", "one channel", "three channels", "channels first"),
        *("flat vector", "grey 28", "grey 64", "grey 100", "integer tensors"),
        *RANGES,
    ),
    "sees": (
        *("upright hand", "square with a margin", "middle of the whole frame", "mirrored frames"),
        *("landmarks 42", "landmarks 63", "landmarks 63x1", "landmarks 21x2", "landmarks 21x3"),
        *("landmarks from the wrist", "landmarks of the picture", "landmarks of the world"),
    ),
    "output": (
        *("2 classes", "9 classes", "digits", "11 with none", "24 letters", "26 letters", "36 with digits"),
        *("logits", "probabilities", "sigmoid", "two outputs", "fixed batch"),
    ),
    "labels": ("labels.txt beside", "table beside", "labels inside", "named by the person"),
    "files": (
        *("LiteRT without a card", ".keras", ".h5", ".hdf5", "JSON and .h5", "JSON and .weights.h5"),
        *("JSON and .hdf5", "JSON and weights of another name", "SavedModel folder"),
        *("Teachable Machine, Keras", "Teachable Machine, LiteRT"),
        "Teachable Machine, SavedModel",
        *("capitals in a suffix", ".keras named .h5", ".h5 named .keras", "Keras 2", "nested networks"),
        *("operation layers", "augmentation", "late activation", "own preprocessing code"),
    ),
}
"""What has to open, by subject."""


@dataclass(frozen=True)
class ModelKind:
    """A kind of model.

    Attributes:
        name: what it is.
        row: the row of the README's table that it belongs to.
        build: writes one into a folder, and returns its path.
        covers: which of `REQUIRED` it is an example of.
        said: how it is said to be fed, so that little has to be tried.
        outputs: number of its classes.
        sees: what it is shown.
        labels: names of its outputs; None for any.
        check: looks at what else it should be.
        needs_tensorflow: whether TensorFlow writes it.
    """

    name: str
    row: str
    build: Callable[[Path], Path]
    covers: tuple[str, ...]
    said: InputOverrides = SAID
    outputs: int = 10
    sees: str = "plain"
    labels: tuple[str, ...] | None = None
    check: Callable[[NetworkClassifier], object] = field(default=lambda classifier: None)
    needs_tensorflow: bool = False


def lite(
    name: str = "net.tflite", beside: dict[str, str] | None = None, **values: Any
) -> Callable[[Path], Path]:
    """Return what writes a LiteRT network, and text files beside it."""

    def build(folder: Path) -> Path:
        (folder / name).write_bytes(tiny_network(**({"size": SIDE} | values)))
        for other, text in (beside or {}).items():
            (folder / other).write_text(text, encoding="utf-8")
        return folder / name

    return build


def kept(*names: str, as_names: tuple[str, ...] = ()) -> Callable[[Path], Path]:
    """Return what copies files that Keras wrote once."""

    def build(folder: Path) -> Path:
        for name, target in zip(names, as_names or names, strict=True):
            shutil.copy(FIXTURES / name, folder / target)
        return folder / (as_names or names)[0]

    return build


def with_labels_inside(folder: Path) -> Path:
    """A LiteRT network with its labels in its metadata, which is an archive behind it."""
    path = lite()(folder)
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("labels.txt", "\n".join(reversed(DIGIT_LABELS)))
    return path


def with_own_code(folder: Path) -> Path:
    """A network of two channels, which only its author's code can feed."""
    code = "def two(crop):\n    import cv2\n    return cv2.resize(crop, (20, 20))[..., :2] / 255\n"
    return lite(beside={"own.py": code}, size=20, channels=2)(folder)


def teachable_lite(folder: Path) -> Path:
    """What Teachable Machine lets people download as quantized TensorFlow Lite."""
    path = folder / "converted_tflite_quantized.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(
            "model.tflite", tiny_network(size=SIDE, outputs=3, quantized=True, ends_with="softmax")
        )
        archive.writestr("labels.txt", "0 three\n1 four\n2 Class 3\n")
    return path


def teachable_keras(folder: Path) -> Path:
    """What Teachable Machine lets people download as Keras: networks in networks, written by Keras 2."""
    import tf_keras

    trunk = tf_keras.Sequential(
        [tf_keras.layers.Conv2D(2, 3, input_shape=(24, 24, 3)), tf_keras.layers.Flatten()]
    )
    network = tf_keras.Sequential(
        [trunk, tf_keras.Sequential([tf_keras.layers.Dense(3, activation="softmax")])]
    )
    network.build((None, 24, 24, 3))
    network.save(folder / "keras_model.h5")
    with zipfile.ZipFile(folder / "converted_keras.zip", "w") as archive:
        archive.write(folder / "keras_model.h5", "keras_model.h5")
        archive.writestr("labels.txt", "0 three\n1 four\n2 Class 3\n")
    return folder / "converted_keras.zip"


def transfer_keras(folder: Path) -> Path:
    """A network of any size, with augmentation and its preprocessing inside, and an activation of late."""
    import keras

    pixels = keras.Input((None, None, 3))
    # VGG's preprocessing: `GetItem` swaps the colours.
    swapped = keras.applications.vgg16.preprocess_input(keras.layers.RandomFlip()(pixels))
    trunk = keras.Sequential([keras.Input((None, None, 3)), keras.layers.Conv2D(4, 3, activation="mish")])
    means = keras.layers.GlobalAveragePooling2D()(trunk(swapped / 127.5 - 1))
    keras.Model(pixels, keras.layers.Dense(10, activation="softmax")(means)).save(folder / "net.keras")
    return folder / "net.keras"


def saved_model(folder: Path) -> Path:
    """A network as `tf.saved_model.save` writes it."""
    import tensorflow as tf

    class Network(tf.Module):  # type: ignore[misc]
        def __init__(self) -> None:
            super().__init__()
            self.weights = tf.Variable(tf.ones((3, 10)))

        def __call__(self, values: Any) -> Any:
            return tf.matmul(tf.reduce_mean(values, (1, 2)), self.weights)

    network = Network()
    taken = tf.TensorSpec((None, SIDE, SIDE, 3), tf.float32)
    signature = tf.function(network.__call__).get_concrete_function(taken)
    tf.saved_model.save(network, str(folder / "good"), signatures=signature)
    return folder / "good"


def teachable_saved_model(folder: Path) -> Path:
    """What Teachable Machine lets people download as a SavedModel."""
    inside = saved_model(folder)
    with zipfile.ZipFile(folder / "converted_savedmodel.zip", "w") as archive:
        for path in sorted(inside.rglob("*")):
            archive.write(path, f"model.savedmodel/{path.relative_to(inside)}")
        archive.writestr("labels.txt", "".join(f"{digit} {digit}\n" for digit in DIGIT_LABELS))
    return folder / "converted_savedmodel.zip"


def _ranges() -> list[ModelKind]:
    def check(pixels: Any) -> Callable[[NetworkClassifier], object]:
        def check_range(classifier: NetworkClassifier) -> None:
            value, wanted = classifier.card.input, RANGES[pixels]
            assert (value.low, value.high, value.normalisation) == (
                wanted.low,
                wanted.high,
                wanted.normalisation,
            )

        return check_range

    return [
        ModelKind(
            f"pixels {pixels}",
            "`.tflite`",
            lite(),
            (pixels,),
            InputOverrides(pixels, "bgr" if pixels == "imagenet" else "rgb", "plain", mirrored=False),
            check=check(pixels),
        )
        for pixels in RANGES
    ]


def _landmarks() -> list[ModelKind]:
    shapes = {"42": (42,), "63": (63,), "63x1": (63, 1), "21x2": (21, 2), "21x3": (21, 3)}
    kinds = [
        ModelKind(
            f"landmarks {name}",
            "`.tflite`",
            lite(shape=shape),
            (f"landmarks {name}", "landmarks from the wrist"),
            LANDMARKS,
            sees="landmarks",
        )
        for name, shape in shapes.items()
    ]
    for form, words in (("picture", "of the picture"), ("world", "of the world")):
        said = InputOverrides(landmarks=form, mirrored=False)  # type: ignore[arg-type]
        covers = (f"landmarks {words}",)
        kinds.append(
            ModelKind(f"landmarks {words}", "`.tflite`", lite(shape=(63,)), covers, said, sees="landmarks")
        )
    return kinds


def _lite_kinds() -> list[ModelKind]:
    row = "`.tflite`"
    named = InputOverrides("0..1", "rgb", "plain", mirrored=False, labels="up,down,none")
    return [
        ModelKind(
            "wider than high",
            row,
            lite(shape=(24, 32, 3)),
            ("LiteRT without a card", "any height and width", "three channels", "digits", "logits"),
        ),
        ModelKind("of any size", row, lite(free=True), ("free size",)),
        ModelKind("grey 28", row, lite(size=28, channels=1), ("one channel", "grey 28")),
        ModelKind(
            "grey 64", row, lite(size=64, channels=1, outputs=11), ("grey 64", "11 with none"), outputs=11
        ),
        ModelKind("grey 100", row, lite(shape=(100, 100)), ("grey 100",)),
        ModelKind(
            "channels first", row, lite(shape=(3, SIDE, SIDE), channels_first=True), ("channels first",)
        ),
        ModelKind("flat vector", row, lite(shape=(784,)), ("flat vector",)),
        ModelKind(
            "whole numbers",
            row,
            lite(quantized=True, ends_with="softmax"),
            ("integer tensors", "probabilities"),
        ),
        ModelKind("2 classes", row, lite(outputs=2), ("2 classes",), outputs=2),
        ModelKind("a sigmoid", row, lite(outputs=1, ends_with="sigmoid"), ("sigmoid",), outputs=2),
        ModelKind("two outputs", row, lite(box=True), ("two outputs",)),
        ModelKind("a fixed batch", row, lite(batch=4), ("fixed batch",)),
        ModelKind("9 classes", row, lite(outputs=9), ("9 classes",), outputs=9),
        ModelKind("26 letters", row, lite(outputs=26), ("26 letters",), outputs=26),
        ModelKind("digits and letters", row, lite(outputs=36), ("36 with digits",), outputs=36),
        ModelKind(
            "letters with labels.txt",
            row,
            lite(outputs=24, beside={"labels.txt": STILL_LETTERS}),
            ("labels.txt beside", "24 letters"),
            outputs=24,
            labels=tuple(STILL_LETTERS.split()),
        ),
        ModelKind(
            "keypoint classifier",
            row,
            lite(
                "keypoint_classifier.tflite",
                {"keypoint_classifier_label.csv": "\ufeffzero\r\none\r\ntwo\r\n"},
                shape=(42,),
                outputs=3,
            ),
            ("table beside",),
            LANDMARKS,
            3,
            "landmarks",
            ("zero", "one", "two"),
        ),
        ModelKind("labels inside", row, with_labels_inside, ("labels inside",), labels=DIGIT_LABELS[::-1]),
        ModelKind(
            "labels that are said",
            row,
            lite(outputs=3),
            ("named by the person",),
            named,
            3,
            labels=("up", "down", "none"),
        ),
        ModelKind("capitals", row, lite("NET.TFLITE"), ("capitals in a suffix",)),
        *(
            ModelKind(words, row, lite(), (words,), replace(SAID, crop=crop), sees=crop)  # type: ignore[arg-type]
            for crop, words in (
                ("upright", "upright hand"),
                ("plain", "square with a margin"),
                ("frame", "middle of the whole frame"),
            )
        ),
        ModelKind(
            "mirrored",
            row,
            lite(),
            ("mirrored frames",),
            InputOverrides("0..1", "rgb", "plain", mirrored=True),
        ),
        ModelKind("fed by own code", row, with_own_code, ("own preprocessing code",), InputOverrides()),
    ]


def _keras_kinds() -> list[ModelKind]:
    h5, pair = "`.h5`, `.hdf5`", "`.json` + weights"
    return [
        ModelKind("Keras 3", "`.keras`", kept("keras3.keras"), (".keras",)),
        ModelKind("Keras 2", h5, kept("branched.h5"), (".h5", "Keras 2")),
        ModelKind(".hdf5", h5, kept("branched.h5", as_names=("net.hdf5",)), (".hdf5",)),
        ModelKind("JSON and .h5", pair, kept("tutorial.json", "tutorial.h5"), ("JSON and .h5",)),
        ModelKind(
            "JSON and .weights.h5", pair, kept("pair.json", "pair.weights.h5"), ("JSON and .weights.h5",)
        ),
        ModelKind(
            "JSON and .hdf5",
            pair,
            kept("tutorial.json", "tutorial.h5", as_names=("net.json", "net.hdf5")),
            ("JSON and .hdf5",),
        ),
        ModelKind(
            "JSON and weights of another name",
            pair,
            kept("tutorial.json", "tutorial.h5", as_names=("model.json", "model_weights.h5")),
            ("JSON and weights of another name",),
        ),
        ModelKind(".keras named .h5", h5, kept("keras3.keras", as_names=("net.h5",)), (".keras named .h5",)),
        ModelKind(
            ".h5 named .keras",
            "`.keras`",
            kept("branched.h5", as_names=("net.keras",)),
            (".h5 named .keras",),
        ),
        ModelKind(
            "transfer network",
            "`.keras`",
            transfer_keras,
            ("operation layers", "augmentation", "late activation", "nested networks"),
            needs_tensorflow=True,
        ),
        ModelKind(
            "SavedModel", "a SavedModel folder", saved_model, ("SavedModel folder",), needs_tensorflow=True
        ),
        ModelKind(
            "Teachable Machine, Keras",
            "`.zip`",
            teachable_keras,
            ("Teachable Machine, Keras",),
            InputOverrides(),
            3,
            "frame",
            ("three", "four", "Class 3"),
            needs_tensorflow=True,
        ),
        ModelKind(
            "Teachable Machine, SavedModel",
            "`.zip`",
            teachable_saved_model,
            ("Teachable Machine, SavedModel",),
            InputOverrides(),
            sees="frame",
            labels=DIGIT_LABELS,
            needs_tensorflow=True,
        ),
        ModelKind(
            "Teachable Machine, LiteRT",
            "`.zip`",
            teachable_lite,
            ("Teachable Machine, LiteRT",),
            InputOverrides(),
            3,
            "frame",
            ("three", "four", "Class 3"),
        ),
    ]


MODEL_KINDS = (*_lite_kinds(), *_ranges(), *_landmarks(), *_keras_kinds())
