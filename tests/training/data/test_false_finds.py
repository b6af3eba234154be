"""What is no hand trains as no digit."""

from pathlib import Path

import numpy as np
import pytest

from signcam.hands.crop import CropSpec
from tests.training.prepared_doubles import prepared_of
from training.augment.sample import Augmentation
from training.data import false_finds
from training.data.drawn_hands import NO_DIGIT, drawn_rows
from training.data.false_finds import false_find_rows, prepare_false_finds
from training.data.prepared import Prepared, joined
from training.fitting.batches import augmented_batch

FEW = 12


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder in which false finds of few pictures are kept."""
    folder = tmp_path_factory.mktemp("false-finds")
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(false_finds, "_PICTURES", FEW)
        prepare_false_finds(folder)
    return folder


@pytest.fixture
def finds(data: Path, monkeypatch: pytest.MonkeyPatch) -> Prepared:
    """The finds as they were kept: nothing is searched again."""

    def search(*_: object) -> None:
        raise AssertionError("searched again")

    monkeypatch.setattr(false_finds, "_PICTURES", FEW)
    monkeypatch.setattr(false_finds, "parallel_map", search)
    return prepare_false_finds(data)


def test_what_is_no_hand_shows_no_digit_and_lies_in_its_picture(finds: Prepared):
    assert len(finds.digits) > 2
    assert set(finds.digits.tolist()) == {NO_DIGIT}
    middle = finds.landmarks[..., :2].mean(axis=1)
    assert (middle > 20).all()
    assert (middle < 80).all()


def test_false_finds_train_beside_drawn_hands_but_are_none(finds: Prepared):
    both = joined(prepared_of(list(range(30))), finds)
    assert len(drawn_rows(both, False, True)) == 0
    training, held_out = false_find_rows(both, False), false_find_rows(both, True)
    assert [*training, *held_out] == list(range(30, 30 + len(finds.digits)))
    assert len(held_out) == len(finds.digits) // 5


def test_a_false_find_is_varied_but_nothing_is_put_behind_it(finds: Prepared):
    rows = np.zeros(6, np.int64)
    batch = augmented_batch(finds, rows, CropSpec(), Augmentation(), seed=0, epoch=0)
    assert (batch.digits == NO_DIGIT).all()
    assert batch.crops.shape == (6, 100, 100, 3)
