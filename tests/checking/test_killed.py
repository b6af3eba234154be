"""A program that is killed in the middle of a session, or a pulled plug, loses none of the trials before."""

import subprocess
import sys
from pathlib import Path

import pytest

from signcam.checking.plan import Plan
from signcam.checking.run import Phase, SessionRun
from signcam.checking.store import continue_session, load_session
from tests.checking.sessions import DIGITS, MODEL, Camera
from tests.support.doubles import open_hand

PLAN = Plan(
    labels=DIGITS[:6],
    trials=2,
    rest_s=0,
    shuffle=False,
    prompt_s=0.05,
    countdown_s=0.05,
    timeout_s=2,
    frames=2,
)
_SESSION = """
import sys
from pathlib import Path
from tests.checking.sessions import Camera, begin
from tests.checking.test_killed import PLAN
from tests.support.doubles import open_hand

store, run = begin(Path(sys.argv[1]), PLAN, consent=True)
camera, told = Camera(run), set()
while True:
    camera.show(open_hand(), 0.05)
    for number in sorted(store.done() - told):
        told.add(number)
        print(number, flush=True)
"""


@pytest.mark.parametrize("trials", [1, 3])
def test_a_session_that_is_killed_keeps_every_trial_and_goes_on(tmp_path: Path, trials: int) -> None:
    folder = tmp_path / "session"
    command = [sys.executable, "-c", _SESSION, str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        told = [int(process.stdout.readline()) for _ in range(trials)]
        # On Linux and macOS this is SIGKILL, which no program can answer.
        process.kill()
        told += [int(line) for line in process.stdout.read().split("\n") if line]
    killed = load_session(folder)
    kept = {trial.step.number for trial in killed.trials}
    assert kept >= set(told)
    assert len(kept) < len(PLAN.steps())
    for trial in killed.trials:
        assert len(trial.counted) == PLAN.frames
        for frame in trial.counted:
            assert frame.picture is not None
            assert killed.picture(frame.picture).size

    run = SessionRun(continue_session(folder, [MODEL], PLAN))
    assert run.state.place == len(kept)
    camera = Camera(run)
    while run.state.phase is not Phase.OVER:
        camera.show(open_hand(), 0.1)
    session = load_session(folder)
    assert [trial.step for trial in session.trials] == list(PLAN.steps())
    assert session.trials[: len(kept)] == killed.trials
