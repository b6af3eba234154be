"""The clips that ship with the program: what each is called and where it lies."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from signcam.resources.files import asset


@dataclass(frozen=True)
class Demo:
    """One clip that ships.

    Attributes:
        title: what the window calls it.
        file: where it lies among the assets.
    """

    title: str
    file: str

    @property
    def path(self) -> Path:
        """Where the clip lies on this machine.

        Raises:
            SigncamError: it is not there; the installation is damaged.
        """
        return asset(self.file)


DIGITS = Demo("Digits demo", "demo/digits.mp4")
NUMBERS = Demo("Numbers demo", "demo/numbers.mp4")
# As the command line names them; the first one plays where none is named.
DEMOS: Mapping[str, Demo] = {"digits": DIGITS, "numbers": NUMBERS}
