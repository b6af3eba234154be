"""Inputs that are kept: each reached lines of signcam, or a refusal, that none before it had reached.

`python -m tests.fuzz all --count 3000 --keep` adds to them. Every run reads them first.
"""

import gzip
import hashlib
import json
import re
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from typing import Any

import signcam

FOLDER = Path(__file__).with_name("corpus")
_CODE = str(Path(signcam.__file__).parent)
# Of each kind so many, none of them larger packed, so that all together stay small.
_MOST, _LARGEST_BYTES = 12, 12_000


@dataclass(frozen=True)
class Form:
    """How an input is kept as a file.

    Attributes:
        write: returns the end of the file's name, and the content.
        read: gets both, and returns the input.
    """

    write: Callable[[Any], tuple[str, bytes]]
    read: Callable[[str, bytes], Any]


BYTES = Form(lambda value: ("bin", value), lambda _, content: content)
FILE = Form(lambda value: value, lambda suffix, content: (suffix, content))
JSON_VALUE = Form(lambda value: ("json", json.dumps(value).encode()), lambda _, content: json.loads(content))


def kept_inputs(name: str, form: Form) -> list[Any]:
    """Return the inputs of one kind that are kept."""
    paths = sorted((FOLDER / name).glob("*.gz"))
    return [form.read(path.name.split(".", 1)[1].removesuffix(".gz"), _unpacked(path)) for path in paths]


def _unpacked(path: Path) -> bytes:
    return gzip.decompress(path.read_bytes())


class Keeper:
    """Keeps what reaches something new; for one kind of input."""

    def __init__(self, name: str, form: Form, check: Callable[[Any], Any]) -> None:
        """Take what the inputs reach that are kept already."""
        self._folder, self._form, self._check = FOLDER / name, form, check
        self._reached: set[object] = set()
        for value in kept_inputs(name, form):
            self._reached |= self._reach(value)

    def check(self, value: Any) -> None:
        """Check an input as usual, and keep it if it is new and small."""
        new = self._reach(value) - self._reached
        suffix, content = self._form.write(value)
        packed = gzip.compress(content, mtime=0)
        many = len(list(self._folder.glob("*.gz"))) >= _MOST
        if not new or many or len(packed) > _LARGEST_BYTES:
            return
        self._reached |= new
        self._folder.mkdir(parents=True, exist_ok=True)
        (self._folder / f"{hashlib.sha256(content).hexdigest()[:12]}.{suffix}.gz").write_bytes(packed)

    def _reach(self, value: Any) -> set[object]:
        reached: set[object] = set()

        def line(frame: FrameType, event: str, _: Any) -> Any:
            if event == "line":
                reached.add((frame.f_code.co_filename, frame.f_lineno))
            return line

        def call(frame: FrameType, event: str, _: Any) -> Any:
            return line if frame.f_code.co_filename.startswith(_CODE) else None

        before = sys.gettrace()
        sys.settrace(call)
        try:
            outcome = self._check(value)
        finally:
            sys.settrace(before)
        # What happens in another process is known by its answer alone.
        reached.add(re.sub(r"\W*\d[\d.]*|'[^']*'", "#", outcome) if isinstance(outcome, str) else None)
        return reached
