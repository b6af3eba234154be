from pathlib import Path

import pytest

from signcam.errors import SigncamError
from training.dataset import SHA256, Picture, corrections, folder_sha256, read_dataset


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
    assert folder_sha256(dataset / "Sign-Language-Digits-Dataset") == SHA256
