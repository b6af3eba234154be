"""A network goes on from the weights of an exported one."""

from pathlib import Path

import numpy as np
import pytest

from signcam.errors import SigncamError
from signcam.models.catalogue import model_path
from training.fitting.network import starting_network
from training.fitting.recipe import PRESETS
from training.networks.architectures import classifier, lenet
from training.networks.litert import run_litert, to_litert
from training.networks.outputs import predict_outputs
from training.networks.warm_start import load_exported_weights


def test_before_it_learns_it_says_what_the_shipped_network_says():
    network = classifier(starting_network(PRESETS["refine"]))
    crops = np.random.default_rng(0).integers(0, 256, (4, 100, 100, 3)).astype(np.uint8)
    shipped = run_litert(model_path("signnet-crop").read_bytes(), crops)
    # LiteRT computes with weights and activations of 8 bits.
    assert np.abs(predict_outputs(network, crops) - shipped).max() < 0.5
    assert (predict_outputs(network, crops).argmax(axis=1) == shipped.argmax(axis=1)).all()


def test_a_file_of_another_architecture_is_refused(tmp_path: Path):
    path = tmp_path / "lenet.tflite"
    path.write_bytes(to_litert(lenet()))
    with pytest.raises(SigncamError, match=r"lenet\.tflite is a network of another architecture"):
        load_exported_weights(starting_network(PRESETS["refine"]), path)
