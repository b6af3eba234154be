from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image as Pillow

from signcam.errors import SigncamError
from signcam.sources.picture_file import read_picture
from training.data.dataset import Picture
from training.data.layout import file_names, layout_folder, read_resized, split_pictures, write_layout
from training.data.splits import Split


def pictures_in(folder: Path, names: list[str]) -> list[Picture]:
    """One grey picture each, no two alike, every digit as its folder says."""
    made = []
    for index, name in enumerate(names):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        Pillow.new("RGB", (100, 100), (index, index, index)).save(
            path, "JPEG", comment=b"as it was", quality=95
        )
        made.append(Picture(path, name, int(name[0]), index, example=False))
    return made


def rows(*numbers: int) -> "np.ndarray[tuple[int], np.dtype[np.int64]]":
    return np.array(numbers, np.int64)


def test_pictures_are_copied_byte_for_byte_into_folders_for_keras(tmp_path: Path):
    pictures = pictures_in(tmp_path / "from", ["0/IMG_1.JPG", "0/IMG_2.JPG", "7/IMG_3.JPG"])
    root = write_layout(pictures, Split(train=rows(0, 2), validation=rows(1)), tmp_path)
    assert sorted(path.name for path in root.iterdir()) == ["train", "validation"]
    # A class without a picture is still a class.
    assert len(list((root / "train").iterdir())) == len(list((root / "validation").iterdir())) == 10
    files = {path.relative_to(root).as_posix(): path.read_bytes() for path in root.glob("*/*/*")}
    assert files == {
        "train/0/IMG_1.JPG": pictures[0].path.read_bytes(),
        "validation/0/IMG_2.JPG": pictures[1].path.read_bytes(),
        "train/7/IMG_3.JPG": pictures[2].path.read_bytes(),
    }


def test_a_picture_lies_with_what_it_shows_and_never_over_another(tmp_path: Path):
    pictures = pictures_in(tmp_path / "from", ["2/IMG_1.JPG", "2/IMG_2.JPG", "3/IMG_1.jpg"])
    pictures[:2] = [replace(picture, digit=3) for picture in pictures[:2]]
    assert file_names(pictures) == ["2_IMG_1.JPG", "IMG_2.JPG", "IMG_1.jpg"]
    root = write_layout(pictures, Split(train=rows(0, 1, 2), validation=rows()), tmp_path)
    assert len(list((root / "train" / "3").iterdir())) == 3


def test_a_large_picture_is_laid_out_as_training_sees_it(tmp_path: Path):
    (picture,) = pictures_in(tmp_path / "from", ["5/IMG_9.JPG"])
    noise = np.random.default_rng(0).integers(0, 256, (300, 300, 3), np.uint8)
    Pillow.fromarray(noise).save(picture.path, "JPEG")
    root = write_layout([picture], Split(train=rows(0), validation=rows()), tmp_path)
    layout_files = read_picture(root / "train" / "5" / "IMG_9.png")
    assert layout_files.shape == (100, 100, 3)
    assert np.array_equal(layout_files, read_resized(picture.path))


def test_an_earlier_layout_is_replaced(tmp_path: Path):
    pictures = pictures_in(tmp_path / "from", ["0/IMG_1.JPG", "0/IMG_2.JPG"])
    write_layout(pictures, Split(train=rows(0), validation=rows(1)), tmp_path)
    root = write_layout(pictures, Split(train=rows(1), validation=rows(0)), tmp_path)
    assert [path.name for path in root.glob("train/0/*")] == ["IMG_2.JPG"]
    assert [path.name for path in root.glob("validation/0/*")] == ["IMG_1.JPG"]


def test_what_cannot_be_written_whole_leaves_the_earlier_layout(tmp_path: Path):
    pictures = pictures_in(tmp_path / "from", ["0/IMG_1.JPG", "0/IMG_2.JPG"])
    root = write_layout(pictures, Split(train=rows(0), validation=rows(1)), tmp_path)
    pictures[1].path.unlink()
    with pytest.raises(SigncamError, match="cannot be written"):
        write_layout(pictures, Split(train=rows(1), validation=rows(0)), tmp_path)
    assert [path.name for path in root.glob("train/0/*")] == ["IMG_1.JPG"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["Dataset", "from"]


def test_somebodys_own_folder_is_not_replaced(tmp_path: Path):
    pictures = pictures_in(tmp_path / "from", ["0/IMG_1.JPG"])
    mine = layout_folder(tmp_path) / "0" / "mine.jpg"
    mine.parent.mkdir(parents=True)
    mine.write_bytes(b"mine")
    with pytest.raises(SigncamError, match="move it away first"):
        write_layout(pictures, Split(train=rows(0), validation=rows()), tmp_path)
    assert mine.read_bytes() == b"mine"


@pytest.mark.shared_data
def test_the_data_set_laid_out(pictures: list[Picture], tmp_path: Path):
    split = split_pictures(pictures, "random", fold=0, seed=0)
    root = write_layout(pictures, split, tmp_path)
    assert len(list(root.glob("*/*/*"))) == len(split.train) + len(split.validation)
    assert 0.19 < len(split.validation) / len(pictures) < 0.21
    for path in root.glob("*/*/*"):
        with Pillow.open(path) as opened:
            assert opened.size == (100, 100)
    assert len(list(root.glob("*/7/*.png"))) == 3
    assert len(list(root.glob("*/3/IMG_5176.JPG"))) == len(list(root.glob("*/7/IMG_5108.JPG"))) == 1
    examples = {picture.path.read_bytes() for picture in pictures if picture.example}
    assert not examples & {path.read_bytes() for path in root.glob("train/*/*")}
