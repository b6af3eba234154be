"""Findings in sentences: only what the interval supports, the strongest first, each with what to try."""

from dataclasses import replace
from typing import Any

from signcam.checking.finding import Finding
from signcam.checking.report.html import report_html
from signcam.checking.result import evaluate_session
from tests.checking.sessions import DIGITS, MODEL, answer, session, trial

REFERENCE = replace(MODEL, name="signnet", reference=True)


Case = tuple[str, str, dict[str, Any]]


def findings(cases: list[Case], claimed: float | None = None) -> tuple[Finding, ...]:
    """What is found where `cases` are (shown, answered, asked)."""
    trials = [
        trial(number, shown, [[answer(answered, 0.75)]], step=asked)
        for number, (shown, answered, asked) in enumerate(cases, 1)
    ]
    return evaluate_session(session(trials), claimed).findings


def test_left_hands_that_are_read_worse_are_named_with_their_numbers_and_what_to_try() -> None:
    right = [(str(n % 10), str(n % 10), {"hand": "right"}) for n in range(40)]
    left = [(str(n % 10), str((n + n // 10) % 10), {"hand": "left"}) for n in range(40)]
    found = {finding.kind: finding for finding in findings(right + left)}
    assert found["hand"].sentence.startswith("mine: of left hands 25 % (95 % interval ")
    assert found["hand"].sentence.endswith("right, against 100 % of the others.")
    assert "mirrored" in found["hand"].advice


def test_what_chance_explains_is_not_told() -> None:
    cases: list[Case] = [
        (str(n % 10), str(n % 10), {"hand": "left" if n % 2 else "right"}) for n in range(29)
    ]
    cases.append(("1", "7", {"hand": "left"}))
    assert not {finding.kind for finding in findings(cases)} & {"hand", "confusion", "claimed"}
    assert not {finding.kind for finding in findings(cases, claimed=0.95)} & {"claimed"}


def test_a_claim_that_does_not_hold_comes_first() -> None:
    cases: list[Case] = [(str(n % 10), str((n + n // 10 % 2) % 10), {}) for n in range(60)]
    first = findings(cases, claimed=0.98)[0]
    assert first.kind == "claimed"
    assert first.sentence.startswith("98 % was claimed for mine; here it read 5")


def test_a_model_that_always_answers_the_same_is_said_to_be_fed_wrongly() -> None:
    found = {finding.kind: finding for finding in findings([(str(n % 10), "4", {}) for n in range(60)])}
    assert "answers 4 in 100 %" in found["constant"].sentence
    assert "fed wrongly" in found["constant"].advice


def test_a_bad_model_is_told_from_a_bad_room_by_signnet_on_the_same_frames() -> None:
    good = [trial(n, str(n % 10), [[answer("4"), answer(str(n % 10))]]) for n in range(1, 41)]
    found = {
        finding.kind: finding for finding in evaluate_session(session(good, [MODEL, REFERENCE])).findings
    }
    assert "the model is the weak part" in found["reference"].sentence
    bad_room = [trial(n, str(n % 10), [[answer("4"), answer("4")]]) for n in range(1, 41)]
    room = evaluate_session(session(bad_room, [MODEL, REFERENCE])).findings
    assert "reference" not in {finding.kind for finding in room}
    assert {finding.model for finding in room} == {"mine"}


def test_signnet_is_no_measure_of_letters_and_the_report_says_so() -> None:
    letters = replace(MODEL, labels=(*DIGITS, *"ABCDEFGHIJ"), threshold=0.5)
    none = (0.0,) * 20
    cases = [(label, "4") for label in "ABCDEFGHIJ" * 2] + [(digit, digit) for digit in DIGITS * 2]
    trials = []
    for number, (shown, read) in enumerate(cases, 1):
        wrong = replace(answer("4", 0.9), probabilities=(*none[:4], 1.0, *none[5:]))
        trials.append(trial(number, shown, [[wrong, answer(read)]]))
    result = evaluate_session(session(trials, [letters, REFERENCE]))
    (compared,) = [finding for finding in result.findings if finding.kind == "reference"]
    assert compared.sentence.startswith(
        "Of the very same frames that show what both of them know signnet reads 100 % right and mine 10 %"
    )
    text = report_html(result)
    assert "20 of 40 trials show labels that it does not know (A, B, C, D, E, …) and are left out." in text
    assert "Only trials count that show what both models know." in text


def test_findings_stand_in_the_order_of_their_strength() -> None:
    cases = [("3", "8" if n < 20 else "3", {"hand": "left" if n < 25 else "right"}) for n in range(50)]
    strengths = [finding.strength for finding in findings(cases, claimed=0.99)]
    assert strengths == sorted(strengths, reverse=True)
    assert len(strengths) >= 3
