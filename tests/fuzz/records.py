"""Settings, plans, sessions and all else that signcam itself has written, and others have damaged."""

import json
import tempfile
from collections.abc import Callable
from dataclasses import asdict
from datetime import date, datetime
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from signcam.checking.from_files import read_segments
from signcam.checking.plan import Plan, load_plan
from signcam.checking.report.html import report_html
from signcam.checking.result import evaluate_session
from signcam.checking.store import SESSION_FILE, create_session, load_session
from signcam.errors import SigncamError
from signcam.practice.progress import load_progress
from signcam.stand.best_today import BestToday
from signcam.stand.statistics_file import StatisticsFile
from signcam.ui.settings import Settings, load_settings, save_settings
from signcam.writing.store import load_text
from tests.checking.sessions import MODEL, QUICK, answer, trial
from tests.fuzz.corpus import Form
from tests.fuzz.damage import JSON, Run, damaged_bytes, damaged_json, run_property

_NOW = datetime(2026, 11, 26, 12, 30)
_STATISTICS = b"""hour,visitors,rounds,digits_asked,digits_read,mean,rate,losses,restarts,minutes
2026-11-26 11:00,3,2,20,18,1.21,29.9,0,0,60.0
2026-11-26 12:00,1,1,10,9,1.50,29.9,0,0,12.0
"""


def fuzz_settings(run: Run) -> None:
    """Change values in settings, and their bytes; what was usable is saved again."""

    def check(path: Path) -> None:
        settings, warnings = load_settings(path)
        assert all(warning.endswith(".") for warning in warnings)
        save_settings(settings, path)
        assert load_settings(path) == (settings, [])

    _fuzz("settings", asdict(Settings(welcomed=True, source="camera:0")), check, run)


def fuzz_plans(run: Run) -> None:
    """Change values in plans, and their bytes; a plan that is read can be carried out."""

    def check(path: Path) -> None:
        plan = _refused(lambda: load_plan(path))
        if plan is not None:
            assert plan.steps()
            plan.save(path)
            assert load_plan(path) == plan

    plan = Plan(
        people=("P1", "P2"), hands=("right", "left"), sides=("palm", "back"), distances=("near", "far")
    )
    _fuzz("plans", plan.to_json(), check, run)


def fuzz_sessions(run: Run) -> None:
    """Change values in a session and in its trials; of what is read a report can be written."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        store = create_session(folder, QUICK, [MODEL])
        store.save_trial(trial(1, "3", [[answer("3")], [answer("8")]]))
        store.save_trial(trial(2, "7", [[answer("7")]]))
        paths = [folder / SESSION_FILE, *sorted((folder / "trials").glob("*.json"))]
        contents = {path: path.read_bytes() for path in paths}

        def check(damage: tuple[Path, bytes]) -> None:
            path, content = damage
            path.write_bytes(content)
            try:
                session = _refused(lambda: load_session(folder))
                if session is not None and session.trials and session.models:
                    assert "<html" in report_html(evaluate_session(session))
            finally:
                path.write_bytes(contents[path])

        def damaged(path: Path) -> st.SearchStrategy[tuple[Path, bytes]]:
            return _damaged(json.loads(contents[path])).map(lambda content: (path, content))

        form = Form(
            lambda value: (value[0].name, value[1]),
            lambda name, content: (next(path for path in paths if path.name == name), content),
        )
        run_property("sessions", check, st.sampled_from(paths).flatmap(damaged), run, form)


def fuzz_kept(run: Run) -> None:
    """Change what a stand, practice and write mode keep."""
    progress = {"attempts": [{"digit": 3, "seconds": 1.5, "day": "2026-11-26"}] * 3}
    best = {"day": "2026-11-26", "scores": [{"points": 7, "initials": "AB"}, {"points": 3, "initials": ""}]}

    def check_progress(path: Path) -> None:
        kept, sentence = load_progress(path)
        assert not sentence or sentence.endswith(".")
        assert kept.hardest()
        kept.days()

    def check_best(path: Path) -> None:
        today = BestToday(path)
        today.scores(date(2026, 11, 26))
        today.qualifies(3, date(2026, 11, 26))

    def check_written(path: Path) -> None:
        text, sentence = load_text(path)
        assert not text or not sentence

    def check_statistics(path: Path) -> None:
        file = StatisticsFile(path, _NOW)
        file.update(_NOW)
        file.write(_NOW)

    share = run.share(4)
    _fuzz("progress", progress, check_progress, share)
    _fuzz("best", best, check_best, share)
    _fuzz("written", {"written": "2026 11"}, check_written, share)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "statistics.csv"

        def check_bytes(content: bytes) -> None:
            path.write_bytes(content)
            check_statistics(path)

        run_property("statistics", check_bytes, damaged_bytes([_STATISTICS]) | st.binary(max_size=80), share)


def fuzz_segments(run: Run) -> None:
    """Change tables of what videos show."""
    table = b"start_s,end_s,label,video,person\n0,1.5,3,a.mp4,P1\n2,3.5,7,,P2\n"
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "labels.csv"

        def check(content: bytes) -> None:
            path.write_bytes(content)
            found = _refused(lambda: read_segments(path))
            assert found is None or all(one.start_s < one.end_s for one in found)

        run_property("segments", check, damaged_bytes([table]) | st.binary(max_size=80), run)


def _fuzz(name: str, content: Any, check: Callable[[Path], None], run: Run) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"{name}.json"

        def check_bytes(damaged: bytes) -> None:
            path.write_bytes(damaged)
            check(path)

        run_property(name, check_bytes, _damaged(content), run)


def _damaged(content: Any) -> st.SearchStrategy[bytes]:
    changed = damaged_json([content]) | JSON
    return changed.map(lambda value: json.dumps(value).encode()) | damaged_bytes(
        [json.dumps(content).encode()]
    )


def _refused(call: Callable[[], Any]) -> Any:
    """Return what a call gives, or None where it refuses in a sentence; another exception gets through."""
    try:
        return call()
    except SigncamError as error:
        sentence = str(error)
    assert sentence.endswith("."), sentence
    assert "\n" not in sentence
    return None
