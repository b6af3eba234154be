"""More pictures to train with: as `signcam check` keeps them, found once, all of them for training."""

from pathlib import Path

import cv2
import numpy as np
import pytest

from signcam.errors import SigncamError, UsageError
from tests.support.stills import hand_picture
from tests.training.prepared_doubles import prepared_of
from training.data import extra_pictures
from training.data.extra_pictures import EXTRA_PERSON, extra_rows, load_extra, prepare_extra
from training.data.labelled import labelled_pictures
from training.data.prepared import joined


@pytest.fixture
def checked(tmp_path: Path) -> Path:
    """What a check leaves: crops by label, one of them without a hand."""
    folder = tmp_path / "check"
    for name, picture in (
        ("2/P1-0001-00.jpg", hand_picture(2)),
        ("5/P1-0002-00.jpg", hand_picture(5, left=True)),
        ("5/P1-0003-00.jpg", np.full((200, 200, 3), 120, np.uint8)),
    ):
        path = folder / "crops" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        cv2.imwrite(str(path), cv2.cvtColor(picture, cv2.COLOR_RGB2BGR))
    return folder


def test_the_crops_of_a_check_are_taken_as_they_are_and_searched_once(
    checked: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    extra = prepare_extra(checked, tmp_path)
    assert extra.digits.tolist() == [2, 5]
    assert extra.right.tolist() == [True, False]
    assert extra.images.shape == (2, 100, 100, 3)
    for row in range(2):
        left, top, right, bottom = extra.hand(row).box
        assert 55 < extra.hand(row).length < 75
        assert (left + right) / 2 == pytest.approx(49.5, abs=1)
        assert (top + bottom) / 2 == pytest.approx(49.5, abs=1)
        x, y = extra.hand(row).landmarks[9, :2].round().astype(int)
        assert extra.masks[row][y, x] == 255
    monkeypatch.setattr(extra_pictures, "parallel_map", None)
    assert prepare_extra(checked, tmp_path).sha256 == load_extra(tmp_path).sha256 == extra.sha256


def test_all_of_them_train(checked: Path, tmp_path: Path) -> None:
    both = joined(prepared_of(list(range(30))), prepare_extra(checked, tmp_path))
    assert extra_rows(both).tolist() == [30, 31]
    assert set(both.people[30:]) == {EXTRA_PERSON}


def test_evaluate_finds_the_crops_of_a_check(checked: Path) -> None:
    paths, digits = labelled_pictures(checked)
    assert [path.name for path in paths] == ["P1-0001-00.jpg", "P1-0002-00.jpg", "P1-0003-00.jpg"]
    assert digits.tolist() == [2, 5, 5]


def test_folders_without_hands_or_pictures_are_refused_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no pictures in folders 0 to 9"):
        prepare_extra(tmp_path, tmp_path)
    (tmp_path / "4").mkdir()
    cv2.imwrite(str(tmp_path / "4" / "grey.png"), np.full((120, 120, 3), 120, np.uint8))
    with pytest.raises(SigncamError, match="No hand was found"):
        prepare_extra(tmp_path, tmp_path)
