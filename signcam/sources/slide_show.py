"""Pictures shown one after the other, as a source."""

from collections.abc import Iterator, Sequence

import numpy as np

from signcam.errors import PictureError, SourceError
from signcam.frame import Image
from signcam.sources.base import Picture, Source
from signcam.sources.expand import FoundFile
from signcam.sources.picture_file import read_picture

# Long enough to confirm a sign. The pause lets the same digit in the next picture count again.
_PER_SECOND = 10
_SHOWN_S, _REST_S = 1.5, 0.5
_REST_GREY = 128


class SlideShowSource(Source):
    """A slide show: each picture is shown as long as a person holds a sign, with an empty pause between two.

    Attributes:
        problems: a sentence for each picture that could not be read and was skipped since the last opening.
    """

    live = False

    def __init__(self, pictures: Sequence[FoundFile], name: str) -> None:
        """Prepare a slide show; each file is read when its turn comes.

        Args:
            pictures: the pictures to show, in order; videos among them are left out.
            name: name to show to the user.
        """
        self.name = name
        self.problems: list[str] = []
        self._pictures = [found for found in pictures if found.kind == "picture"]
        self._frames: Iterator[Picture] | None = None

    def open(self) -> None:
        """Start at the first picture."""
        self.problems = []
        count = len(self._pictures)
        self.details = "1 picture" if count == 1 else f"{count} pictures"
        self._frames = self._play()

    def read(self) -> Picture | None:
        """Return the next picture; None at the end."""
        if self._frames is None:
            raise SourceError(f"{self.name} is not open.")
        return next(self._frames, None)

    def close(self) -> None:
        """Forget the pictures."""
        self._frames = None

    def _play(self) -> Iterator[Picture]:
        index = 0
        last: Image | None = None
        for found in self._pictures:
            try:
                image = read_picture(found.path)
            except PictureError as error:
                self.problems.append(str(error))
                continue
            if last is not None:
                rest = np.full_like(last, _REST_GREY)
                for _ in range(round(_REST_S * _PER_SECOND)):
                    yield Picture(rest, index / _PER_SECOND)
                    index += 1
            for _ in range(round(_SHOWN_S * _PER_SECOND)):
                yield Picture(image, index / _PER_SECOND)
                index += 1
            last = image
        if last is None:
            first = f" {self.problems[0]}" if self.problems else ""
            raise SourceError(f"{self.name} contains no picture that can be read.{first}")
