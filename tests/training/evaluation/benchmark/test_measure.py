"""Rows measured from pictures on: few, but through the networks that ship."""

from collections.abc import Sequence
from pathlib import Path

import cv2
import numpy as np
import numpy.typing as npt
import pytest

from signcam.frame import Frame
from signcam.hands.finder import HandFinder
from signcam.hands.hand import Hand
from signcam.models.catalogue import DEFAULT_MODEL
from tests.conftest import ROOT
from tests.support.doubles import FakeTracker, grey_image, open_hand
from tests.training.prepared_doubles import prepared_of
from training.data.prepared import Prepared
from training.data.splits import split_rows
from training.evaluation.benchmark.classifiers import (
    CLASSIFIERS,
    NETWORKS,
    NOT_FOUND,
    SameHandFinder,
    classify_all,
)
from training.evaluation.benchmark.measure import measure_rows, shipped_hashes
from training.evaluation.benchmark.sets import DataFolders, LabelledPictures
from training.evaluation.benchmark.timing import measure_time
from training.evaluation.benchmark.views import DrawnView, FileView, View
from training.evaluation.landmark_svm import fit, fit_probabilistic, prepared_hands
from training.render.manifest import load_hands

DRAWN = ROOT / "tests" / "fixtures" / "drawn"


class SaysFive:
    """Reads every hand as a 5."""

    def predict(self, hands: Sequence[Hand | None]) -> npt.NDArray[np.int64]:
        return np.array([-1 if hand is None else 5 for hand in hands], np.int64)

    def confidence(self, hands: Sequence[Hand | None]) -> npt.NDArray[np.float64]:
        return np.array([0.0 if hand is None else 0.7 for hand in hands])


@pytest.fixture(scope="module")
def prepared() -> Prepared:
    """A hundred people with a hand each, alike for each digit."""
    made = prepared_of(list(range(100)))
    for number, digit in enumerate(made.digits):
        made.landmarks[number, 2 * digit, :2] += 20
    return made


def test_a_hand_is_found_once_for_all_who_read_it():
    asked = []

    class Counting(HandFinder):
        def find(self, image):
            asked.append(image)
            return open_hand()

    finder = SameHandFinder(Counting())
    one, other = grey_image(), grey_image()
    hands = [finder.find(image) for image in (one, one, one, other)]
    assert len(asked) == 2
    assert hands[0] is hands[1] is hands[2]


def test_all_readers_read_the_same_hands(tmp_path: Path):
    (entry,) = load_hands(DRAWN)
    cv2.imwrite(str(tmp_path / "wall.png"), np.full((120, 120, 3), 200, np.uint8))
    digit = entry.plan.digit
    assert digit is not None
    views: list[View] = [DrawnView(DRAWN, entry, seed=1), FileView(tmp_path / "wall.png")]
    pictures = LabelledPictures(views, np.array([digit, digit]), np.array([0, 1]), np.zeros(2))
    read = classify_all({"one": pictures, "two": pictures.mirrored}, SaysFive())
    assert set(read) == {"one", "two"}
    for predictions in read.values():
        assert set(predictions.by_classifier) == set(CLASSIFIERS)
        # Of both, or none: the wall has no hand.
        assert {predicted.digits[1] for predicted in predictions.by_classifier.values()} == {NOT_FOUND}
        assert {predicted.confidence[1] for predicted in predictions.by_classifier.values()} == {0.0}
        assert predictions.correct(DEFAULT_MODEL).tolist() == [True, False]
        assert predictions.by_classifier["landmark-svm"].digits[0] == 5
        assert 0.3 < predictions.by_classifier[DEFAULT_MODEL].confidence[0] <= 1


def test_what_is_there_is_measured_and_what_is_not_is_told(
    tmp_path: Path, prepared: Prepared, capsys: pytest.CaptureFixture[str]
):
    rows = measure_rows(["size", "backs", "webcams", "folds"], prepared, DataFolders(tmp_path, {}), tmp_path)
    assert [row.key for row in rows] == ["size"]
    assert rows[0].models == shipped_hashes()
    assert rows[0].measures[DEFAULT_MODEL].value < 3
    assert set(rows[0].measures) == set(NETWORKS)
    told = capsys.readouterr().err
    assert "backs is absent: draw them with `python -m training render --count 1000" in told
    assert "folds is absent" in told
    assert "--retrain" in told


def test_a_set_of_which_a_part_was_drawn_says_so(tmp_path: Path, prepared: Prepared):
    (tmp_path / "test").mkdir()
    (tmp_path / "test" / "backs").symlink_to(DRAWN)
    (row,) = measure_rows(["backs"], prepared, DataFolders(tmp_path, {}), tmp_path)
    assert row.note == "only 1 of 1000 drawn hands of backs were there"
    assert row.measures[DEFAULT_MODEL].pictures == 1
    assert row.command == "python -m training report --only backs"


def test_time_is_a_share_of_the_tracking_of_the_same_frames():
    frames = [Frame(grey_image(120, 640, 480), index, index / 25, 0.0, 0.0) for index in range(4)]
    trackers = []

    def tracker() -> FakeTracker:
        trackers.append(FakeTracker([open_hand(), None, open_hand()]))
        return trackers[-1]

    times = measure_time(frames, SaysFive(), rounds=3, make_tracker=tracker)
    assert set(times) == set(CLASSIFIERS)
    # One of four frames has no hand.
    assert {measure.pictures for measure in times.values()} == {3}
    for measure in times.values():
        assert measure.interval is not None
        assert 0 < measure.interval[0] <= measure.value <= measure.interval[1]
    assert all(tracker.closed for tracker in trackers)
    assert len(trackers) == 3


def test_the_landmark_baseline_says_how_sure_it_is(prepared: Prepared):
    split = split_rows("signer", prepared.digits, prepared.people, prepared.examples, 0, 0)
    confident = fit_probabilistic(prepared, split)
    hands = [*prepared_hands(prepared, split.validation), None]
    read, confidence = confident.predict(hands), confident.confidence(hands)
    assert read.tolist() == fit(prepared, split).predict(hands).tolist()
    assert confidence[-1] == 0
    assert (confidence[:-1] > 0.2).all()
    assert (confidence <= 1).all()
