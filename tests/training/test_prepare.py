from pathlib import Path

import cv2
import numpy as np
import pytest

from signcam.crop import CropSpec, crop_hand
from signcam.errors import SigncamError
from signcam.hands import CONNECTIONS, HandFinder
from signcam.pictures import read_picture
from tests.doubles import open_hand
from training.augment import plain_sample
from training.dataset import Picture
from training.masks import hand_mask
from training.prepare import PREPARED, Prepared, load_prepared, prepare_pictures, save_prepared
from training.samples import epoch_rows, signer_split


def prepared_of(
    people: list[int], examples: list[int] | None = None, unfound: list[int] | None = None
) -> Prepared:
    count = len(people)
    landmarks = np.stack([open_hand(centre=(50, 50), length=70).landmarks] * count)
    landmarks[unfound or []] = np.nan
    return Prepared(
        names=np.array([f"0/IMG_{index}.JPG" for index in range(count)]),
        images=np.zeros((count, 100, 100, 3), np.uint8),
        landmarks=landmarks,
        right=np.ones(count, bool),
        masks=np.zeros((count, 100, 100), np.uint8),
        digits=np.arange(count) % 10,
        people=np.array(people),
        examples=np.isin(np.arange(count), examples or []),
        sha256="0" * 64,
    )


def test_what_was_prepared_is_read_back(tmp_path: Path):
    save_prepared(prepared_of([0, 1], unfound=[1]), tmp_path)
    read = load_prepared(tmp_path)
    assert read.found.tolist() == [True, False]
    assert read.sha256 == "0" * 64
    assert [path.name for path in tmp_path.iterdir()] == [PREPARED]


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 broken"])
def test_a_damaged_file_is_told_in_one_sentence(tmp_path: Path, content: bytes):
    (tmp_path / PREPARED).write_bytes(content)
    with pytest.raises(SigncamError, match="is damaged"):
        load_prepared(tmp_path)


def test_nobody_is_on_both_sides_of_a_split():
    prepared = prepared_of(sorted([*range(50), *range(50)]))
    for fold in range(5):
        split = signer_split(prepared, fold, seed=0)
        assert not set(prepared.people[split.train]) & set(prepared.people[split.validation])
        assert len(split.train) + len(split.validation) == 100


def test_examples_and_pictures_without_a_hand_do_not_train():
    prepared = prepared_of(list(range(100)), examples=[3, 50], unfound=[7])
    trained = {int(row) for fold in range(5) for row in signer_split(prepared, fold, seed=0).train}
    assert trained == set(range(100)) - {3, 50, 7}


def test_every_epoch_shows_each_picture_once_in_another_order():
    rows = np.arange(40)
    first, second = (np.concatenate(epoch_rows(rows, 8, seed=1, epoch=epoch)) for epoch in (0, 1))
    assert sorted(first) == sorted(second) == list(range(40))
    assert first.tolist() != second.tolist()


def test_a_hand_is_cut_out_of_a_plain_wall():
    hand = open_hand(centre=(50, 50), length=70)
    drawn = np.zeros((100, 100), np.uint8)
    points = np.round(hand.landmarks[:, :2]).astype(np.int32)
    for start, end in CONNECTIONS:
        cv2.line(drawn, points[start].tolist(), points[end].tolist(), (1,), 9)
    cv2.fillPoly(drawn, [points[[0, 1, 5, 9, 13, 17]]], (1,))
    image = np.where(drawn[..., None] > 0, (170, 120, 90), (225, 225, 220))
    image = image + np.random.default_rng(0).normal(0, 5, image.shape)
    found = hand_mask(np.clip(image, 0, 255).astype(np.uint8), hand.landmarks) > 0
    assert (found & (drawn > 0)).sum() / (found | (drawn > 0)).sum() > 0.9


@pytest.mark.shared_data
def test_training_sees_the_crop_that_the_live_path_cuts(pictures: list[Picture]):
    chosen = pictures[::250]
    prepared = prepare_pictures(chosen, "")
    assert prepared.found.all()
    with HandFinder() as finder:
        for row, picture in enumerate(chosen):
            image = read_picture(picture.path)
            hand = finder.find(image)
            assert hand is not None
            seen = plain_sample(prepared.images[row], prepared.hand(row), CropSpec()).crop
            assert np.array_equal(seen, crop_hand(image, hand))
