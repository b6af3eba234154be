"""The report: one file that needs nothing else, in which no name becomes markup; JSON and CSV beside it."""

import csv
import io
import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest

from signcam.checking.plan import Plan
from signcam.checking.report.as_csv import trials_csv
from signcam.checking.report.as_json import report_content
from signcam.checking.report.html import report_html
from signcam.checking.report.write import write_report
from signcam.checking.result import evaluate_session
from signcam.checking.session import Session
from signcam.checking.store import load_session
from tests.checking.sessions import MODEL, QUICK, Camera, answer, begin, session, trial
from tests.conftest import ROOT
from tests.support.doubles import open_hand

EVIL = "<script>alert(1)</script>"


class Tags(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.addresses: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.addresses += [value or "" for name, value in attrs if name in ("src", "href")]


def full_session() -> Session:
    trials = [
        trial(
            n,
            str(n % 10),
            [[answer("4" if n % 3 else str(n % 10)), answer(str(n % 10))]] * 2,
            step={"hand": "left" if n % 2 else "right", "person": "ash" if n < 20 else "elm"},
        )
        for n in range(1, 41)
    ]
    return session(trials, [MODEL, replace(MODEL, name="signnet", reference=True)])


def test_the_report_loads_nothing_and_runs_nothing() -> None:
    text = report_html(evaluate_session(full_session(), 0.98))
    found = Tags(text)
    assert "script" not in found.tags
    assert all(address.startswith("data:") for address in found.addresses)
    assert not re.search(r"https?://|url\(|@import", text)
    assert "prefers-color-scheme: dark" in text
    assert "98 %" in text
    assert "svg" in found.tags


def test_names_that_look_like_markup_are_harmless() -> None:
    evil = replace(MODEL, name=EVIL, version=EVIL)
    trials = [
        replace(
            trial(n, EVIL, [[answer("4")]], step={"person": EVIL}), origin=f'"><img src=x onerror={EVIL}>'
        )
        for n in range(20)
    ]
    hostile = session(trials, [evil], source=EVIL, started_at=EVIL)
    text = report_html(evaluate_session(hostile, 0.9))
    assert EVIL not in text
    assert not {"script", "img"} & set(Tags(text.replace("<img", "")).tags)
    assert "&lt;script&gt;" in text


def test_a_session_without_a_trial_has_a_report_too(tmp_path: Path) -> None:
    empty = session([], plan=Plan())
    write_report(evaluate_session(empty), tmp_path)
    assert "32 trials of its plan" in (tmp_path / "report.html").read_text()
    assert json.loads((tmp_path / "report.json").read_text())["models"][0]["accuracy"]["value"] is None


def test_every_field_of_the_json_is_documented() -> None:
    content = report_content(evaluate_session(full_session(), 0.98))
    readme = (ROOT / "signcam" / "checking" / "report" / "README.md").read_text()
    assert f"version {content['version']}" in readme
    names = {*content, *content["session"], *content["models"][0], *content["comparisons"][0]}
    names |= {*content["findings"][0], *content["worst_trials"][0], *content["models"][0]["accuracy"]}
    missing = {name for name in names if f"`{name}`" not in readme}
    assert not missing


def test_the_csv_has_a_line_for_each_trial_and_no_formula() -> None:
    trials = [trial(1, "3", [[answer("3")]]), replace(trial(2, "=1+1", []), origin="@cmd.jpg")]
    rows = list(csv.DictReader(io.StringIO(trials_csv(session(trials)))))
    assert [row["trial"] for row in rows] == ["1", "2"]
    assert rows[0]["mine answer"] == "3"
    assert rows[0]["mine right"] == "true"
    assert rows[1]["label"] == "'=1+1"
    assert rows[1]["origin"] == "'@cmd.jpg"
    assert rows[1]["mine answer"] == "no hand"


@pytest.mark.parametrize("consent", [True, False])
def test_crops_lie_in_folders_by_label_with_consent_only(tmp_path: Path, consent: bool) -> None:
    _, run = begin(tmp_path, QUICK, consent=consent)
    Camera(run).show(open_hand(), 2.5, "8")
    path = write_report(evaluate_session(load_session(tmp_path)), tmp_path)
    crops = sorted(file.relative_to(tmp_path).as_posix() for file in (tmp_path / "crops").rglob("*.jpg"))
    assert bool(crops) == consent
    assert ("data:image/jpeg" in path.read_text()) == consent
    if consent:
        assert crops[0] == "crops/3/P1-0001-00.jpg"
        assert {crop.split("/")[1] for crop in crops} == {"3", "7"}
