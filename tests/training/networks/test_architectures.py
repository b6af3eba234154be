from types import ModuleType

import numpy as np
import pytest


@pytest.mark.parametrize(("name", "parameters"), [("deep-cnn", 10_292_746), ("lenet", 943_286)])
def test_the_tutorials_networks_have_their_parameters(keras: ModuleType, name: str, parameters: int):
    from training.networks.architectures import ARCHITECTURES

    assert ARCHITECTURES[name].build().count_params() == parameters


def test_the_deep_cnn_is_the_tutorials_layer_by_layer(keras: ModuleType):
    from training.networks.architectures import ARCHITECTURES

    layers = ARCHITECTURES["deep-cnn"].build().layers[1:]
    assert [type(layer).__name__ for layer in layers] == [
        *["Conv2D", "Conv2D", "MaxPooling2D", "Dropout"] * 2,
        *["Flatten", "Dense", "Dropout", "Dense"],
    ]
    convolutions = [layer for layer in layers if type(layer).__name__ == "Conv2D"]
    assert [layer.filters for layer in convolutions] == [32, 32, 64, 32]
    assert {(layer.kernel_size, layer.padding) for layer in convolutions} == {((3, 3), "same")}
    assert [layer.rate for layer in layers if type(layer).__name__ == "Dropout"] == [0.25, 0.25, 0.25]


@pytest.mark.parametrize("name", ["lenet", "deep-cnn", "signnet"])
def test_every_network_takes_pixels_as_they_come(keras: ModuleType, name: str):
    from training.networks.architectures import ARCHITECTURES, classifier
    from training.networks.outputs import predict_outputs, probabilities_of

    keras.utils.set_random_seed(0)
    model = classifier(ARCHITECTURES[name].build())
    crops = np.random.default_rng(0).integers(0, 256, (2, 100, 100, 3)).astype(np.uint8)
    probabilities = probabilities_of(predict_outputs(model, crops), ARCHITECTURES[name])
    np.testing.assert_allclose(probabilities.sum(axis=1), 1, atol=1e-6)
    # Pixels 0..255 that nobody scaled would drive an untrained softmax to its corners.
    assert probabilities.max() < 0.5
