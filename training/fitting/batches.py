"""Makes training batches in worker processes, a few ahead of the network."""

import multiprocessing
import os
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from signcam.frame import Image
from signcam.hands.crop import CropSpec
from signcam.system.worker_pool import start_worker
from training.augment.sample import DRAWN, Augmentation, Sample, augmented_sample, plain_sample, sample_random
from training.data.drawn_hands import NO_PERSON, prepare_drawn
from training.data.extra_pictures import load_extra
from training.data.false_finds import NO_HAND, prepare_false_finds
from training.data.prepared import Prepared, joined, load_prepared
from training.fitting.recipe import CROPS, CropKind, Recipe

_AHEAD = 8


@dataclass(frozen=True)
class Batch:
    """What the network sees in one step.

    Attributes:
        crops: (n, size, size, 3) uint8 RGB.
        digits: (n,) int64.
        landmarks: (n, 21, 2) float32, -1..1 from edge to edge of the crop.
    """

    crops: Image
    digits: npt.NDArray[np.int64]
    landmarks: npt.NDArray[np.float32]


def plain_batch(prepared: Prepared, rows: npt.NDArray[np.int64], crop: CropKind) -> Batch:
    """Return what a network sees where nothing is varied; see `usable_rows`."""
    if crop == "picture":
        landmarks = np.zeros((len(rows), 21, 2), np.float32)
        return Batch(prepared.images[rows], prepared.digits[rows], landmarks)
    samples = [plain_sample(prepared.images[row], prepared.hand(row), CROPS[crop]) for row in rows]
    return _batch(samples, prepared.digits[rows])


def usable_rows(prepared: Prepared, rows: npt.NDArray[np.int64], crop: CropKind) -> npt.NDArray[np.int64]:
    """Leave out the pictures in which no hand was found, unless whole pictures are wanted."""
    return rows if crop == "picture" else rows[prepared.found[rows]]


def augmented_batch(
    prepared: Prepared,
    rows: npt.NDArray[np.int64],
    spec: CropSpec,
    amount: Augmentation,
    seed: int,
    epoch: int,
) -> Batch:
    """Return varied crops, drawn hands as `DRAWN` says; each is a function of (seed, epoch, row) alone."""
    samples = [
        augmented_sample(
            prepared.images[row],
            prepared.hand(row),
            prepared.masks[row],
            spec,
            DRAWN if prepared.people[row] in (NO_PERSON, NO_HAND) else amount,
            sample_random(seed, epoch, int(row)),
        )
        for row in rows
    ]
    return _batch(samples, prepared.digits[rows])


def training_pictures(prepared: Prepared, data: Path, recipe: Recipe) -> Prepared:
    """Return all pictures that a recipe learns from: photographs, drawn hands, false finds, extra ones.

    Args:
        prepared: the data set's pictures.
        data: folder with the drawn hands.
        recipe: how it learns.

    Raises:
        SigncamError: there are no drawn hands.
    """
    if recipe.drawn:
        prepared = joined(prepared, prepare_drawn(data))
    if recipe.false_finds:
        prepared = joined(prepared, prepare_false_finds(data))
    return joined(prepared, load_extra(data)) if recipe.extra else prepared


def epoch_rows(
    rows: npt.NDArray[np.int64],
    batch: int,
    samples: int,
    seed: int,
    epoch: int,
    added: Sequence[tuple[npt.NDArray[np.int64], float]] = (),
) -> list[npt.NDArray[np.int64]]:
    """Shuffle the rows and cut them into batches.

    Args:
        rows: what trains.
        batch: rows a batch.
        samples: rows an epoch, more than once through if need be; 0 is all of them. Only whole batches are
            shown: a last one of few pictures would be a leap in a chance direction right before the network
            is measured, where the learning rate is constant. What is left over waits for another epoch.
        seed: of the shuffle.
        epoch: which epoch.
        added: other rows, of which each batch gets some more, and the share of the batch that these make up.
    """
    random = np.random.default_rng((seed, epoch))
    counts = [round(batch * share) if len(others) else 0 for others, share in added]
    if any(counts):
        parts = epoch_rows(rows, batch - sum(counts), samples, seed, epoch)
        for (others, _), more in zip(added, counts, strict=True):
            needed = more * len(parts)
            shuffled = np.concatenate(
                [others[:0], *(random.permutation(others) for _ in range(-(-needed // max(1, len(others)))))]
            )
            parts = [
                np.concatenate([part, shuffled[more * n : more * (n + 1)]]) for n, part in enumerate(parts)
            ]
        return parts
    times = -(-samples // len(rows)) if samples else 1
    shuffled = np.concatenate([random.permutation(rows) for _ in range(times)])
    end = (samples or len(rows)) // batch * batch or min(len(shuffled), samples or len(rows))
    return [shuffled[start : min(start + batch, end)] for start in range(0, end, batch)]


class BatchMaker:
    """Worker processes that vary pictures, so that the network never waits. Use in a `with` statement."""

    def __init__(self, data: Path, recipe: Recipe, processes: int | None = None) -> None:
        """Start the workers.

        Args:
            data: folder that `prepare` filled.
            recipe: how pictures are varied, and which there are.
            processes: how many workers; None is one a core.
        """
        # A worker's share is one core: its libraries must not start threads of their own.
        os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
        self._pool = ProcessPoolExecutor(
            max_workers=processes or os.cpu_count() or 1,
            mp_context=multiprocessing.get_context("spawn"),
            initializer=_open,
            initargs=(data, recipe),
        )

    def batches(self, work: list[tuple[int, npt.NDArray[np.int64]]]) -> Iterator[Batch]:
        """Return the batches of a list of (epoch, rows), in order."""
        waiting: deque[Future[Batch]] = deque()
        for epoch, rows in work:
            waiting.append(self._pool.submit(_make, epoch, rows))
            if len(waiting) > _AHEAD:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()

    def __enter__(self) -> "BatchMaker":
        return self

    def __exit__(self, *_: object) -> None:
        self._pool.shutdown(cancel_futures=True)


def _batch(samples: list[Sample], digits: npt.NDArray[np.int64]) -> Batch:
    crops = np.stack([sample.crop for sample in samples])
    return Batch(crops, digits, np.stack([sample.landmarks for sample in samples]))


_worker: tuple[Prepared, Recipe] | None = None


def _open(data: Path, recipe: Recipe) -> None:
    global _worker
    start_worker()
    _worker = training_pictures(load_prepared(data), data, recipe), recipe


def _make(epoch: int, rows: npt.NDArray[np.int64]) -> Batch:
    assert _worker is not None
    prepared, recipe = _worker
    return augmented_batch(prepared, rows, CROPS[recipe.crop], Augmentation(), recipe.seed, epoch)
