"""Networks, weights, descriptions, cards and labels of models."""

import json
import tempfile
from dataclasses import asdict
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from signcam.errors import ModelError
from signcam.models.card import card_path, load_card
from signcam.models.keras.files import KerasFiles
from signcam.models.keras.safety import check_description
from signcam.models.label_files import labels_of_text, read_hints
from signcam.models.labels import digit_of, means_none
from tests.fuzz.corpus import JSON_VALUE
from tests.fuzz.damage import Run, damaged_bytes, damaged_json, run_property
from tests.fuzz.native import NativeReader
from tests.support import doubles
from tests.support.tiny_models import save_model, tiny_network

_KERAS = Path(__file__).resolve().parents[1] / "fixtures" / "keras"


def fuzz_networks(run: Run) -> None:
    """Damage networks of LiteRT."""
    reader = NativeReader("tflite")
    contents = [tiny_network(size=12), tiny_network(size=16, channels=1), tiny_network(size=8, outputs=3)]
    try:
        run_property("networks", reader.check, damaged_bytes(contents), run)
    finally:
        reader.stop()


def fuzz_weights(run: Run) -> None:
    """Damage HDF5 files and archives of Keras."""
    reader = NativeReader("hdf5")
    contents = [(_KERAS / name).read_bytes() for name in ("tutorial.h5", "branched.h5", "keras3.keras")]
    try:
        run_property("weights", reader.check, damaged_bytes(contents), run)
    finally:
        reader.stop()


def fuzz_descriptions(run: Run) -> None:
    """Change values in descriptions of networks."""
    contents = [json.loads((_KERAS / name).read_text()) for name in ("tutorial.json", "pair.json")]

    def check(content: Any) -> None:
        if not isinstance(content, dict):
            return
        files = KerasFiles(Path("x.json"), Path("x.json"), Path("x.h5"), content, "", 10_000)
        refused(lambda: check_description(files))

    run_property("descriptions", check, damaged_json(contents), run, JSON_VALUE)


def fuzz_cards(run: Run) -> None:
    """Change values in cards, and their bytes."""
    card = asdict(doubles.card())
    with tempfile.TemporaryDirectory() as folder:
        path = save_model(Path(folder))
        card["sha256"] = json.loads(card_path(path).read_text())["sha256"]
        text = json.dumps(card).encode()

        def check(content: bytes) -> None:
            card_path(path).write_bytes(content)
            refused(lambda: load_card(path))

        changed = damaged_json([card]).map(lambda content: json.dumps(content).encode())
        run_property("cards", check, changed | damaged_bytes([text]), run)


def fuzz_labels(run: Run) -> None:
    """Files with names of outputs, of any bytes."""
    with tempfile.TemporaryDirectory() as folder:
        model = Path(folder) / "model.tflite"
        model.write_bytes(b"")

        def check(content: bytes) -> None:
            for name in ("labels.txt", "x_label.csv", "signature.json"):
                (Path(folder) / name).write_bytes(content)
            found = read_hints(model).labels
            found += labels_of_text(content.decode("utf-8", "replace"))
            for label in found:
                digit = digit_of(label)
                assert digit is None or not means_none(label)

        lobe = json.dumps({"filename": "model.tflite", "classes": {"Label": ["0", "1"]}}).encode()
        texts = damaged_bytes([b"0 zero\n1 one\n2 two\n", "sıfır,bir\niki,üç\n".encode(), lobe])
        run_property("labels", check, texts | st.binary(max_size=60), run)


def refused(call: Any) -> None:
    """Run something that may refuse what it gets, in one sentence; any other exception gets through."""
    try:
        call()
    except ModelError as error:
        sentence = str(error)
        assert sentence.endswith("."), sentence
