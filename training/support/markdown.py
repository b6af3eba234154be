"""Writes a table between two marked lines of a page."""

from pathlib import Path

from signcam.errors import SigncamError
from signcam.system.whole_file import write_whole


def replace_between_marks(path: Path, marks: tuple[str, str], text: str) -> None:
    """Put a text between two marked lines of a file, in place of what is there.

    Raises:
        SigncamError: the marks are not there.
    """
    begin, end = marks
    before, _, rest = path.read_text(encoding="utf-8").partition(begin)
    _, mark, after = rest.partition(end)
    if not mark:
        raise SigncamError(f"{path} has no lines {begin} and {end} to write the table between.")
    write_whole(path, f"{before}{begin}\n{text}\n{end}{after}")
