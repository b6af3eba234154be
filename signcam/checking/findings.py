"""What the numbers mean, in sentences: the strongest first, each with what to try."""

from collections.abc import Iterator, Sequence

from signcam.checking.comparison import Comparison
from signcam.checking.condition_findings import condition_findings
from signcam.checking.finding import WORTH_TELLING, Finding, percent, range_text, share_text
from signcam.checking.intervals import share_of
from signcam.checking.measures import ModelMeasures
from signcam.checking.trial import NO_HAND, NOTHING

# A label is confused with another in so many trials, and surely in such a share of its own.
_FEWEST_CONFUSED, _LEAST_CONFUSED = 3, 0.1
_MOST_CONFUSIONS = 4


def find(
    measures: Sequence[ModelMeasures], comparisons: Sequence[Comparison], claimed: float | None
) -> tuple[Finding, ...]:
    """Return all that the intervals support, the strongest first.

    Args:
        measures: of each model; those of a reference are only compared with.
        comparisons: of each two models.
        claimed: the accuracy that the first model's author was told, 0..1; None if nobody said.
    """
    found: list[Finding] = []
    reference = next((each for each in measures if each.model.reference), None)
    for place, each in enumerate(measures):
        if each.model.reference or not each.accuracy.total:
            continue
        found += _about_claim(each, claimed if place == 0 else None)
        found += _about_reference(each, reference, comparisons)
        found += _about_constant_answer(each)
        found += _about_confusions(each)
        found += condition_findings(each)
        found += _about_confidence(each)
        found += _about_alarms(each)
    if measures:
        # Hands are found once for all models.
        found += _about_missing_hands(measures[0])
    return tuple(sorted(found, key=lambda finding: -finding.strength))


def _about_claim(measures: ModelMeasures, claimed: float | None) -> Iterator[Finding]:
    accuracy = measures.accuracy
    if claimed is None or accuracy.low <= claimed <= accuracy.high:
        return
    name = measures.model.name
    here = share_text(accuracy)
    told = f"{100 * claimed:g} % was claimed for {name}; here it read {here} of the trials right."
    if claimed > accuracy.high:
        yield Finding(
            name,
            "claimed",
            told,
            "Test pictures that look like the training pictures hide this. Hold out whole people and rooms,"
            " and train with the pictures of this session.",
            claimed - accuracy.value,
        )
    else:
        yield Finding(
            name, "claimed", told, "It does better here than was said of it.", accuracy.value - claimed
        )


def _about_reference(
    measures: ModelMeasures, reference: ModelMeasures | None, comparisons: Sequence[Comparison]
) -> Iterator[Finding]:
    if reference is None:
        return
    name, other = measures.model.name, reference.model.name
    pair = next((each for each in comparisons if {each.one, each.other} == {name, other}), None)
    if pair is None or pair.interval[0] <= 0 <= pair.interval[1]:
        return
    mine, others = pair.one_accuracy, pair.other_accuracy
    if pair.one == other:
        mine, others = others, mine
    labels = " that show what both of them know" if pair.left_out else ""
    numbers = (
        f"Of the very same frames{labels} {other} reads {percent(others)} right and {name}"
        f" {percent(mine)} (McNemar's test: p {_p_text(pair.p)})."
    )
    if others > mine:
        yield Finding(
            name,
            "reference",
            f"{numbers} The hands and the room can be read: the model is the weak part.",
            "Look at the findings below for where it fails, and train with the pictures of this session.",
            abs(pair.difference),
        )
    else:
        yield Finding(
            name, "reference", f"{numbers}", "It is the better model of the two here.", abs(pair.difference)
        )


def _p_text(p: float) -> str:
    return "under 0.001" if p < 0.001 else f"= {p:.2g}"


