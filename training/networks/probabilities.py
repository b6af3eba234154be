"""Softmax, and the temperature that calibrates it."""

import numpy as np
import numpy.typing as npt

DIGITS = 10


Probabilities = npt.NDArray[np.float64]
"""(n, 10), rows sum to 1, or to 1 less the probability of no digit; a row of NaN where no hand was found."""


def softmax(logits: npt.NDArray[np.float32], temperature: float = 1.0) -> Probabilities:
    """Return probabilities of (n, 10) logits, divided by the temperature first."""
    scaled = logits.astype(np.float64) / temperature
    exponentials = np.exp(scaled - scaled.max(axis=1, keepdims=True))
    return np.asarray(exponentials / exponentials.sum(axis=1, keepdims=True))


def fit_temperature(logits: npt.NDArray[np.float32], digits: npt.NDArray[np.int64]) -> float:
    """Return the temperature with the least negative log-likelihood (Guo et al. 2017, section 4.2)."""
    candidates = np.exp(np.linspace(np.log(0.05), np.log(20), 400))
    losses = [
        -np.log(softmax(logits, float(t))[np.arange(len(digits)), digits] + 1e-12).mean() for t in candidates
    ]
    return float(candidates[int(np.argmin(losses))])
