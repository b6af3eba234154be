import hashlib
import shutil
from pathlib import Path

import pytest

from signcam.errors import SigncamError
from training.data.dataset import (
    EXAMPLES,
    PICTURES,
    SHA256,
    Picture,
    corrections,
    differences,
    expected_hashes,
    folder_sha256,
    read_dataset,
)

ROOT = Path(__file__).resolve().parents[3]
FOLDER = "Sign-Language-Digits-Dataset"


def test_every_correction_names_a_picture_a_digit_and_a_reason():
    assert corrections() == {"2/IMG_5176.JPG": 3, "3/IMG_5108.JPG": 7}


def test_an_incomplete_data_set_is_told_in_one_sentence(tmp_path: Path):
    with pytest.raises(SigncamError, match=r"holds 0 pictures .* python -m training fetch"):
        read_dataset(tmp_path)


@pytest.mark.shared_data
def test_wrong_labels_are_corrected_and_the_rest_are_the_folders(pictures: list[Picture]):
    digits = {picture.name: picture.digit for picture in pictures}
    assert digits["2/IMG_5176.JPG"] == 3
    assert digits["3/IMG_5108.JPG"] == 7
    assert sum(str(digit) != name[0] for name, digit in digits.items()) == len(corrections())


@pytest.mark.shared_data
def test_ten_pictures_are_the_examples(pictures: list[Picture]):
    examples = [picture for picture in pictures if picture.example]
    assert sorted(picture.digit for picture in examples) == list(range(10))


@pytest.mark.shared_data
def test_the_pictures_are_those_that_were_recorded(dataset: Path):
    assert folder_sha256(dataset / FOLDER) == SHA256
    assert not differences(dataset / FOLDER)


def test_the_list_of_hashes_is_what_the_one_hash_is_over():
    text = (ROOT / "training" / "data" / "pictures.sha256").read_text(encoding="utf-8")
    assert hashlib.sha256(text.encode()).hexdigest() == SHA256
    assert len(expected_hashes()) == PICTURES + EXAMPLES


def test_of_many_missing_pictures_the_first_are_named(tmp_path: Path):
    assert str(differences(tmp_path)) == (
        "2072 missing (Dataset/0/IMG_1118.JPG, Dataset/0/IMG_1128.JPG, Dataset/0/IMG_1138.JPG and 2069 more)"
    )


@pytest.mark.shared_data
def test_each_kind_of_difference_is_counted_and_named(dataset: Path, tmp_path: Path):
    folder = tmp_path / FOLDER
    shutil.copytree(dataset / FOLDER, folder)
    (folder / "Dataset" / "0" / "IMG_1118.JPG").unlink()
    (folder / "Examples" / "example_9.JPG").unlink()
    with (folder / "Dataset" / "9" / "IMG_1137.JPG").open("ab") as file:
        file.write(b"\0")
    (folder / "Dataset" / "1" / "mine.jpg").write_bytes(b"")
    assert str(differences(folder)) == (
        "2 missing (Dataset/0/IMG_1118.JPG, Examples/example_9.JPG),"
        " 1 changed (Dataset/9/IMG_1137.JPG), 1 too many (Dataset/1/mine.jpg)"
    )


def test_a_picture_that_cannot_be_read_is_told_in_one_sentence(tmp_path: Path):
    (tmp_path / "Dataset" / "0" / "IMG_1118.JPG").mkdir(parents=True)
    with pytest.raises(SigncamError, match=r"IMG_1118.JPG cannot be read: "):
        differences(tmp_path)
