"""The course of a session: prompt, countdown, frames of a still hand, the next trial; nothing is lost."""

from dataclasses import replace
from pathlib import Path

import pytest

from signcam.checking.plan import Plan
from signcam.checking.run import Phase, SessionRun
from signcam.checking.session import Consent
from signcam.checking.store import continue_session, create_session, load_session
from signcam.errors import UsageError
from tests.checking.sessions import MODEL, QUICK, Camera, begin
from tests.support.doubles import open_hand

HAND = open_hand()


def phase(run: SessionRun) -> Phase:
    return run.state.phase


def test_a_trial_counts_down_takes_still_frames_and_is_on_the_disk_before_the_next(tmp_path: Path) -> None:
    store, run = begin(tmp_path)
    camera = Camera(run)
    camera.show(None, 0.15)
    assert phase(run) is Phase.PROMPT
    assert run.state.step is not None
    assert run.state.step.label == "3"
    camera.show(None, 0.15)
    assert phase(run) is Phase.COUNTDOWN
    camera.show(None, 0.2)
    assert phase(run) is Phase.TAKING
    camera.show(HAND, 0.6, "3")
    assert run.state.step.label == "7"
    assert phase(run) is Phase.PROMPT
    (trial,) = load_session(tmp_path).trials
    assert trial.outcome == "done"
    assert len(trial.counted) == QUICK.frames
    assert store.done() == {1}
    steps = [
        later.time_s - earlier.time_s
        for earlier, later in zip(trial.counted, trial.counted[1:], strict=False)
    ]
    assert min(steps) >= QUICK.spacing_s - 1e-3


def test_frames_count_only_while_the_hand_is_still(tmp_path: Path) -> None:
    _, run = begin(tmp_path)
    camera = Camera(run)
    camera.show(None, 0.45)
    camera.show(HAND, 1.0, drift=8)
    assert run.state.taken == 0
    assert run.state.hand
    assert not run.state.still
    camera.show(HAND, 0.5)
    assert load_session(tmp_path).trials[0].outcome == "done"
    assert not any(frame.counted for frame in load_session(tmp_path).trials[0].frames[:15])


def test_a_trial_without_a_hand_ends_after_its_time_and_says_so(tmp_path: Path) -> None:
    _, run = begin(tmp_path)
    Camera(run).show(None, 0.4 + QUICK.timeout_s + 0.2)
    assert load_session(tmp_path).trials[0].outcome == "no hand"


def test_without_consent_only_numbers_are_stored(tmp_path: Path) -> None:
    _, run = begin(tmp_path / "numbers")
    Camera(run).show(HAND, 2)
    stored = [path for path in (tmp_path / "numbers").rglob("*") if path.is_file()]
    assert {path.suffix for path in stored} == {".json"}
    assert load_session(tmp_path / "numbers").trials[0].frames[0].landmarks == ()

    _, run = begin(tmp_path / "pictures", consent=True)
    Camera(run).show(HAND, 2)
    session = load_session(tmp_path / "pictures")
    (kept, *_) = session.trials[0].counted
    assert kept.picture is not None
    picture = session.picture(kept.picture)
    assert picture.shape[0] == pytest.approx(3 * HAND.length, abs=1)
    assert kept.hand_in_picture().length == pytest.approx(HAND.length, abs=0.1)


def test_skip_redo_and_pause(tmp_path: Path) -> None:
    _, run = begin(tmp_path)
    camera = Camera(run)
    camera.show(HAND, 1.0, "3")
    assert run.state.place == 1
    run.redo()
    assert run.state.place == 0, "before anything is taken, redo goes back to the last trial"
    assert load_session(tmp_path).trials == ()
    camera.show(HAND, 0.3)
    run.pause()
    camera.show(HAND, 3)
    assert phase(run) is Phase.PAUSED
    assert run.state.place == 0
    run.resume()
    assert phase(run) is Phase.PROMPT
    run.skip()
    camera.show(HAND, 1.2)
    assert phase(run) is Phase.OVER
    assert [trial.outcome for trial in load_session(tmp_path).trials] == ["skipped", "done"]
    run.skip()
    run.redo()
    assert run.state.step is not None
    assert run.state.step.number == 2, "also the last trial can be done again"


def test_redo_while_taking_begins_the_same_trial_again(tmp_path: Path) -> None:
    _, run = begin(tmp_path)
    camera = Camera(run)
    camera.show(None, 0.45)
    camera.show(HAND, 0.35)
    assert run.state.taken > 0
    run.redo()
    assert run.state.taken == 0
    assert run.state.place == 0
    assert phase(run) is Phase.PROMPT


def test_a_session_that_a_crash_ended_goes_on_where_it_was(tmp_path: Path) -> None:
    crashed, run = begin(tmp_path)
    camera = Camera(run)
    camera.show(HAND, 1.2, "3")
    # As the system does.
    crashed.close()
    # What a program leaves that is killed while it writes.
    (tmp_path / "trials" / "0002.json.4711.part").write_text('{"step": {')
    store = continue_session(tmp_path, [MODEL], QUICK)
    assert [step.label for step in store.remaining()] == ["7"]
    again = SessionRun(store)
    Camera(again).show(HAND, 1.2)
    assert phase(again) is Phase.OVER
    assert [trial.step.label for trial in load_session(tmp_path).trials] == ["3", "7"]
    store.close()
    with pytest.raises(UsageError, match="another plan"):
        continue_session(tmp_path, [MODEL], Plan())
    with pytest.raises(UsageError, match="other models"):
        continue_session(tmp_path, [replace(MODEL, name="yours")], QUICK)


def test_the_rest_phase_takes_its_time_and_keeps_no_pictures(tmp_path: Path) -> None:
    plan = replace(QUICK, labels=("3",), rest_s=2.0)
    _, run = begin(tmp_path, plan, consent=True)
    camera = Camera(run)
    camera.show(HAND, 1.2)
    camera.show(HAND, 3.2)
    assert phase(run) is Phase.OVER
    _, away, idle = load_session(tmp_path).trials
    assert (away.step.kind, idle.step.kind) == ("no hand", "no sign")
    assert away.duration_s == pytest.approx(1, abs=0.1)
    assert away.frames
    assert all(frame.picture is None for frame in away.frames)


def test_a_clip_that_begins_again_does_not_end_a_countdown(tmp_path: Path) -> None:
    _, run = begin(tmp_path)
    camera = Camera(run)
    camera.show(None, 0.15)
    camera.time_s = -100.0
    camera.show(None, 0.05)
    assert phase(run) is Phase.PROMPT
    camera.time_s = 100.0
    camera.show(None, 0.05)
    assert phase(run) is Phase.PROMPT


@pytest.mark.parametrize("whole", [True, False])
def test_whole_pictures_are_stored_only_with_consent_of_their_own(tmp_path: Path, whole: bool) -> None:
    sees_all = replace(MODEL, sees="frame")
    store = create_session(tmp_path, QUICK, [sees_all], Consent(pictures=True, frames=whole))
    Camera(SessionRun(store)).show(HAND, 1.2)
    session = load_session(tmp_path)
    (kept, *_) = session.trials[0].counted
    assert (kept.frame is not None) == whole
    if kept.frame is not None:
        assert session.picture(kept.frame).shape == (480, 640, 3)
