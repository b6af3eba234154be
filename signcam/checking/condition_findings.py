"""Findings about the conditions under which a model fails."""

from collections.abc import Iterator

from signcam.checking.condition_groups import ConditionTable, Group
from signcam.checking.finding import WORTH_TELLING, Finding, percent, share_text
from signcam.checking.intervals import difference_interval, share_of
from signcam.checking.measures import ModelMeasures

# Fewer trials in a group say too little to tell anybody.
_FEWEST = 5

_ADVICE = {
    ("hand", "left"): "Train with mirrored pictures, or feed it crops that are mirrored to right hands.",
    ("hand", "right"): "Train with mirrored pictures: right hands are rare in its training pictures.",
    ("side", "back"): "Its training pictures may show palms only: add backs of hands for 1 to 5.",
    ("side", "palm"): "Add palms to the training pictures.",
    ("distance", "far"): "Come closer, or train with small hands that were enlarged.",
    ("distance", "near"): "Train with large hands, some of them cut off at the edge.",
}
_MEASURED_ADVICE = {
    "size": "Train with hands of this size: scale the training pictures down and up again.",
    "tilt": "Train with turned hands, or feed it crops that are turned upright.",
    "brightness": "Change the light in the room, or vary brightness in training.",
    "sharpness": "Hold the hand still in better light, or blur some of the training pictures.",
    "person": "Train with pictures of more people: this one's hands look unlike those it knows.",
}


def condition_findings(measures: ModelMeasures) -> Iterator[Finding]:
    """Return a finding for each condition under which the model is clearly worse."""
    for table in measures.conditions:
        finding = _about_condition(measures, table)
        if finding is not None:
            yield finding


def _about_condition(measures: ModelMeasures, table: ConditionTable) -> Finding | None:
    """Compare the worst group of a condition with all others together."""
    groups = [group for group in table.groups if group.accuracy.total >= _FEWEST]
    if len(groups) < 2:
        return None
    worst = min(groups, key=lambda group: group.accuracy.value)
    others = [group for group in table.groups if group is not worst]
    rest = share_of(
        sum(group.accuracy.count for group in others), sum(group.accuracy.total for group in others)
    )
    low, _ = difference_interval(rest, worst.accuracy)
    # The worst of several groups was picked because it is low, so the interval is asked for more.
    if low <= (0.0 if len(groups) == 2 else WORTH_TELLING):
        return None
    gap = rest.value - worst.accuracy.value
    if gap < WORTH_TELLING:
        return None
    advice = _ADVICE.get((table.key, worst.name)) or _MEASURED_ADVICE.get(table.key, "")
    return Finding(
        measures.model.name,
        table.key,
        f"{measures.model.name}: {_group_text(table, worst)} {share_text(worst.accuracy)} right, against"
        f" {percent(rest.value)} of the others.",
        advice,
        gap * worst.accuracy.total / measures.accuracy.total,
    )


def _group_text(table: ConditionTable, group: Group) -> str:
    if table.key == "hand":
        return f"of {group.name} hands"
    if table.key == "side":
        return "of backs of hands" if group.name == "back" else "of palms"
    if table.key == "distance":
        return f"of {group.name} hands"
    if table.key == "person":
        return f"of the hands of {group.name}"
    if table.key == "sharpness":
        return f"of the {group.name} of the trials"
    if table.key == "size":
        return f"of hands of {group.name}"
    if table.key == "tilt":
        return f"of hands tilted by {group.name}"
    return f"of hands with a brightness of {group.name}"
