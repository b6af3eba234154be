"""What a network's input shape means."""

import numpy as np
import pytest

from signcam.errors import ModelError
from signcam.models.network import input_layout


@pytest.mark.parametrize(
    ("shape", "picture"),
    [
        ((64, 64, 3), (64, 64, 3, False)),
        ((28, 28, 1), (28, 28, 1, False)),
        ((28, 28), (28, 28, 1, False)),
        ((3, 100, 80), (100, 80, 3, True)),
        ((1, 64, 64), (64, 64, 1, False)),
        ((784,), (28, 28, 1, False)),
        ((12288,), (64, 64, 3, False)),
        ((None, None, 3), (None, None, 3, False)),
    ],
)
def test_pictures_are_known_in_any_arrangement(shape, picture):
    layout = input_layout(shape, "a")
    assert layout.kind == "picture"
    assert (layout.height, layout.width, layout.channels, layout.channels_first) == picture
    height, width, channels, _ = picture
    if height is not None:
        values = np.random.default_rng(0).random((height, width, channels), np.float32)
        arranged = layout.arranged(values)
        assert arranged.shape == shape
        if layout.channels_first:
            np.testing.assert_array_equal(arranged[0], values[..., 0])


@pytest.mark.parametrize(
    ("shape", "coordinates"), [((42,), 2), ((63,), 3), ((63, 1), 3), ((21, 2), 2), ((21, 3), 3)]
)
def test_landmarks_are_known_in_any_arrangement(shape, coordinates):
    layout = input_layout(shape, "a")
    assert (layout.kind, layout.channels) == ("landmarks", coordinates)
    assert layout.arranged(np.zeros((21, coordinates), np.float32)).shape == shape


@pytest.mark.parametrize(
    ("shape", "told"),
    [
        ((770,), "takes 770 numbers, which are neither a picture nor the 21 landmarks"),
        ((64, 64, 4), "takes 64x64x4 numbers"),
        ((16, 21, 2), "takes 16x21x2 numbers"),
        ((4, 4, 3), "pictures of 4x4 pixels. signcam gives pictures of 8 to 1024"),
        ((4000, 4000, 3), "pictures of 4000x4000 pixels"),
        ((), "takes no numbers"),
    ],
)
def test_other_inputs_are_told(shape, told):
    with pytest.raises(ModelError, match=told):
        input_layout(shape, "a")
