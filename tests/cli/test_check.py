"""`signcam check`: a session over a clip as camera, stopped and gone on with; files, sessions, errors."""

import csv
import json
from pathlib import Path
from typing import Any

import cv2
import pytest

from signcam.cli.main import run
from tests.cli.recomputed import compared, mean_answer, measured, signs_of, stored_trials
from tests.conftest import ROOT
from tests.support.stills import hand_picture
from tests.support.tiny_models import tiny_network

PLAN = {
    "trials": 2,
    "hands": [],
    "rest_s": 0,
    "shuffle": False,
    "prompt_s": 1.2,
    "countdown_s": 0.3,
    "frames": 4,
    "timeout_s": 5,
}


@pytest.fixture(scope="module")
def clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo clip of the ten digits, every second frame of it: it takes half the time."""
    path = tmp_path_factory.mktemp("clip") / "digits.avi"
    source = cv2.VideoCapture(str(ROOT / "assets" / "demo" / "digits.mp4"))
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"MJPG"), 12.5, (640, 480))
    index = 0
    while (read := source.read())[0]:
        if index % 2 == 0:
            writer.write(read[1])
        index += 1
    writer.release()
    return path


def assert_recomputed(model: dict[str, Any], trials: list[dict[str, Any]], place: int) -> None:
    """Compare what a report says of a model with what its trials on the disk say."""
    expected = measured(trials, place, model["labels"])
    for name in ("accuracy", "no_hand"):
        assert model[name] == pytest.approx(expected[name])
    table = model["confusion"]
    assert expected["confusion"] == {
        (label, answer): number
        for label, row in zip(table["labels"], table["counts"], strict=True)
        for answer, number in zip(table["answers"], row, strict=True)
        if number
    }
    for each in model["labels_measured"]:
        assert each["recall"] == pytest.approx(expected["recall"][each["label"]])
        assert each["precision"] == pytest.approx(expected["precision"][each["label"]])
    assert {each["label"] for each in model["labels_measured"]} == set(expected["recall"])
    assert model["frame_accuracy"] == pytest.approx(expected["frame_accuracy"])
    calibration = model["calibration"]
    assert calibration["error"] == pytest.approx(expected["calibration_error"])
    assert calibration["overconfidence"] == pytest.approx(expected["overconfidence"])
    assert calibration["sure_and_wrong"] == pytest.approx(expected["sure_and_wrong"])
    assert model["crop_ms"] == pytest.approx(expected["crop_ms"])
    assert model["seconds_to_first_right"]["median"] == pytest.approx(expected["first_right"])
    alarms = dict(model["false_alarms"])
    assert list(alarms.pop("interval")) == pytest.approx(expected["alarms"].pop("interval"))
    assert alarms == pytest.approx(expected["alarms"])


def test_a_session_over_the_demo_clip_is_stopped_goes_on_and_its_report_can_be_recomputed(
    clip: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plan, out = tmp_path / "plan.json", tmp_path / "out"
    plan.write_text(json.dumps({**PLAN, "rest_s": 6}))
    command = ["check", "--plan", str(plan), "--source", str(clip), "--consent", "--claimed", "98"]
    command += ["--model", "lenet", "--model", "signnet-crop", "--out", str(out)]
    assert run(command) == 0
    told = capsys.readouterr()
    assert "1 of 22: Show 0, palm to the camera." in told.err
    half = stored_trials(out)
    assert 8 <= len(half) <= 11, "the clip ends in the middle of the plan"
    assert "are still to do" in told.err
    kept = (out / "trials" / "0001.json").read_bytes()

    assert run(command) == 0
    while len(stored_trials(out)) < 22:
        assert run(command) == 0
    assert (out / "trials" / "0001.json").read_bytes() == kept
    trials = stored_trials(out)
    assert [trial["step"]["label"] for trial in signs_of(trials)] == [str(n % 10) for n in range(20)]
    capsys.readouterr()
    assert run(["check", str(out), "--claimed", "98", "--out", str(out)]) == 0

    report = json.loads((out / "report.json").read_text())
    assert [model["name"] for model in report["models"]] == ["lenet", "signnet-crop", "signnet"]
    assert report["models"][2]["reference"]
    assert report["claimed"] == 0.98
    for place, model in enumerate(report["models"]):
        assert_recomputed(model, trials, place)
    assert any(model["false_alarms"]["count"] for model in report["models"])
    models = [(place, model["labels"]) for place, model in enumerate(report["models"])]
    names = [model["name"] for model in report["models"]]
    assert len(report["comparisons"]) == 3
    for pair in report["comparisons"]:
        one, other = models[names.index(pair["one"])], models[names.index(pair["other"])]
        expected = compared(trials, one, other)
        assert list(pair["interval"]) == pytest.approx(expected.pop("interval"))
        assert {name: pair[name] for name in expected} == pytest.approx(expected)
    with (out / "trials.csv").open(newline="") as file:
        rows = list(csv.DictReader(file))
    assert [(row["label"], row["lenet answer"], row["signnet right"]) for row in rows] == [
        (
            trial["step"]["label"],
            mean_answer(trial, *models[0]),
            str(mean_answer(trial, *models[2]) == trial["step"]["label"]).lower(),
        )
        for trial in signs_of(trials)
    ]
    assert report["models"][2]["accuracy"]["value"] >= 0.9

    # The kept pictures can be read again without the person.
    capsys.readouterr()
    assert run(["check", "--again", str(out), "--model", "signnet", "--out", str(tmp_path / "again")]) == 0
    assert "signnet (2): " in capsys.readouterr().out
    again = json.loads((tmp_path / "again" / "report.json").read_text())["models"]
    assert again[3]["accuracy"]["value"] == pytest.approx(again[2]["accuracy"]["value"], abs=0.051)

    # A model that shares some labels is measured by these; one that shares none cannot be.
    model = tmp_path / "three.tflite"
    model.write_bytes(tiny_network(size=32, outputs=3, favourite=0))
    command = ["check", "--again", str(out), "--model", str(model), *ASSUMED]
    capsys.readouterr()
    assert run([*command, "--classes", "0,1,A"]) == 0
    counted = capsys.readouterr().out
    assert "three: 50.0 % of 4 trials read right" in counted
    assert "three: 16 of 20 trials show labels that it does not know (2, 3, 4, 5, 6, …)" in counted
    assert run([*command, "--classes", "A,B,C"]) == 2
    refused = capsys.readouterr().err
    assert "three knows none of the labels that are shown. Shown: 0, 1, 2, 3, 4, …. It knows: A, B, C." in (
        refused
    )

    # And put together with themselves, they are twice as many.
    assert run(["check", "--merge", str(out), str(out), "--out", str(tmp_path / "both")]) == 0
    both = json.loads((tmp_path / "both" / "report.json").read_text())
    for place, model in enumerate(both["models"]):
        assert_recomputed(model, [*trials, *trials], place)
    for pair in both["comparisons"]:
        one, other = models[names.index(pair["one"])], models[names.index(pair["other"])]
        assert pair["p"] == pytest.approx(compared([*trials, *trials], one, other)["p"])


ASSUMED = ["--input", "0..1", "--colour", "rgb", "--crop", "plain", "--not-mirrored"]
BRIEF = {**PLAN, "trials": 1, "prompt_s": 0.1, "countdown_s": 0.1, "frames": 2}


@pytest.mark.parametrize("kind", ["letters", "frame", "landmarks"])
def test_a_session_with_another_kind_of_model_ends_with_a_report_of_its_own_labels(
    clip: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], kind: str
) -> None:
    plan, out, model = tmp_path / "plan.json", tmp_path / "out", tmp_path / "net.tflite"
    labels = ["A", "B", "C"] if kind == "letters" else ["seven", "three", "none"]
    (tmp_path / "labels.txt").write_text("\n".join(labels), encoding="utf-8")
    numbers = 42 if kind == "landmarks" else 0
    model.write_bytes(tiny_network(size=32, outputs=3, favourite=0, numbers=numbers))
    plan.write_text(json.dumps({**BRIEF, "labels": labels[:2]}))
    command = ["check", "--plan", str(plan), "--source", str(clip), "--consent", "--out", str(out)]
    command += ["--model", str(model), "--not-mirrored"]
    if kind == "landmarks":
        command += ["--landmarks", "wrist"]
    else:
        crop = "frame" if kind == "frame" else "plain"
        command += ["--input", "0..1", "--colour", "rgb", "--crop", crop]
    assert run(command) == 0
    told = capsys.readouterr()
    assert "net: 50.0 % of 2 trials read right" in told.out
    report = json.loads((out / "report.json").read_text())
    assert report["models"][0]["labels"] == labels
    assert set(report["models"][0]["confusion"]["labels"]) == set(labels[:2])
    assert labels[0] in (out / "report.html").read_text(encoding="utf-8")
    # signnet reads along only where it knows what is shown.
    assert len(report["models"]) == (1 if kind == "letters" else 2)
    # Whole pictures, with faces, are another question than hands.
    assert not list(out.rglob("*-frame.jpg"))
    assert ("net sees the whole picture, and only hands are stored" in told.err) == (kind == "frame")
    if kind == "frame":
        command[command.index(str(out))] = str(tmp_path / "whole")
        assert run([*command, "--whole-pictures"]) == 0
        assert list((tmp_path / "whole").rglob("*-frame.jpg"))


def test_a_folder_by_label_gives_numbers_and_a_report(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for digit in (2, 5):
        (tmp_path / "in" / str(digit)).mkdir(parents=True)
        picture = cv2.cvtColor(hand_picture(digit), cv2.COLOR_RGB2BGR)
        cv2.imwrite(str(tmp_path / "in" / str(digit) / "a.jpg"), picture)
    assert run(["check", str(tmp_path / "in"), "--out", str(tmp_path / "out")]) == 0
    told = capsys.readouterr().out
    assert "signnet: 100.0 % of 2 trials read right (95 % interval 34.2 to 100.0)" in told
    assert {path.name for path in (tmp_path / "out").iterdir()} == {
        *("report.html", "report.json", "trials.csv", "session.json", "trials")
    }


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ([], "Say what to check the model on"),
        (["photos", "--again", "x"], "Give one of"),
        (["--merge"], "Name the sessions"),
        (["photos", "--source", "0"], "--source goes with --plan"),
        (["--again", "nowhere", "--model", "signnet"], "There is no session in nowhere"),
        (["--again", "nowhere"], "Say with --model"),
        (["nowhere"], "does not exist"),
        (
            [str(ROOT / "assets" / "readme")],
            "signnet knows none of the labels that are shown. Shown: readme.",
        ),
        (["--plan", "nowhere.json"], "cannot be read"),
        (["x", *["--model", "signnet"] * 4], "one to 3 models"),
    ],
)
def test_what_makes_no_sense_is_told_in_a_sentence(
    arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["check", *arguments]) != 0
    (line,) = capsys.readouterr().err.splitlines()
    assert told in line
