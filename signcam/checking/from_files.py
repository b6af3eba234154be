"""Trials from files: folders of pictures by label, and videos with a table of what is shown when."""

import csv
import threading
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from signcam.checking.conditions import conditions_of
from signcam.checking.kept_pictures import with_pictures
from signcam.checking.plan import UNKNOWN_PERSON, Step
from signcam.checking.side_by_side import SideBySide
from signcam.checking.store import now_text, pictures_folder
from signcam.checking.trial import TakenFrame, Trial
from signcam.errors import PictureError, UsageError
from signcam.frame import Image
from signcam.hands.finder import HandFinder
from signcam.hands.hand import Hand
from signcam.hands.tracker import HandTracker
from signcam.sources.expand import FoundFile, MissingFile, expand
from signcam.sources.picture_file import read_picture
from signcam.sources.video import VideoSource

_THREADS = 2
# Of a labelled video so many frames a second count: neighbouring ones say the same.
_PER_SECOND = 10.0
_COLUMNS = ("start_s", "end_s", "label")

Problem = Callable[[str], None]


@dataclass(frozen=True)
class FileTrial:
    """A trial, and the pictures of its frames by the names that they use."""

    trial: Trial
    pictures: dict[str, Image]


@dataclass(frozen=True)
class LabelledPicture:
    """A picture in the folder of its label.

    Attributes:
        found: the file.
        label: name of the folder that it lies in.
    """

    found: FoundFile
    label: str


@dataclass(frozen=True)
class Segment:
    """A part of a video that shows one label.

    Attributes:
        video: the video's file name; empty for any video.
        start_s: where it begins, seconds.
        end_s: where it ends.
        label: what is shown.
        person: the made-up code of who shows it.
    """

    video: str
    start_s: float
    end_s: float
    label: str
    person: str = UNKNOWN_PERSON


def labelled_pictures(paths: Sequence[str]) -> tuple[list[LabelledPicture], list[FoundFile], list[str]]:
    """Return the pictures that some paths name, each with the name of its folder as its label.

    Args:
        paths: folders with a folder for each label, such folders themselves, globs, pictures or videos.

    Returns:
        The pictures, the videos, and a sentence for each thing that cannot be read.

    Raises:
        SourceError: a path names nothing.
    """
    pictures, videos, problems = [], [], []
    for path in paths:
        for item in expand(path):
            if isinstance(item, MissingFile):
                problems.append(item.sentence)
            elif item.kind == "video":
                videos.append(item)
            else:
                pictures.append(LabelledPicture(item, item.path.resolve().parent.name))
    return pictures, videos, problems


def picture_trials(
    pictures: Sequence[LabelledPicture],
    models: SideBySide,
    first: int,
    problem: Problem,
    *,
    keep: bool = False,
) -> Iterator[FileTrial]:
    """Read labelled pictures; each is a trial of one frame.

    Args:
        pictures: which.
        models: what answers.
        first: number of the first trial.
        problem: told a sentence about each picture that cannot be read.
        keep: cut out the squares around the hands, to store them.
    """
    with ThreadPoolExecutor(_THREADS, thread_name_prefix="hands") as threads:
        finders = _Finders()
        number = first
        for begin in range(0, len(pictures), 8 * _THREADS):
            part = pictures[begin : begin + 8 * _THREADS]
            for picture, found in zip(part, threads.map(finders.find, part), strict=True):
                if isinstance(found, str):
                    problem(found)
                    continue
                yield _picture_trial(picture, *found, models, number, keep)
                number += 1


def picture_trial(
    picture: LabelledPicture, finder: HandFinder, models: SideBySide, number: int, keep: bool
) -> FileTrial | str:
    """Read one labelled picture: return its trial, or a sentence on why it cannot be read."""
    found = _find(picture, finder)
    return found if isinstance(found, str) else _picture_trial(picture, *found, models, number, keep)


class _Finders:
    """A hand finder for each thread."""

    def __init__(self) -> None:
        self._local = threading.local()

    def find(self, picture: LabelledPicture) -> tuple[Image, Hand | None] | str:
        """Return the picture and its hand, or a sentence on why it cannot be read."""
        if not hasattr(self._local, "finder"):
            self._local.finder = HandFinder(threads=1)
        return _find(picture, self._local.finder)


def _find(picture: LabelledPicture, finder: HandFinder) -> tuple[Image, Hand | None] | str:
    try:
        image = read_picture(picture.found.path)
    except PictureError as error:
        return str(error)
    return image, finder.find(image)


