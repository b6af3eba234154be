"""The demo clips that ship with the program: their titles and files."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from signcam.phrases import phrase
from signcam.resources.files import asset


@dataclass(frozen=True)
class Demo:
    """One demo clip.

    Attributes:
        title: its name in the window.
        file: its path inside the assets folder.
    """

    title: str
    file: str

    @property
    def path(self) -> Path:
        """The path of the clip.

        Raises:
            SigncamError: the file is missing; the installation is damaged.
        """
        return asset(self.file)


DIGITS = Demo(phrase("Digits demo"), "demo/digits.mp4")
NUMBERS = Demo(phrase("Numbers demo"), "demo/numbers.mp4")
# By their names on the command line. The first one is the default.
DEMOS: Mapping[str, Demo] = {"digits": DIGITS, "numbers": NUMBERS}
