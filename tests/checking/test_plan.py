"""What a person is asked for: each label as often as planned, in an order that a seed decides."""

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from signcam.checking.plan import Plan, load_plan, usual_plan
from signcam.checking.prompts import step_sentence
from signcam.errors import UsageError


def test_the_default_asks_for_each_digit_three_times_and_takes_about_five_minutes() -> None:
    plan = Plan()
    signs = [step for step in plan.steps() if step.kind == "sign"]
    assert Counter(step.label for step in signs) == dict.fromkeys("0123456789", 3)
    assert Counter(step.hand for step in signs) == {"right": 15, "left": 15}
    assert 3.5 < plan.minutes < 6
    assert [step.kind for step in plan.steps()[-2:]] == ["no hand", "no sign"]


def test_the_usual_plan_asks_for_the_digits_of_a_model_and_for_all_signs_of_one_that_reads_none() -> None:
    assert usual_plan(tuple("0123456789")) == Plan()
    assert usual_plan(("three", "one", "thumbs up", "nothing")).labels == ("1", "3")
    assert usual_plan(("A", "B", "nothing")).labels == ("A", "B")


def test_the_order_is_mixed_and_the_same_for_the_same_seed() -> None:
    labels = [step.label for step in Plan(seed=4).steps()]
    assert labels == [step.label for step in Plan(seed=4).steps()]
    assert labels != [step.label for step in Plan(seed=5).steps()]
    assert labels != [step.label for step in Plan(seed=4, shuffle=False).steps()]


def test_every_way_to_show_a_sign_takes_its_turn_and_only_1_to_5_are_shown_from_the_back() -> None:
    plan = Plan(trials=8, hands=("right", "left"), sides=("palm", "back"), distances=("near", "far"))
    of_three = [step for step in plan.steps() if step.label == "3"]
    assert len({(step.hand, step.side, step.distance) for step in of_three}) == 8
    assert {step.side for step in plan.steps() if step.label == "8"} == {"palm"}
    assert "back of the hand" in " ".join(step_sentence(step) for step in of_three)


def test_people_take_part_one_after_the_other() -> None:
    people = [step.person for step in Plan(people=("ash", "elm"), trials=1).steps()]
    assert people == ["ash"] * 12 + ["elm"] * 12


def test_a_plan_is_read_back_as_it_was_saved_and_may_leave_things_out(tmp_path: Path) -> None:
    plan = replace(Plan(), people=("ash",), distances=("near", "far"), seed=9)
    plan.save(tmp_path / "plan.json")
    assert load_plan(tmp_path / "plan.json") == plan
    (tmp_path / "short.json").write_text('{"trials": 1, "rest_s": 10}')
    assert load_plan(tmp_path / "short.json") == Plan(trials=1, rest_s=10.0)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("nonsense", "holds no JSON"),
        ("[]", "no JSON object"),
        ('{"trails": 3}', "'trails' is no part"),
        ('{"trials": "3"}', "its trials should be like 3"),
        ('{"trials": 0}', "less than one trial"),
        ('{"labels": []}', "names no label"),
        ('{"labels": ["1", "1"]}', "a label twice"),
        ('{"hands": ["middle"]}', "neither right nor left"),
        ('{"labels": [1]}', "not all words"),
        ('{"trials": 100000}', "more than 5,000 trials"),
        ('{"rest_s": -1}', "rest_s is not between"),
    ],
)
def test_a_plan_that_makes_no_sense_is_refused_in_a_sentence(tmp_path: Path, content: str, told: str) -> None:
    path = tmp_path / "plan.json"
    path.write_text(content)
    with pytest.raises(UsageError, match=told) as caught:
        load_plan(path)
    assert "\n" not in str(caught.value)
