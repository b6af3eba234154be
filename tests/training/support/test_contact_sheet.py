"""Contact sheets: every picture is there whole, and the file is small."""

import numpy as np
import pytest
from PIL import Image as Pillow

from signcam.errors import SigncamError
from signcam.frame import Image
from signcam.sources.picture_file import read_picture
from training.support.contact_sheet import contact_sheet, save_sheet

COLOURS = [(200, 30, 30), (30, 200, 30), (30, 30, 200), (200, 200, 30), (30, 200, 200)]


def tiles(captions: bool = True) -> list[tuple[Image, str]]:
    return [
        (np.full((30 + 20 * place, 60, 3), colour, np.uint8), f"tile {place}" if captions else "")
        for place, colour in enumerate(COLOURS)
    ]


def noise(side: int) -> Image:
    return np.random.default_rng(0).integers(0, 256, (side, side, 3)).astype(np.uint8)


def test_every_tile_is_on_the_sheet_in_order():
    sheet = contact_sheet(tiles(), 2, (80, 60))
    places = []
    for colour in COLOURS:
        rows, columns = np.nonzero((abs(sheet.astype(int) - colour) < 3).all(axis=2))
        places.append((int(rows.mean() // (sheet.shape[0] / 3)), int(columns.mean() // (sheet.shape[1] / 2))))
    assert places == [(0, 0), (0, 1), (1, 0), (1, 1), (2, 0)]


def test_pictures_keep_their_shape():
    sheet = contact_sheet([(np.zeros((100, 50, 3), np.uint8), "")], 1, (80, 80))
    rows, columns = np.nonzero(sheet.max(axis=2) < 5)
    assert [int(np.ptp(rows)) + 1, int(np.ptp(columns)) + 1] == [80, 40]


def test_captions_are_written_under_their_tiles():
    with_, without = contact_sheet(tiles(), 5, (80, 60)), contact_sheet(tiles(captions=False), 5, (80, 60))
    assert with_.shape[0] > without.shape[0]
    assert with_[66:80].min() < 120


def test_a_sheet_of_nothing_is_refused():
    with pytest.raises(ValueError, match="tile"):
        contact_sheet([], 4, (80, 60))


@pytest.mark.parametrize("name", ["sheet.jpg", "sheet.webp"])
def test_a_sheet_is_saved_small_and_can_be_read(tmp_path, name):
    path = tmp_path / "new" / name
    save_sheet(path, noise(900))
    assert path.stat().st_size <= 150_000
    assert read_picture(path).ndim == 3
    assert list(path.parent.iterdir()) == [path]


def test_what_fits_is_saved_in_its_own_size(tmp_path):
    save_sheet(tmp_path / "sheet.webp", contact_sheet(tiles(), 2, (80, 60)))
    with Pillow.open(tmp_path / "sheet.webp") as saved:
        assert saved.size[::-1] == contact_sheet(tiles(), 2, (80, 60)).shape[:2]


def test_a_file_that_cannot_be_written_is_one_sentence(tmp_path):
    with pytest.raises(SigncamError, match="neither"):
        save_sheet(tmp_path / "sheet.png", noise(20))
    (tmp_path / "sheet.jpg").mkdir()
    with pytest.raises(SigncamError, match="cannot be written"):
        save_sheet(tmp_path / "sheet.jpg", noise(20))
    assert [path.name for path in tmp_path.iterdir()] == ["sheet.jpg"]
