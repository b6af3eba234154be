"""Checks drawn hands: does a classifier that never saw one recognize what they show?"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from signcam.frame import Image
from signcam.hands.hand import Hand
from training.evaluation.landmark_svm import Baseline
from training.render.composite.in_room import compose_in_room
from training.render.manifest import Entry, load_hands, read_layer
from training.support.contact_sheet import contact_sheet
from training.support.workers import hand_finder, parallel_map

PAGE_MARKS = "<!-- written by readback -->", "<!-- end of what readback wrote -->"
_GREY = 150


@dataclass(frozen=True)
class ReadbackResult:
    """How one drawn hand was classified.

    Attributes:
        entry: the hand.
        left: whether it was shown as a left hand in its room.
        plain: what the landmark baseline read of it before a grey wall, -1 where no hand was found.
        found: whether MediaPipe found a hand in the room.
        handed: whether it took it for the right one of left and right.
        digit: what the landmark baseline read, -1 where no hand was found.
        mirrored: what it read once the handedness was taken the other way round.
    """

    entry: Entry
    left: bool
    plain: int
    found: bool
    handed: bool
    digit: int
    mirrored: int


@dataclass(frozen=True)
class ReadbackRow:
    """The results of all hands that show one digit from one side.

    Attributes:
        digit: which; None is no digit.
        side: `palm`, `back` or, of what is no digit, `any`.
        hands: how many.
        plain: accuracy before a grey wall, 0..1; of backs, with the handedness swapped. None for no digit.
        found: proportion in which MediaPipe found a hand, 0..1.
        handed: proportion of those found with the right handedness, 0..1.
        right: accuracy, 0..1; no hand found counts as wrong. None for no digit.
        right_of_found: the same of those found.
        mirrored: as `right`, with the handedness taken the other way round; None but for backs.
    """

    digit: int | None
    side: str
    hands: int
    plain: float | None
    found: float
    handed: float
    right: float | None
    right_of_found: float | None
    mirrored: float | None


def on_grey_wall(folder: Path, entry: Entry) -> Image:
    """Return a drawn right hand before a grey wall: (480, 480, 3) uint8 RGB."""
    layer = read_layer(folder / entry.file)
    opacity = layer[..., 3:] / 255
    laid = (layer[..., :3] * opacity + _GREY * (1 - opacity)).round().astype(np.uint8)
    # Room above and beside the hand; the arm runs out at the bottom.
    room = layer.shape[0] // 4
    return np.pad(laid, ((2 * room, 0), (room, room), (0, 0)), constant_values=_GREY)


def classify_drawn_hands(
    folder: Path, baseline: Baseline, seed: int = 0, rooms: Path | None = None
) -> list[ReadbackResult]:
    """Classify every hand of a folder.

    Args:
        folder: what `render` filled.
        baseline: classifies the landmarks.
        seed: of what the hands are laid over.
        rooms: folder of pictures to lay them over; None draws rooms.

    Raises:
        SigncamError: the folder holds no drawn hands, or one of its pictures cannot be read.
    """
    listed = load_hands(folder)
    tasks = [(folder, entry, seed, rooms) for entry in listed]
    before, walls, lefts = zip(*parallel_map(_find, tasks, "ReadbackResult drawn hands"), strict=True)
    digits, mirrored = baseline.predict(before), baseline.predict(list(map(_mirrored, before)))
    # The photographs show palms alone: a back is to be classified as the palm of the other hand.
    turned = [_mirrored(hand) if entry.plan.back else hand for entry, hand in zip(listed, walls, strict=True)]
    plain = baseline.predict(turned)
    return [
        ReadbackResult(
            entry=entry,
            left=left,
            plain=int(plain[row]),
            found=hand is not None,
            handed=hand is not None and (hand.handedness == "left") == left,
            digit=int(digits[row]),
            mirrored=int(mirrored[row]),
        )
        for row, (entry, hand, left) in enumerate(zip(listed, before, lefts, strict=True))
    ]


def _find(task: tuple[Path, Entry, int, Path | None]) -> tuple[Hand | None, Hand | None, bool]:
    folder, entry, *_ = task
    image, left = compose_in_room(*task)
    return hand_finder().find(image), hand_finder().find(on_grey_wall(folder, entry)), left


def _mirrored(hand: Hand | None) -> Hand | None:
    if hand is None:
        return None
    return replace(hand, handedness="right" if hand.handedness == "left" else "left")


def summarize(results: Sequence[ReadbackResult]) -> list[ReadbackRow]:
    """Return one row a digit and side, then one for what is no digit."""
    groups: dict[tuple[int | None, str], list[ReadbackResult]] = {
        (digit, side): [] for digit in range(10) for side in ("palm", "back")
    }
    groups[None, "any"] = []
    for result in results:
        plan = result.entry.plan
        side = "any" if plan.digit is None else "back" if plan.back else "palm"
        groups[plan.digit, side].append(result)
    return [_row(digit, side, group) for (digit, side), group in groups.items() if group]


def _row(digit: int | None, side: str, results: Sequence[ReadbackResult]) -> ReadbackRow:
    count, found = len(results), sum(result.found for result in results)
    right = sum(result.digit == digit for result in results)
    mirrored = sum(result.mirrored == digit for result in results)
    return ReadbackRow(
        digit=digit,
        side=side,
        hands=count,
        plain=None if digit is None else sum(result.plain == digit for result in results) / count,
        found=found / count,
        handed=sum(result.handed for result in results) / max(found, 1),
        right=None if digit is None else right / count,
        right_of_found=None if digit is None else right / max(found, 1),
        mirrored=mirrored / count if side == "back" else None,
    )


COLUMNS = (
    "digit",
    "side",
    "hands",
    "grey wall: right %",
    "room: found %",
    "handedness %",
    "right %",
    "right of found %",
    "right, mirrored %",
)


def table_cells(row: ReadbackRow) -> list[str]:
    """Return a row as the cells under `COLUMNS`."""
    proportions = (row.plain, row.found, row.handed, row.right, row.right_of_found, row.mirrored)
    cells = ["" if proportion is None else f"{100 * proportion:.1f}" for proportion in proportions]
    return ["none" if row.digit is None else str(row.digit), row.side, str(row.hands), *cells]


def table(rows: Sequence[ReadbackRow]) -> str:
    """Return the rows as a table in Markdown."""
    lines = ["| " + " | ".join(COLUMNS) + " |", "|" + "---|" * len(COLUMNS)]
    return "\n".join(lines + ["| " + " | ".join(table_cells(row)) + " |" for row in rows])


def is_misread(result: ReadbackResult) -> bool:
    """Whether a digit was misclassified; a back may be classified as the palm of the other hand."""
    digit = result.entry.plan.digit
    read = (result.digit, result.mirrored) if result.entry.plan.back else (result.digit,)
    return digit is not None and digit not in read


def misread_sheet(
    folder: Path, results: Sequence[ReadbackResult], seed: int, rooms: Path | None = None
) -> Image | None:
    """Return all misclassified hands as they were seen, with their digits and predictions as captions."""
    tiles = []
    for result in filter(is_misread, results):
        plan = result.entry.plan
        side = "back" if plan.back else "palm"
        said = f"as {result.digit}" if result.found else "not found"
        image, _ = compose_in_room(folder, result.entry, seed, rooms)
        tiles.append((image, f"{result.entry.index}: {plan.shape} {side} {said}"))
    return contact_sheet(tiles, 8, (200, 150)) if tiles else None
