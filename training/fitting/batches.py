"""Makes training batches in worker processes, a few ahead of the network."""

import multiprocessing
import os
from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from signcam.frame import Image
from signcam.hands.crop import CropSpec
from training.augment.sample import DRAWN, Augmentation, Sample, augmented_sample, plain_sample, sample_random
from training.data.drawn_hands import NO_PERSON, prepare_drawn
from training.data.extra_pictures import load_extra
from training.data.prepared import Prepared, joined, load_prepared
from training.fitting.recipe import CROPS, CropKind
from training.support.workers import start_worker

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
            DRAWN if prepared.people[row] == NO_PERSON else amount,
            sample_random(seed, epoch, int(row)),
        )
        for row in rows
    ]
    return _batch(samples, prepared.digits[rows])


def epoch_rows(
    rows: npt.NDArray[np.int64],
    batch: int,
    samples: int,
    seed: int,
    epoch: int,
    drawn: npt.NDArray[np.int64] | None = None,
    share: float = 0.0,
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
        drawn: rows of drawn hands, of which each batch gets some more.
        share: of the batch that these make up.
    """
    random = np.random.default_rng((seed, epoch))
    if drawn is not None and share:
        more = round(batch * share)
        own = epoch_rows(rows, batch - more, samples, seed, epoch)
        needed = more * len(own)
        others = np.concatenate([random.permutation(drawn) for _ in range(-(-needed // len(drawn)))])
        return [np.concatenate([part, others[more * n : more * (n + 1)]]) for n, part in enumerate(own)]
    times = -(-samples // len(rows)) if samples else 1
    shuffled = np.concatenate([random.permutation(rows) for _ in range(times)])
    end = (samples or len(rows)) // batch * batch or min(len(shuffled), samples or len(rows))
    return [shuffled[start : min(start + batch, end)] for start in range(0, end, batch)]


class BatchMaker:
    """Worker processes that vary pictures, so that the network never waits. Use in a `with` statement."""

    def __init__(
        self,
        data: Path,
        spec: CropSpec,
        amount: Augmentation,
        seed: int,
        drawn: bool = False,
        extra: bool = False,
    ) -> None:
        # A worker's share is one core: its libraries must not start threads of their own.
        os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
        self._pool = ProcessPoolExecutor(
            max_workers=os.cpu_count() or 1,
            mp_context=multiprocessing.get_context("spawn"),
            initializer=_open,
            initargs=(data, spec, amount, seed, drawn, extra),
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


_worker: tuple[Prepared, CropSpec, Augmentation, int] | None = None


def _open(data: Path, spec: CropSpec, amount: Augmentation, seed: int, drawn: bool, extra: bool) -> None:
    global _worker
    start_worker()
    prepared = load_prepared(data)
    if drawn:
        prepared = joined(prepared, prepare_drawn(data))
    if extra:
        prepared = joined(prepared, load_extra(data))
    _worker = prepared, spec, amount, seed


def _make(epoch: int, rows: npt.NDArray[np.int64]) -> Batch:
    assert _worker is not None
    prepared, spec, amount, seed = _worker
    return augmented_batch(prepared, rows, spec, amount, seed, epoch)
