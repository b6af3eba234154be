import json
import sys
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest
from click.testing import CliRunner

from signcam.errors import SigncamError, UsageError
from signcam.hands.features import landmark_features
from signcam.hands.hand import Hand
from tests.support.doubles import open_hand
from tests.training.prepared_doubles import prepared_of
from training.commands import baseline as baseline_command
from training.data.dataset import Picture
from training.data.prepared import Prepared, prepare_pictures, save_prepared
from training.data.splits import Split, split_rows
from training.evaluation import landmark_svm as baseline


def fingers(digit: int, turn_degrees: float = 0, size: float = 70) -> Hand:
    """A made-up hand that folds its first `digit` joints towards the palm."""
    hand = open_hand(centre=(50, 50), length=size, tilt_degrees=turn_degrees)
    landmarks = hand.landmarks.copy()
    for joint in range(20, 20 - 2 * digit, -1):
        landmarks[joint] += 0.5 * (landmarks[0] - landmarks[joint])
    return Hand(landmarks, "right", 1.0)


def made(people: int = 100) -> Prepared:
    prepared = prepared_of(list(range(people)), unfound=[3])
    for row, digit in enumerate(prepared.digits):
        if row != 3:
            prepared.landmarks[row] = fingers(int(digit), turn_degrees=row, size=40 + row).landmarks
    return prepared


def split_of(prepared: Prepared, fold: int = 0) -> Split:
    return split_rows("signer", prepared.digits, prepared.people, prepared.examples, fold, seed=0)


@pytest.mark.parametrize(
    "same",
    [
        open_hand(centre=(100, 20)),
        open_hand(length=31),
        open_hand(tilt_degrees=140),
        open_hand(handedness="left"),
        open_hand(handedness="left", tilt_degrees=-60, length=500),
    ],
)
def test_a_hand_is_the_same_wherever_however_large_however_turned_and_of_either_side(same: Hand):
    assert landmark_features(same) == pytest.approx(landmark_features(open_hand()), abs=1e-4)


def test_a_hand_stands_on_its_wrist_and_distances_between_fingertips_follow():
    features = landmark_features(open_hand(tilt_degrees=33))
    points, tips = features[:42].reshape(21, 2), features[42:]
    assert points[0] == pytest.approx([0, 0])
    assert points[9] == pytest.approx([0, -np.hypot(*points[9])], abs=1e-6)
    assert np.ptp(points, axis=0).max() == pytest.approx(1)
    assert len(tips) == 10
    assert tips[0] == pytest.approx(np.linalg.norm(points[4] - points[8]))
    assert tips[-1] == pytest.approx(np.linalg.norm(points[16] - points[20]))


def test_a_hand_without_direction_or_size_gives_numbers():
    assert np.isfinite(landmark_features(Hand(np.zeros((21, 3), np.float32), "left", 1.0))).all()


def test_made_up_hands_are_read_and_no_hand_counts_as_wrong():
    prepared = made()
    split = split_of(prepared)
    fitted = baseline.fit(prepared, split)
    hands = baseline.prepared_hands(prepared, split.validation)
    digits = prepared.digits[split.validation]
    whole = baseline.measure(fitted, hands, digits)
    assert whole.accuracy >= 0.9
    assert whole.interval_95[0] < whole.accuracy <= whole.interval_95[1]
    without = baseline.measure(fitted, [None, *hands[1:]], digits)
    assert (without.pictures, without.coverage) == (len(digits), whole.coverage - 1 / len(digits))
    assert without.accuracy == pytest.approx(whole.accuracy - 1 / len(digits))


def test_a_digit_that_only_validates_is_never_read():
    prepared = made()
    nines = prepared.digits == 9
    fitted = baseline.fit(prepared, Split(np.flatnonzero(~nines), np.flatnonzero(nines)))
    assert set(fitted.predict(baseline.prepared_hands(prepared, np.arange(100)))) == {-1, *range(9)}


def test_the_command_measures_held_out_pictures_and_folders(tmp_path: Path):
    # Four people of 25 pictures: a fifth of them can only be dealt at random.
    save_prepared(replace(made(), people=np.arange(100) // 25), tmp_path)
    folder = tmp_path / "walls"
    (folder / "4").mkdir(parents=True)
    cv2.imwrite(str(folder / "4" / "wall.png"), np.full((120, 120, 3), 200, np.uint8))
    arguments = [str(folder), "--data", str(tmp_path), "--split", "random", "--fold", "2", "--json"]
    told = CliRunner().invoke(baseline_command.command, arguments, catch_exceptions=False).stdout
    held_out, walls = (json.loads(line) for line in told.splitlines())
    assert held_out["pictures"] == 20
    assert held_out["accuracy"] >= 0.9
    assert (held_out["split"], held_out["fold"], held_out["seed"]) == ("random", 2, 0)
    assert {key: walls[key] for key in ("data", "model", "pictures", "accuracy", "coverage")} == {
        "data": "walls",
        "model": "landmark-svm",
        "pictures": 1,
        "accuracy": 0.0,
        "coverage": 0.0,
    }


def test_every_picture_is_held_out_in_one_fold(tmp_path: Path):
    save_prepared(made(), tmp_path)
    told = [
        CliRunner().invoke(
            baseline_command.command,
            ["--data", str(tmp_path), "--fold", str(fold), "--json"],
            catch_exceptions=False,
        )
        for fold in range(5)
    ]
    # One picture of all has no hand.
    assert sorted(json.loads(one.stdout)["coverage"] == 1 for one in told) == [False, True, True, True, True]


def test_a_folder_without_digits_is_told_before_anything_is_fitted(tmp_path: Path):
    with pytest.raises(UsageError, match="no pictures in folders 0 to 9"):
        CliRunner().invoke(
            baseline_command.command, [str(tmp_path)], standalone_mode=False, catch_exceptions=False
        )


def test_without_scikit_learn_one_sentence_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch):
    for name in [name for name in sys.modules if name.split(".")[0] == "sklearn"]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "sklearn", None)
    prepared = made()
    with pytest.raises(SigncamError, match=r"pip install 'signcam\[training\]'"):
        baseline.fit(prepared, split_of(prepared))


@pytest.mark.shared_data
def test_photographs_of_strangers_are_read(pictures: list[Picture]):
    prepared = prepare_pictures(pictures[::15], "")
    split = split_of(prepared)
    fitted = baseline.fit(prepared, split)
    hands = baseline.prepared_hands(prepared, split.validation)
    assert baseline.measure(fitted, hands, prepared.digits[split.validation]).accuracy >= 0.9
