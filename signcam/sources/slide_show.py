"""Pictures shown one after the other, as a source."""

from collections.abc import Sequence

from signcam.errors import PictureError, SourceError
from signcam.frame import Image
from signcam.phrases import phrase
from signcam.sources.base import Picture, Source, SourceKind
from signcam.sources.expand import FoundFile
from signcam.sources.picture_file import read_picture

# Long enough to confirm a sign.
_PER_SECOND = 10
_SHOWN_S = 1.5
_FRAMES = round(_SHOWN_S * _PER_SECOND)


class SlideShowSource(Source):
    """A slide show: each picture is shown as long as a person holds a sign, and is a scene of its own.

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
        self._opened = False
        self._index = self._given = 0
        self._image: Image | None = None
        self._shown_any = False
        if len(self._pictures) > 1:
            self.duration_s, self.step_s = len(self._pictures) * _SHOWN_S, _SHOWN_S

    @property
    def kind(self) -> SourceKind:
        """Pictures."""
        return "pictures"

    def open(self) -> None:
        """Start at the first picture."""
        self.problems = []
        count = len(self._pictures)
        self.details = phrase("1 picture") if count == 1 else phrase(f"{count} pictures")
        self._opened, self._shown_any = True, False
        self._go_to(0)

    def read(self) -> Picture | None:
        """Return the next picture; None at the end."""
        if not self._opened:
            raise SourceError(f"{self.name} is not open.")
        if self._given == _FRAMES:
            self._go_to(self._index + 1)
        while self._image is None:
            if self._index >= len(self._pictures):
                self._check_end()
                return None
            self._image = self._read(self._pictures[self._index])
            if self._image is None:
                self._index += 1
        picture = Picture(
            self._image,
            self._index * _SHOWN_S + self._given / _PER_SECOND,
            cut=self._given == 0,
            label=self._label(),
        )
        self._given += 1
        self.scene_over = self._given == _FRAMES
        self._shown_any = True
        return picture

    def seek(self, time_s: float) -> None:
        """Go on with the picture of a media time."""
        # A little more, since times are sums of fractions.
        index = int(time_s / _SHOWN_S + 0.01)
        self._go_to(min(max(0, index), len(self._pictures) - 1))

    def close(self) -> None:
        """Forget the pictures."""
        self._opened, self._image = False, None

    def _go_to(self, index: int) -> None:
        self._index, self._given, self._image = index, 0, None
        self.scene_over = False

    def _read(self, found: FoundFile) -> Image | None:
        try:
            return read_picture(found.path)
        except PictureError as error:
            if str(error) not in self.problems:
                self.problems.append(str(error))
            return None

    def _label(self) -> str:
        if len(self._pictures) == 1:
            return ""
        return phrase(f"{self._pictures[self._index].path.name} · {self._index + 1} of {len(self._pictures)}")

    def _check_end(self) -> None:
        if not self._shown_any:
            first = f" {self.problems[0]}" if self.problems else ""
            raise SourceError(f"{self.name} contains no picture that can be read.{first}")
