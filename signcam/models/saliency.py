"""Which parts of a crop decide the prediction: occlusion saliency, and a picture that shows it.

Zeiler and Fergus 2014, "Visualizing and Understanding Convolutional Networks", section 4.2: a grey square
is moved over the picture, and the network's confidence is recorded for each position of the square. This
works with any classifier, because it needs only predictions.
"""

from collections.abc import Callable

import cv2
import numpy as np
import numpy.typing as npt

from signcam.frame import Image
from signcam.hands.hand import Hand
from signcam.models.prediction import Classifier, Prediction

# Positions of the square per row and per column: 196 classifications, which take signnet 0.1 s.
POSITIONS = 14
_OCCLUDER_GREY = 128
# The square's side as a share of the crop's side: it hides one finger, not two.
_OCCLUDER_SHARE = 0.18
# Standard deviation of the blur as a share of the square's side. The blur hides the edges of the squares.
_BLUR_SHARE = 0.25
# If the largest fall of the confidence is smaller than this, it is not stretched to the hottest colour: a
# network that also takes landmarks loses little confidence by any part of the crop.
_SMALLEST_SCALE = 0.02
# Opacity of the hottest places: fingers can still be seen through them.
_HEAT_OPACITY = 0.72
_GREY_BRIGHTNESS = 0.62

Saliency = npt.NDArray[np.float32]
"""(size, size), 0..1: how far the confidence falls when the area around a pixel is hidden."""


def occlusion_saliency(
    classifier: Classifier,
    crop: Image,
    prediction: Prediction,
    hand: Hand | None = None,
    positions: int = POSITIONS,
    before_each: Callable[[], object] = lambda: None,
) -> Saliency:
    """Measure how far the confidence in the predicted label falls when parts of the crop are hidden.

    The confidence is that of the most probable label apart from none. Each pixel gets the mean over the
    squares that hide it. A rise of the confidence counts as a fall of 0.

    Args:
        classifier: the network; it is called positions**2 times.
        crop: (size, size, 3) uint8 RGB, made as the card's `crop` says.
        prediction: this network's prediction for the whole crop.
        hand: the hand in the crop. Its landmarks stay unchanged, so a network that takes them loses less
            confidence.
        positions: number of positions of the square per row and per column.
        before_each: called before each classification. An exception that it raises ends the measurement.

    Returns:
        (size, size) float32, 0..1. The same crop always gives the same map.

    Raises:
        ModelError: the network is broken.
    """
    output = prediction.labels.index(prediction.likeliest)
    size = crop.shape[0]
    side = max(1, round(_OCCLUDER_SHARE * size))
    # A small crop may have fewer pixels than positions.
    corners = np.unique(np.linspace(0, size - side, positions).round().astype(int)).tolist()
    falls, counts = np.zeros((2, size, size), np.float32)
    occluded = crop.copy()
    for top in corners:
        for left in corners:
            before_each()
            square = np.s_[top : top + side, left : left + side]
            occluded[square] = _OCCLUDER_GREY
            confidence = float(classifier.classify(occluded, hand).label_probabilities[output])
            occluded[square] = crop[square]
            falls[square] += max(0.0, float(prediction.label_probabilities[output]) - confidence)
            counts[square] += 1
    smooth = cv2.GaussianBlur(falls / np.maximum(counts, 1), (0, 0), _BLUR_SHARE * side)
    saliency: Saliency = smooth.clip(0, 1).astype(np.float32, copy=False)
    return saliency


def heat_overlay(crop: Image, saliency: Saliency) -> Image:
    """Draw a map over its crop. What decides is coloured, most of all in yellow; the rest is dark grey.

    Colours are scaled to the map's own maximum, because a network that relies on many places at once loses
    little confidence by any one of them.

    Args:
        crop: (size, size, 3) uint8 RGB.
        saliency: the saliency map of this crop.

    Returns:
        (size, size, 3) uint8 RGB.
    """
    heat = saliency / max(float(saliency.max()), _SMALLEST_SCALE)
    levels = (255 * heat).round().astype(np.uint8)
    colours = cv2.cvtColor(cv2.applyColorMap(levels, cv2.COLORMAP_INFERNO), cv2.COLOR_BGR2RGB)
    grey = cv2.cvtColor(crop, cv2.COLOR_RGB2GRAY)[..., None] * np.float32(_GREY_BRIGHTNESS)
    opacity = _HEAT_OPACITY * heat[..., None]
    overlay: Image = (grey * (1 - opacity) + colours * opacity).round().astype(np.uint8)
    return overlay
