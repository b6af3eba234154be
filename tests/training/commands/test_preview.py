from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner
from PIL import Image as Pillow

from signcam.errors import SigncamError
from signcam.sources.picture_file import read_picture
from training.commands.preview import command, preview
from training.data.layout import layout_folder


def lay_out(data: Path) -> None:
    """Three pictures of each digit to train with, one to validate with."""
    for side, count in (("train", 3), ("validation", 1)):
        for digit in range(10):
            folder = layout_folder(data) / side / str(digit)
            folder.mkdir(parents=True)
            for number in range(count):
                Pillow.new("RGB", (100, 100), (20 * digit, 80 * number, 0)).save(folder / f"{number}.png")


def shown(data: Path, seed: int) -> list[tuple[int, int]]:
    """Digit and number of each picture in the figure, by its colour."""
    cells = preview(data, seed).axes
    colours = [np.asarray(cell.images[0].get_array())[50, 50] for cell in cells]
    return [(int(red) // 20, int(green) // 80) for red, green, _ in colours]


def test_each_digit_of_each_side_is_shown_with_how_many_there_are(tmp_path: Path):
    lay_out(tmp_path)
    assert [digit for digit, _ in shown(tmp_path, seed=0)] == [*range(10), *range(10)]
    cells = preview(tmp_path, seed=0).axes
    assert [cell.get_title() for cell in cells[9:11]] == ["9  (3)", "0  (1)"]
    assert [cells[row].get_ylabel() for row in (0, 10)] == ["train\n30 pictures", "validation\n10 pictures"]


def test_the_seed_chooses_the_pictures(tmp_path: Path):
    lay_out(tmp_path)
    assert shown(tmp_path, seed=1) == shown(tmp_path, seed=1) != shown(tmp_path, seed=2)


def test_the_figure_is_a_png(tmp_path: Path):
    lay_out(tmp_path)
    to = tmp_path / "figures" / "preview.png"
    CliRunner().invoke(command, ["--data", str(tmp_path), "--to", str(to)], catch_exceptions=False)
    assert read_picture(to).std() > 10
    assert [path.name for path in to.parent.iterdir()] == ["preview.png"]


def test_without_a_layout_a_sentence_says_how_to_make_it(tmp_path: Path):
    with pytest.raises(SigncamError, match="python -m training prepare"):
        CliRunner().invoke(command, ["--data", str(tmp_path)], standalone_mode=False, catch_exceptions=False)


def test_a_place_that_cannot_be_written_to_is_told_in_one_sentence(tmp_path: Path):
    lay_out(tmp_path)
    (tmp_path / "file").write_bytes(b"")
    arguments = ["--data", str(tmp_path), "--to", str(tmp_path / "file" / "preview.png")]
    with pytest.raises(SigncamError, match="cannot be written"):
        CliRunner().invoke(command, arguments, standalone_mode=False, catch_exceptions=False)
