from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest
from click.testing import CliRunner

from signcam.errors import SigncamError
from signcam.hands.crop import CropSpec, crop_hand
from signcam.hands.finder import HandFinder
from signcam.hands.hand import CONNECTIONS
from signcam.sources.picture_file import read_picture
from tests.support.doubles import open_hand
from tests.training.prepared_doubles import prepared_of
from training.augment.sample import plain_sample
from training.commands import prepare as verb
from training.data import prepared as prepared_module
from training.data.dataset import Picture, dataset_folder, folder_sha256
from training.data.layout import layout_folder
from training.data.masks import hand_mask
from training.data.prepared import PREPARED, Prepared, load_prepared, prepare, prepare_pictures, save_prepared
from training.data.splits import FOLDS, SPLITS, SplitKind, split_rows
from training.fitting.batches import epoch_rows, usable_rows
from training.fitting.recipe import Recipe, split_of


def unsearched(pictures: list[Picture], sha256: str) -> Prepared:
    """What `prepare` would keep of these pictures, with black pictures and made-up hands."""
    made = prepared_of([picture.person for picture in pictures])
    return replace(
        made,
        names=np.array([picture.name for picture in pictures]),
        digits=np.array([picture.digit for picture in pictures]),
        examples=np.array([picture.example for picture in pictures]),
        sha256=sha256,
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


@pytest.mark.parametrize("kind", SPLITS)
def test_each_picture_is_held_out_in_one_fold(kind: SplitKind):
    digits, people = np.arange(200) % 10, np.arange(200) // 4
    held_out = [split_rows(kind, digits, people, [False] * 200, fold, seed=0) for fold in range(FOLDS)]
    assert sorted(row for split in held_out for row in split.validation) == list(range(200))
    for split in held_out:
        assert sorted([*split.train, *split.validation]) == list(range(200))
        assert len(split.validation) == 40


def test_nobody_is_on_both_sides_of_a_split_by_signer():
    people = np.arange(100) // 2
    for fold in range(FOLDS):
        split = split_rows("signer", np.arange(100) % 10, people, [False] * 100, fold, seed=0)
        assert not set(people[split.train]) & set(people[split.validation])


def test_every_digit_is_held_out_alike_in_a_random_split():
    digits = np.repeat(np.arange(10), 20)
    split = split_rows("random", digits, [0] * 200, [False] * 200, fold=2, seed=0)
    assert np.bincount(digits[split.validation]).tolist() == [4] * 10


@pytest.mark.parametrize("kind", SPLITS)
def test_examples_and_pictures_without_a_hand_do_not_train(kind: SplitKind):
    prepared = prepared_of(list(range(100)), examples=[3, 50], unfound=[7])
    trained = set()
    for fold in range(FOLDS):
        rows = split_of(prepared, Recipe(split=kind, fold=fold)).train
        trained |= set(usable_rows(prepared, rows, "upright").tolist())
    assert trained == set(range(100)) - {3, 50, 7}


def test_every_epoch_shows_each_picture_once_in_another_order():
    rows = np.arange(40)
    first, second = (np.concatenate(epoch_rows(rows, 8, 0, seed=1, epoch=epoch)) for epoch in (0, 1))
    assert sorted(first) == sorted(second) == list(range(40))
    assert first.tolist() != second.tolist()


def test_an_epoch_of_so_many_pictures_shows_each_about_as_often():
    batches = epoch_rows(np.arange(40), 32, 100, seed=1, epoch=0)
    assert [len(batch) for batch in batches] == [32, 32, 32]
    assert set(np.bincount(np.concatenate(batches), minlength=40)) == {2, 3}


def test_fewer_pictures_than_a_batch_are_one_batch():
    (rows,) = epoch_rows(np.arange(40), 64, 0, seed=1, epoch=0)
    assert sorted(rows) == list(range(40))
    (few,) = epoch_rows(np.arange(40), 64, 10, seed=1, epoch=0)
    assert len(few) == 10


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


@pytest.mark.shared_data
def test_hands_are_searched_again_only_if_pictures_or_labels_are_others(
    dataset: Path, pictures: list[Picture], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    dataset_folder(tmp_path).symlink_to(dataset_folder(dataset))
    searches = []

    def search(wanted: list[Picture], sha256: str) -> Prepared:
        searches.append(sha256)
        return unsearched(wanted, sha256)

    # Finding 2,062 hands takes a minute; what is tested is when it is done.
    monkeypatch.setattr(prepared_module, "prepare_pictures", search)
    first = prepare(tmp_path)
    assert searches == [folder_sha256(dataset_folder(dataset))]
    assert np.array_equal(prepare(tmp_path).digits, first.digits)
    assert len(searches) == 1
    prepare(tmp_path, again=True)
    assert len(searches) == 2
    for other in (replace(first, sha256="0" * 64), replace(first, digits=(first.digits + 1) % 10)):
        save_prepared(other, tmp_path)
        prepare(tmp_path)
        assert np.array_equal(load_prepared(tmp_path).digits, first.digits)
    assert len(searches) == 4
    (tmp_path / PREPARED).write_bytes(b"broken")
    prepare(tmp_path)
    assert len(searches) == 5


@pytest.mark.shared_data
@pytest.mark.parametrize("kind", SPLITS)
def test_the_folders_hold_what_train_trains_and_validates_with(
    dataset: Path, pictures: list[Picture], tmp_path: Path, kind: SplitKind
):
    dataset_folder(tmp_path).symlink_to(dataset_folder(dataset))
    prepared = unsearched(pictures, folder_sha256(dataset_folder(dataset)))
    save_prepared(prepared, tmp_path)
    arguments = ["--data", str(tmp_path), "--split", kind, "--fold", "1", "--seed", "4"]
    result = CliRunner().invoke(verb.command, arguments, catch_exceptions=False)
    assert result.exit_code == 0
    split = split_of(prepared, Recipe(split=kind, fold=1, seed=4))
    for side, rows in (("train", split.train), ("validation", split.validation)):
        wanted = sorted(f"{prepared.digits[row]}/{Path(prepared.names[row]).stem}" for row in rows)
        found = [
            path.relative_to(layout_folder(tmp_path) / side).with_suffix("").as_posix()
            for path in (layout_folder(tmp_path) / side).glob("*/*")
        ]
        assert sorted(found) == wanted
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "Dataset",
        "Sign-Language-Digits-Dataset",
        PREPARED,
    ]
