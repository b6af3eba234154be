"""A disk that is full while a session is recorded: one sentence, nothing half written, and it can go on."""

from dataclasses import replace
from pathlib import Path

import pytest

from signcam.checking.differences import keep_difference
from signcam.checking.plan import Plan
from signcam.checking.run import Phase, SessionRun
from signcam.checking.store import continue_session, load_session
from signcam.errors import SigncamError
from tests.checking.sessions import MODEL, QUICK, Camera, answer, begin
from tests.support.disk import needs_posix, room_for
from tests.support.doubles import grey_image, open_hand

pytestmark = needs_posix


def files_in(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("room", [0, 1000, 10_000], ids=["no picture", "half a picture", "no numbers"])
def test_a_trial_that_cannot_be_recorded_is_told_and_those_before_stay(tmp_path: Path, room: int) -> None:
    # Of many frames, the numbers are longer than each picture.
    plan = replace(QUICK, frames=50, timeout_s=20)
    store, run = begin(tmp_path, plan, consent=True)
    camera = Camera(run)
    while not store.done():
        camera.show(open_hand(), 0.5, "3")
    before = files_in(tmp_path)
    with room_for(room), pytest.raises(SigncamError) as told:
        camera.show(open_hand(), 20)
    assert str(told.value) == f"The session cannot be written to {tmp_path}: File too large."
    assert files_in(tmp_path) == before
    store.close()

    run = SessionRun(continue_session(tmp_path, [MODEL], plan))
    Camera(run).show(open_hand(), 20)
    assert run.state.phase is Phase.OVER
    assert [trial.step.label for trial in load_session(tmp_path).trials] == ["3", "7"]


@pytest.mark.parametrize("room", [0, 1000])
def test_a_hand_that_cannot_be_kept_leaves_nothing(tmp_path: Path, room: int) -> None:
    with (
        room_for(room),
        pytest.raises(SigncamError, match=r"The hand cannot be written to .*: File too large\."),
    ):
        keep_difference(tmp_path, grey_image(width=640, height=480), open_hand(), {"mine": answer("3")})
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("room", [0, 100])
def test_a_plan_that_cannot_be_saved_leaves_the_one_before(tmp_path: Path, room: int) -> None:
    path = tmp_path / "plan.json"
    QUICK.save(path)
    before = files_in(tmp_path)
    with room_for(room), pytest.raises(SigncamError, match=r"cannot be written.*File too large"):
        Plan().save(path)
    assert files_in(tmp_path) == before
