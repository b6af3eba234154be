"""Trials from files: pictures in folders by label, and videos with a table of what they show."""

from pathlib import Path

import cv2
import pytest

from signcam.checking.from_files import (
    labelled_pictures,
    picture_trials,
    read_segments,
    video_trials,
)
from signcam.checking.read_again import read_again
from signcam.checking.session import Consent, Session
from signcam.checking.side_by_side import SideBySide
from signcam.checking.store import create_session, load_session
from signcam.errors import UsageError
from signcam.models.catalogue import open_model
from signcam.sources.expand import FoundFile
from tests.support.stills import hand_picture, signing


@pytest.fixture
def models() -> SideBySide:
    return SideBySide([open_model("lenet"), open_model("signnet")])


def write_picture(path: Path, digit: int) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    cv2.imwrite(str(path), cv2.cvtColor(hand_picture(digit), cv2.COLOR_RGB2BGR))


def test_pictures_take_their_label_from_their_folder_and_can_be_read_again(
    tmp_path: Path, models: SideBySide
) -> None:
    write_picture(tmp_path / "in" / "5" / "a.jpg", 5)
    write_picture(tmp_path / "in" / "2" / "b.png", 2)
    (tmp_path / "in" / "2" / "broken.jpg").write_bytes(b"no picture")
    pictures, videos, problems = labelled_pictures([str(tmp_path / "in")])
    assert not videos
    assert not problems
    told: list[str] = []
    store = create_session(tmp_path / "out", None, models.models, Consent(pictures=True))
    for read in picture_trials(pictures, models, 1, told.append, keep=True):
        store.save_trial(read.trial, read.pictures)
    session = load_session(tmp_path / "out")
    assert [trial.step.label for trial in session.trials] == ["2", "5"]
    assert all(trial.counted[0].answer(1).label == trial.step.label for trial in session.trials)
    assert len(told) == 1
    assert "broken.jpg" in told[0]

    steps: list[tuple[int, int]] = []
    again = read_again(session, SideBySide([open_model("signnet")]), lambda *step: steps.append(step))
    assert steps == [(number, len(session.trials)) for number in range(1, len(session.trials) + 1)]
    assert [model.name for model in again.models] == ["lenet", "signnet", "signnet (2)"]
    for trial in again.trials:
        before, after = (trial.counted[0].answer(place) for place in (1, 2))
        assert after.label == before.label
        assert after.confidence == pytest.approx(before.confidence, abs=0.05)


def test_a_session_without_pictures_cannot_be_read_again(models: SideBySide) -> None:
    with pytest.raises(UsageError, match="without consent"):
        read_again(Session(None, tuple(models.models), ()), models)


def test_a_labelled_video_gives_a_trial_for_each_part(tmp_path: Path, models: SideBySide) -> None:
    path = tmp_path / "clip.avi"
    frames = [picture for _, picture in signing([4, 1], fps=10)]
    height, width = frames[0].shape[:2]
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"MJPG"), 10, (width, height))
    for frame in frames:
        writer.write(cv2.cvtColor(frame, cv2.COLOR_RGB2BGR))
    writer.release()
    table = tmp_path / "times.csv"
    # The last part is after the hand was lowered, and the other video's is left out.
    table.write_text(
        "start_s,end_s,label,video,person\n1.0,2.2,4,,ash\n3.6,4.8,1,clip.avi,\n2.5,2.8,4,,\n0,9,3,other.avi,\n"
    )
    segments = read_segments(table)
    read = [each.trial for each in video_trials(FoundFile("clip.avi", path, "video"), segments, models, 1)]
    by_start = {trial.origin: trial for trial in read}
    assert sorted(by_start) == ["clip.avi at 1 s", "clip.avi at 2.5 s", "clip.avi at 3.6 s"]
    assert by_start["clip.avi at 1 s"].step.person == "ash"
    assert {frame.answer(1).label for frame in by_start["clip.avi at 1 s"].counted} == {"4"}
    assert {frame.answer(1).label for frame in by_start["clip.avi at 3.6 s"].counted} == {"1"}
    assert by_start["clip.avi at 2.5 s"].outcome == "no hand"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("start_s,label\n1,3\n", "no column end_s"),
        ("start_s,end_s,label\na,2,3\n", "Line 2 of .* seconds"),
        ("start_s,end_s,label\n2,1,3\n", "ends before it begins"),
        ("start_s,end_s,label\n1,2,\n", "names no label"),
        ("start_s,end_s,label\n", "no part of a video"),
    ],
)
def test_a_table_that_makes_no_sense_is_refused_in_a_sentence(tmp_path: Path, text: str, told: str) -> None:
    path = tmp_path / "times.csv"
    path.write_text(text)
    with pytest.raises(UsageError, match=told):
        read_segments(path)
