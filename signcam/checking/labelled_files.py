"""Checks models on labelled files, one trial after another: the way of the command line and of the window."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from signcam.checking.from_files import (
    FileTrial,
    LabelledPicture,
    Segment,
    labelled_pictures,
    picture_trials,
    video_trials,
)
from signcam.checking.known_labels import normal_label, normal_labels
from signcam.checking.side_by_side import SideBySide
from signcam.errors import SourceError
from signcam.sources.expand import FoundFile


@dataclass(frozen=True)
class LabelledFiles:
    """What there is to read.

    Attributes:
        pictures: each with its label.
        videos: read by the table of what they show.
        segments: that table.
        problems: a sentence for each thing that cannot be read; grows while files are read.
    """

    pictures: tuple[LabelledPicture, ...]
    videos: tuple[FoundFile, ...]
    segments: tuple[Segment, ...]
    problems: list[str]

    @property
    def count(self) -> int:
        """Number of pictures and videos."""
        return len(self.pictures) + len(self.videos)

    @property
    def labels(self) -> list[str]:
        """What they show, each label once."""
        shown = [picture.label for picture in self.pictures]
        shown += [segment.label for segment in self.segments] if self.videos else []
        return list(dict.fromkeys(shown))


def find_labelled_files(paths: Sequence[str], segments: Sequence[Segment] = ()) -> LabelledFiles:
    """Find the labelled files that some paths name.

    Args:
        paths: folders by label, pictures in such folders, videos.
        segments: what the videos show when.

    Raises:
        SourceError: a path names nothing.
    """
    pictures, videos, problems = labelled_pictures(paths)
    return LabelledFiles(tuple(pictures), tuple(videos), tuple(segments), problems)


def read_labelled_files(
    files: LabelledFiles,
    models: SideBySide,
    *,
    keep: bool = False,
    read: Iterable[FileTrial] | None = None,
) -> Iterator[FileTrial]:
    """Read files one after another; what cannot be read becomes one of their problems.

    Args:
        files: which.
        models: what answers.
        keep: cut out the squares around the hands, to store them.
        read: the trials of its pictures, where others read them; None reads them here.
    """
    number = 1
    if read is None:
        read = picture_trials(files.pictures, models, number, files.problems.append, keep=keep)
    for trial in read:
        number += 1
        yield trial
    for video in files.videos:
        try:
            for trial in video_trials(video, files.segments, models, number, keep=keep):
                number += 1
                yield trial
        except SourceError as error:
            files.problems.append(str(error))


def is_sorted_by_label(folder: Path, labels: Iterable[str]) -> bool:
    """Return whether a folder holds folders that are named by labels of a model, for example 0 to 9.

    Args:
        folder: any path.
        labels: what the models read.
    """
    known = normal_labels(labels)
    try:
        return any(normal_label(path.name) in known and path.is_dir() for path in folder.iterdir())
    except OSError:
        return False
