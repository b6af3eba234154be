"""Check mode in the window: side by side, a session from the first question to the report."""

import json
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import cv2
import pytest
from PyQt6.QtCore import Qt, QUrl
from PyQt6.QtGui import QDesktopServices

from signcam.checking.check_snapshot import CheckSnapshot
from signcam.checking.plan import Plan
from signcam.checking.run import Phase
from signcam.checking.session import Consent
from signcam.checking.store import load_session
from signcam.frame import Image
from signcam.hands.hand import Hand
from signcam.models.card import ModelCard
from signcam.models.overrides import NO_OVERRIDES, InputOverrides
from signcam.models.prediction import Classifier
from signcam.ui.main_window import MainWindow
from signcam.ui.modes.check.mode import CheckMode
from signcam.ui.modes.check.plan_form import PlanForm
from signcam.ui.modes.reading.mode import ReadingMode
from tests.support.doubles import FakeClassifier, card, grey_image, open_hand
from tests.ui.conftest import Studio
from tests.ui.person import click, drag, drop, press

QUICK = Plan(labels=("7", "3"), trials=1, rest_s=0, shuffle=False, prompt_s=0.1, countdown_s=0.1, frames=2)


@pytest.fixture
def sessions(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    folder = tmp_path / "sessions"
    monkeypatch.setattr("signcam.checking.session_folders.sessions_folder", lambda: folder)
    monkeypatch.setattr("signcam.ui.modes.check.mode.sessions_folder", lambda: folder)
    return folder


def checking(studio: Studio) -> tuple[MainWindow, CheckMode]:
    window = studio.open()
    (mode,) = [mode for mode in window.live.modes if isinstance(mode, CheckMode)]
    window.use_mode(mode)
    wait(studio, lambda: bool(snapshot(mode).answers))
    return window, mode


def snapshot(mode: CheckMode) -> CheckSnapshot:
    return CheckSnapshot() if mode.check is None else mode.check.snapshot()


def wait(studio: Studio, condition: Callable[[], bool]) -> None:
    studio.qtbot.waitUntil(condition, timeout=15000)


def read_differently(studio: Studio, digits: dict[str, int]) -> None:
    """Let each model answer another digit."""

    def open_model(model: str, overrides: InputOverrides = NO_OVERRIDES) -> Classifier:
        return FakeClassifier([digits.get(model, 7)], 0.95, card(name=model))

    studio.classifier = open_model  # type: ignore[method-assign]


@pytest.mark.usefixtures("sessions")
def test_its_buttons_stand_without_holes_between_them(studio: Studio) -> None:
    _, mode = checking(studio)
    wait(studio, mode.page.buttons["start"].isEnabled)
    shown = [button for button in mode.page.buttons.values() if button.isVisible()]
    assert len(shown) >= 3
    rows = sorted({button.y() for button in shown})
    assert len(rows) == (len(shown) + 1) // 2
    assert len({(button.x(), button.y()) for button in shown}) == len(shown)


@pytest.mark.usefixtures("sessions")
def test_models_stand_under_one_another_and_say_whether_they_agree(studio: Studio) -> None:
    read_differently(studio, {"lenet": 4})
    _, mode = checking(studio)
    wait(studio, lambda: [bars.model.name for bars in mode.page.bars] == ["signnet"])
    mode.compare_with("deep-cnn")
    wait(studio, lambda: len(mode.page.bars) == 2 and mode.page.agreement.text() == "They agree.")
    mode.compare_with("lenet")
    wait(studio, lambda: len(mode.page.bars) == 3 and mode.page.agreement.text().startswith("They differ"))
    wait(studio, lambda: mode.page.bars[2].accessibleName() == "lenet: 4, 95 %")
    assert not mode.page.buttons["add"].isEnabled()


def test_a_key_keeps_the_hand_in_which_models_differ(studio: Studio, sessions: Path) -> None:
    read_differently(studio, {"lenet": 4})
    window, mode = checking(studio)
    mode.compare_with("lenet")
    wait(studio, lambda: mode.page.agreement.text().startswith("They differ"))
    wait(studio, lambda: mode.actions["keep_difference"].isEnabled())
    press(studio, window, Qt.Key.Key_D)
    wait(studio, lambda: bool(list(sessions.glob("differences/*.json"))))
    (kept,) = sessions.glob("differences/*.json")
    assert {name: answer["label"] for name, answer in json.loads(kept.read_text()).items()} == {
        "signnet": "7",
        "lenet": "4",
    }
    assert kept.with_suffix(".jpg").is_file()


@pytest.mark.parametrize("store", [True, False])
def test_one_click_and_an_answer_begin_a_session_that_ends_in_a_report(
    studio: Studio, sessions: Path, monkeypatch: pytest.MonkeyPatch, store: bool
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    monkeypatch.setattr("signcam.ui.modes.check.mode.usual_plan", lambda _: QUICK)
    _, mode = checking(studio)
    wait(studio, lambda: mode.page.buttons["start"].isEnabled())
    click(mode.page.buttons["start"])
    assert mode.page.consent.isVisible()
    assert not mode.page.buttons["start"].isVisible()
    assert not list(sessions.glob("*")), "nothing is stored before the answer"
    click(mode.page.consent.buttons["pictures" if store else "numbers"])
    wait(studio, lambda: mode.page.prompt.isVisible() and bool(mode.page.prompt.accessibleName()))
    assert mode.page.prompt.accessibleName() == "Show 7 with your right hand, palm to the camera."
    assert not mode.page.consent.isVisible()
    wait(studio, lambda: bool(mode.storing))
    assert ("without pictures" in mode.storing) == (not store)
    assert mode.page.storing.isVisible() == store
    wait(studio, lambda: mode.page.buttons["report"].isVisible())
    (folder,) = sessions.glob("*")
    session = load_session(folder)
    assert [trial.outcome for trial in session.trials] == ["done", "done"]
    assert bool(list(folder.rglob("*.jpg"))) == store
    assert not mode.page.storing.isVisible()
    click(mode.page.buttons["report"])
    wait(studio, lambda: bool(opened))
    assert Path(opened[0].toLocalFile()) == folder / "report.html"


@pytest.mark.usefixtures("sessions")
def test_who_does_not_want_to_answer_begins_nothing(studio: Studio, sessions: Path) -> None:
    _, mode = checking(studio)
    wait(studio, lambda: mode.page.buttons["start"].isEnabled())
    click(mode.page.buttons["start"])
    click(mode.page.consent.buttons["cancel"])
    wait(studio, lambda: mode.page.buttons["start"].isVisible())
    assert not mode.page.consent.isVisible()
    assert snapshot(mode).state is None
    assert not list(sessions.glob("*"))


def test_each_person_is_asked_before_the_first_picture_of_theirs(studio: Studio, sessions: Path) -> None:
    _, mode = checking(studio)
    mode._ask_and_begin(replace(QUICK, labels=("7",), people=("ash", "elm")))
    assert mode.page.consent.question.text().startswith("ash: May pictures")
    click(mode.page.consent.buttons["pictures"])
    wait(
        studio,
        lambda: mode.page.consent.question.text().startswith("elm: ") and mode.page.consent.isVisible(),
    )
    (folder,) = sessions.glob("*")
    assert {path.parent.name for path in folder.rglob("*.jpg")} == {"0001"}
    assert mode.storing == "", "nothing is stored of a person who was not asked"
    click(mode.page.consent.buttons["numbers"])
    wait(studio, lambda: snapshot(mode).report is not None)
    session = load_session(folder)
    assert [trial.outcome for trial in session.trials] == ["done", "done"]
    assert session.consents == {"ash": Consent(pictures=True), "elm": Consent()}
    assert {path.parent.name for path in folder.glob("trials/**/*.jpg")} == {"0001"}


def begin(studio: Studio, mode: CheckMode, plan: Plan) -> None:
    mode.begin(plan, Consent())
    wait(studio, lambda: snapshot(mode).state is not None and mode.page.buttons["skip"].isVisible())


@pytest.mark.usefixtures("sessions")
def test_keys_of_a_clicker_skip_and_redo_and_space_pauses(studio: Studio) -> None:
    studio.hands = [None]
    window = studio.open()
    (mode,) = [mode for mode in window.live.modes if isinstance(mode, CheckMode)]
    window.use_mode(mode)
    wait(studio, lambda: bool(snapshot(mode).models) and mode.page.buttons["start"].isEnabled())
    begin(studio, mode, replace(QUICK, labels=("1", "2", "3"), timeout_s=600.0))

    def place() -> int:
        state = snapshot(mode).state
        return -1 if state is None else state.place

    press(studio, window, Qt.Key.Key_PageDown)
    wait(studio, lambda: place() == 1)
    press(studio, window, Qt.Key.Key_Right)
    wait(studio, lambda: place() == 2)
    press(studio, window, Qt.Key.Key_PageUp)
    wait(studio, lambda: place() == 1)
    press(studio, window, Qt.Key.Key_Space)
    wait(studio, lambda: mode.page.buttons["pause"].text() == "Go on")
    press(studio, window, Qt.Key.Key_Space)
    wait(studio, lambda: mode.page.buttons["pause"].text() == "Pause")
    state = snapshot(mode).state
    assert state is not None
    assert state.phase is not Phase.PAUSED


def test_a_session_that_was_stopped_can_be_gone_on_with(studio: Studio, sessions: Path) -> None:
    _, mode = checking(studio)
    begin(studio, mode, replace(QUICK, labels=("7", "1", "2", "3"), timeout_s=600.0, prompt_s=0.4))
    wait(studio, lambda: snapshot(mode).trials >= 1)
    click(mode.page.buttons["stop"])
    wait(studio, lambda: mode.page.buttons["continue"].isVisible())
    (folder,) = sessions.glob("*")
    done = len(load_session(folder).trials)
    assert 1 <= done < 4
    assert (folder / "report.html").is_file()
    click(mode.page.buttons["continue"])
    wait(studio, lambda: len(load_session(folder).trials) == 4)
    wait(studio, lambda: snapshot(mode).state is None)


def by_label(folder: Path, counts: dict[str, int]) -> Path:
    """Pictures in a folder for each label."""
    for label, count in counts.items():
        (folder / label).mkdir(parents=True)
        for number in range(count):
            cv2.imwrite(str(folder / label / f"{number}.png"), grey_image())
    return folder


def test_a_folder_by_label_that_is_dropped_is_read_with_progress_to_a_report(
    studio: Studio, sessions: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, mode = checking(studio)
    stop_at_second, seen = threading.Event(), threading.Semaphore(1)

    class Finder:
        def __init__(self, threads: int) -> None:
            assert threads == 1

        def find(self, image: Image) -> Hand:
            # The first picture passes at once, the others once the window has shown how far it is.
            if not seen.acquire(blocking=False):
                stop_at_second.wait(10)
            return open_hand()

    monkeypatch.setattr("signcam.checking.from_files.HandFinder", Finder)
    folder = by_label(tmp_path / "photos", {"7": 20, "three": 20, "notes": 0})
    drag(window, folder)
    assert "check with the pictures in photos" in window.drop.frame.sentence
    drop(window, folder)
    wait(studio, lambda: mode.page.reading.isVisible() and mode.page.reading.maximum() == 40)
    assert not mode.page.buttons["start"].isVisible()
    assert mode.page.buttons["stop"].isVisible()
    drop(window, folder)
    assert "Stop the check" in window.live.banner.label.text()
    stop_at_second.set()
    wait(studio, lambda: mode.page.buttons["report"].isVisible())
    assert not mode.page.reading.isVisible()
    assert mode.page.progress.text() == "40 of 40 pictures read. The report is written."
    (session,) = sessions.glob("*")
    trials = load_session(session).trials
    assert [trial.step.label for trial in trials] == ["7"] * 20 + ["three"] * 20
    assert not list(session.rglob("*.jpg")), "the pictures lie where they lay"
    assert len(studio.choices) == 1, "the source is still the camera"
    # A folder without labels is a source like any other.
    drop(window, by_label(tmp_path / "holidays", {"beach": 1}))
    wait(studio, lambda: len(studio.choices) == 2)


@pytest.mark.usefixtures("sessions")
def test_leaving_the_mode_ends_its_thread_and_gives_the_video_back(studio: Studio) -> None:
    window, mode = checking(studio)
    (reading,) = [mode for mode in window.live.modes if isinstance(mode, ReadingMode)]
    window.use_mode(reading)
    assert mode.check is None
    assert reading.page.isAncestorOf(window.live.video)


@pytest.mark.usefixtures("sessions")
def test_a_model_that_does_not_open_is_told(studio: Studio) -> None:
    window, mode = checking(studio)

    def broken(model: str, overrides: InputOverrides = NO_OVERRIDES) -> Classifier:
        if model == "gone.keras":
            raise ValueError("no such file")
        return studio.classifier(model)

    mode.context.player.make_classifier = broken
    mode.compare_with("gone.keras")
    wait(studio, lambda: "no such file" in window.live.banner.label.text())
    # Nobody is stuck with it: the window's own model reads on alone.
    wait(studio, lambda: mode.page.buttons["start"].isEnabled())
    assert mode.models.others == []


@pytest.mark.usefixtures("sessions")
def test_while_a_model_opens_the_window_lives_and_the_opening_can_be_cancelled(studio: Studio) -> None:
    _, mode = checking(studio)
    wait(studio, lambda: [bars.model.name for bars in mode.page.bars] == ["signnet"])
    open_it = threading.Event()

    def slow(model: str, overrides: InputOverrides = NO_OVERRIDES) -> Classifier:
        if model == "slow.keras":
            open_it.wait(10)
        return studio.classifier(model)

    mode.context.player.make_classifier = slow
    mode.compare_with("slow.keras")
    cancel = mode.page.buttons["remove"]
    wait(studio, cancel.isVisible)
    assert cancel.text() == "Cancel"
    assert mode.page.progress.text() == "The models open …"
    assert mode.page.reading.isVisible()
    assert mode.page.reading.maximum() == 0, "a bar that moves to and fro"
    assert not mode.page.buttons["start"].isEnabled()
    began = time.monotonic()
    click(cancel)
    assert time.monotonic() - began < 0.3, "the window does not wait for the model"
    wait(studio, lambda: mode.page.buttons["start"].isEnabled())
    assert [bars.model.name for bars in mode.page.bars] == ["signnet"]
    assert not mode.page.reading.isVisible()
    open_it.set()


def read_as(studio: Studio, model_card: ModelCard) -> None:
    """Let the window's model have this card."""

    def open_model(model: str, overrides: InputOverrides = NO_OVERRIDES) -> Classifier:
        return FakeClassifier([7], 0.95, model_card)

    studio.classifier = open_model  # type: ignore[method-assign]


@pytest.mark.usefixtures("sessions")
def test_a_model_of_letters_is_asked_for_its_letters(studio: Studio) -> None:
    read_as(studio, replace(card(name="letters"), labels=(*"ABCDEFGHI", "nothing")))
    _, mode = checking(studio)
    wait(studio, mode.page.buttons["start"].isEnabled)
    begun: list[Plan] = []
    mode._asking._begin = lambda plan, consent: begun.append(plan)
    click(mode.page.buttons["start"])
    click(mode.page.consent.buttons["numbers"])
    assert [plan.labels for plan in begun] == [tuple("ABCDEFGHI")]
    # The form begins with the same signs.
    mode.show_form()
    (form,) = mode.context.window.findChildren(PlanForm)
    assert form.labels.text() == "A, B, C, D, E, F, G, H, I"
    form.close()


def test_a_plan_of_signs_that_the_model_does_not_know_is_refused(studio: Studio, sessions: Path) -> None:
    window, mode = checking(studio)
    mode.begin(replace(QUICK, labels=("A", "B")), Consent())
    wait(studio, lambda: "knows none of the labels that are shown" in window.live.banner.label.text())
    assert not list(sessions.glob("*"))


@pytest.mark.parametrize("whole", [True, False])
def test_whole_pictures_are_a_question_of_their_own(studio: Studio, sessions: Path, whole: bool) -> None:
    read_as(studio, replace(card(), sees="frame"))
    _, mode = checking(studio)
    wait(studio, mode.page.buttons["start"].isEnabled)
    mode._ask_and_begin(replace(QUICK, labels=("7",)))
    consent = mode.page.consent
    assert consent.whole.isVisible()
    assert not consent.whole.isChecked(), "nobody agrees by saying nothing"
    assert consent.whole_words.text().startswith("Whole pictures too, with faces")
    if whole:
        click(consent.whole)
    click(consent.buttons["pictures"])
    wait(studio, lambda: snapshot(mode).report is not None)
    (folder,) = sessions.glob("*")
    assert load_session(folder).consent == Consent(pictures=True, frames=whole)
    assert bool(list(folder.rglob("*-frame.jpg"))) == whole
    # Beside a model that sees only the hand, nobody is asked.
    mode.page.consent.ask("", whole=False)
    assert not consent.whole.isVisible()


def test_the_form_makes_the_plan_that_it_shows(studio: Studio, tmp_path: Path) -> None:
    window = studio.open(play=False)
    chosen: list[Plan] = []
    form = PlanForm(Plan(), chosen.append, window)
    form.labels.setText("1, 2,3")
    form.people.setText("ash, elm")
    form.trials.setValue(5)
    form.back.setChecked(True)
    form.left.setChecked(False)
    form.save_file(str(tmp_path / "plan.json"))
    click(form.start)
    expected = replace(
        Plan(),
        labels=("1", "2", "3"),
        people=("ash", "elm"),
        trials=5,
        sides=("palm", "back"),
        hands=("right",),
    )
    assert chosen == [expected]

    other = PlanForm(Plan(), chosen.append, window)
    other.open_file(str(tmp_path / "plan.json"))
    assert other.plan() == expected
    other.labels.setText("")
    click(other.start)
    assert "names no label" in other.problem.text()
    assert len(chosen) == 1
    other.close()