def _about_constant_answer(measures: ModelMeasures) -> Iterator[Finding]:
    confusion = measures.confusion
    if len(confusion.labels) < 3:
        return
    for place, answer in enumerate(confusion.answers):
        named = sum(row[place] for row in confusion.counts)
        shown = max(
            (
                sum(row)
                for label, row in zip(confusion.labels, confusion.counts, strict=True)
                if label == answer
            ),
            default=0,
        )
        share = share_of(named, measures.accuracy.total)
        if answer != NO_HAND and share.low > 0.5 and named > 2 * shown:
            what = "says that the hand shows nothing" if answer == NOTHING else f"answers {answer}"
            yield Finding(
                measures.model.name,
                "constant",
                f"{measures.model.name} {what} in {share_text(share)} of the trials.",
                "A network that always says the same is mostly fed wrongly: check the range of its pixel"
                " values, the order of its colours and the crop.",
                share.value,
            )


def _about_confusions(measures: ModelMeasures) -> list[Finding]:
    confusion, name = measures.confusion, measures.model.name
    found = []
    for label, row in zip(confusion.labels, confusion.counts, strict=True):
        for answer, number in zip(confusion.answers, row, strict=True):
            share = share_of(number, sum(row))
            if answer in (label, NO_HAND) or number < _FEWEST_CONFUSED or share.low < _LEAST_CONFUSED:
                continue
            taken, advice = f"read as {answer}", f"the training pictures of {label} and {answer}."
            advice = f"Compare the crops of {label} with {advice}"
            if answer == NOTHING:
                taken = "said to show nothing"
                advice = f"Add pictures of {label} as it is shown here to the training pictures."
            sentence = f"{name}: {label} is {taken} in {number} of {sum(row)} trials, {share_text(share)}."
            found.append(Finding(name, "confusion", sentence, advice, number / measures.accuracy.total))
    return sorted(found, key=lambda finding: -finding.strength)[:_MOST_CONFUSIONS]


def _about_missing_hands(measures: ModelMeasures) -> Iterator[Finding]:
    share = measures.no_hand
    if share.total and share.low > WORTH_TELLING:
        yield Finding(
            measures.model.name,
            "no hand",
            f"No still hand was found in {share_text(share)} of the trials, so no model could read them.",
            "Sit closer to the camera, with light on the hand and a plain wall behind it.",
            share.value,
        )


def _about_confidence(measures: ModelMeasures) -> Iterator[Finding]:
    fit = measures.calibration
    if fit is None:
        return
    name = measures.model.name
    gap = fit.overconfidence_interval
    if gap is not None and (gap[0] > WORTH_TELLING or gap[1] < -WORTH_TELLING):
        over = fit.overconfidence > 0
        yield Finding(
            name,
            "calibration",
            f"{name} is {'too sure' if over else 'not sure enough'}: its confidence lies"
            f" {100 * abs(fit.overconfidence):.0f} points {'above' if over else 'below'} its accuracy on"
            f" average (95 % interval {range_text(*sorted(map(abs, gap)))}).",
            "Calibrate it with a temperature on pictures of people that it has not seen.",
            abs(fit.overconfidence) / 2,
        )
    wrong = fit.sure_and_wrong_interval
    if wrong is not None and wrong[0] > 0.01:
        advice = "No threshold would make 99 % of its sure answers right."
        if fit.threshold_99 is not None and fit.sure_at_99 is not None:
            advice = (
                f"With a threshold of {fit.threshold_99:.2f} instead of {fit.threshold:.2f}, 99 % of its"
                " sure answers would have been right; it would be sure of"
                f" {percent(fit.sure_at_99)} of the frames."
            )
        yield Finding(
            name,
            "sure and wrong",
            f"{name} is sure and wrong in {percent(fit.sure_and_wrong)} of the frames (95 % interval"
            f' {range_text(*wrong)}): "not sure" would have been the better answer.',
            advice,
            fit.sure_and_wrong / 2,
        )


def _about_alarms(measures: ModelMeasures) -> Iterator[Finding]:
    alarms = measures.alarms
    if alarms is not None and alarms.interval[0] > 1:
        yield Finding(
            measures.model.name,
            "false alarms",
            f"{measures.model.name} was sure of a digit {alarms.a_minute:.1f} times a minute while nothing"
            f" was shown ({alarms.count} times; 95 % interval {alarms.interval[0]:.1f} to"
            f" {alarms.interval[1]:.1f} a minute).",
            "Give it a class for hands that show nothing, or raise its threshold.",
            min(0.3, alarms.a_minute / 100),
        )
