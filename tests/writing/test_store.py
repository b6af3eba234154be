"""What is written survives the end of the program."""

from pathlib import Path

import pytest

from signcam.errors import SigncamError
from signcam.writing.store import load_text, save_text


def test_what_is_kept_comes_back(tmp_path: Path) -> None:
    path = tmp_path / "signcam" / "written.json"
    assert load_text(path) == ("", "")
    save_text(path, "555 0123")
    assert load_text(path) == ("555 0123", "")
    assert [file.name for file in path.parent.iterdir()] == ["written.json"]


@pytest.mark.parametrize("content", ["", "{", "[]", '{"written": 5}', '{"other": "1"}', "\0", "[" * 100000])
def test_a_damaged_file_is_told_in_a_sentence(tmp_path: Path, content: str) -> None:
    path = tmp_path / "written.json"
    path.write_text(content, encoding="utf-8")
    written, sentence = load_text(path)
    assert written == ""
    assert "cannot be read" in sentence


def test_a_folder_that_cannot_be_written_is_told_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(SigncamError, match="cannot be kept"):
        save_text(tmp_path / "file" / "written.json", "1")