def _picture_trial(
    picture: LabelledPicture, image: Image, hand: Hand | None, models: SideBySide, number: int, keep: bool
) -> FileTrial:
    step = Step(number, UNKNOWN_PERSON, "sign", picture.label)
    if hand is None:
        return FileTrial(Trial(step, "no hand", now_text(), 0.0, (), picture.found.shown), {})
    name = f"{pictures_folder(number)}/00" if keep else None
    frame, pictures = _taken_frame(image, hand, models, 0.0, True, name)
    return FileTrial(Trial(step, "done", now_text(), 0.0, (frame,), picture.found.shown), pictures)


def _taken_frame(
    image: Image, hand: Hand, models: SideBySide, time_s: float, counted: bool, name: str | None
) -> tuple[TakenFrame, dict[str, Image]]:
    """Return a frame and its pictures, which are called `name`; None keeps none."""
    answers = models.read(image, hand)
    if not counted:
        answers = tuple(answer and answer.without_probabilities() for answer in answers)
    frame = TakenFrame(round(time_s, 4), counted, conditions_of(image, hand), answers)
    return (frame, {}) if name is None else with_pictures(frame, image, hand, name)


def read_segments(path: Path) -> list[Segment]:
    """Read the table of what a video shows: `start_s,end_s,label`, and if wanted `video` and `person`.

    Raises:
        UsageError: the file cannot be read, or a line of it makes no sense.
    """
    segments = []
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = csv.DictReader(file)
            missing = [name for name in _COLUMNS if name not in (rows.fieldnames or ())]
            if missing:
                raise UsageError(
                    f"{path} has no column {missing[0]}. Its first line should be {','.join(_COLUMNS)}"
                    ", with video and person after them if wanted."
                )
            for number, row in enumerate(rows, 2):
                segments.append(_segment(row, f"Line {number} of {path}"))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is no text"
        raise UsageError(f"The labels {path} cannot be read: {reason}.") from error
    if not segments:
        raise UsageError(f"{path} names no part of a video.")
    return sorted(segments, key=lambda segment: (segment.video, segment.start_s))


def _segment(row: dict[str, str], line: str) -> Segment:
    try:
        start_s, end_s = float(row["start_s"]), float(row["end_s"])
    except (TypeError, ValueError) as error:
        raise UsageError(f"{line} should have seconds in start_s and end_s.") from error
    label = (row["label"] or "").strip()
    if not start_s < end_s:
        raise UsageError(f"{line} ends before it begins.")
    if not label:
        raise UsageError(f"{line} names no label.")
    person = (row.get("person") or "").strip() or UNKNOWN_PERSON
    return Segment((row.get("video") or "").strip(), start_s, end_s, label, person)


def video_trials(
    video: FoundFile, segments: Sequence[Segment], models: SideBySide, first: int, *, keep: bool = False
) -> Iterator[FileTrial]:
    """Read the labelled parts of a video; each is a trial.

    Args:
        video: the file.
        segments: what it shows when; those of other videos are left out.
        models: what answers.
        first: number of the first trial.
        keep: cut out the squares around the hands, to store them.

    Raises:
        SourceError: the video cannot be read.
    """
    own = [segment for segment in segments if segment.video in ("", video.path.name, video.shown)]
    frames: dict[int, list[TakenFrame]] = defaultdict(list)
    pictures: dict[int, dict[str, Image]] = defaultdict(dict)
    counted_at: dict[int, float] = {}
    source, tracker = VideoSource(video.path, video.shown), HandTracker()
    try:
        source.open()
        while (picture := source.read()) is not None:
            time_s = picture.time_s or 0.0
            hand = tracker.track(picture.image, time_s)
            for place, segment in enumerate(own):
                if hand is None or not segment.start_s <= time_s < segment.end_s:
                    continue
                counts = time_s - counted_at.get(place, -1e9) >= 1 / _PER_SECOND - 1e-6
                name = f"{pictures_folder(first + place)}/{len(pictures[place]):02}"
                frame, kept = _taken_frame(
                    picture.image,
                    hand,
                    models,
                    time_s - segment.start_s,
                    counts,
                    name if keep and counts else None,
                )
                if counts:
                    counted_at[place] = time_s
                pictures[place] |= kept
                frames[place].append(frame)
    finally:
        source.close()
        tracker.close()
    for place, segment in enumerate(own):
        step = Step(first + place, segment.person, "sign", segment.label)
        taken = tuple(frames[place])
        trial = Trial(
            step,
            "done" if taken else "no hand",
            now_text(),
            round(segment.end_s - segment.start_s, 4),
            taken,
            f"{video.shown} at {segment.start_s:g} s",
        )
        yield FileTrial(trial, pictures[place])
