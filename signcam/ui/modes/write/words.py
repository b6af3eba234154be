"""What write mode says under the number. No Qt."""

from signcam.ui.language.translate import say, tr, tr_noop
from signcam.writing.hold import Hold
from signcam.writing.text import WrittenText

DIGIT_BY_DIGIT = tr_noop("Numbers are written digit by digit: hold each digit still until its ring is full.")


def status_words(text: WrittenText, hold: Hold, last: int | None) -> str:
    """Return one or two sentences: what happens now, and which digit may come next.

    Args:
        text: what is written.
        hold: the digit that is shown.
        last: the digit that was written last by hand; None if none was, or it was erased.
    """
    problem = text.pattern.problem(text.digits)
    if problem:
        return tr("{problem} Swipe across the picture or press Backspace to erase.", problem=say(problem))
    if text.complete:
        return tr("The number is complete. Ctrl+C copies it, Delete begins a new one.")
    if hold.digit is not None and hold.digit != hold.blocked:
        return tr("Hold the {digit} still until the ring is full.", digit=hold.digit)
    if hold.blocked is not None:
        if hold.blocked == last:
            return tr(
                "{last} is written. For another {last}, lower the hand or move it a little aside.", last=last
            )
        return tr("Lower the hand or move it a little aside to write {blocked}.", blocked=hold.blocked)
    if not text.digits:
        return tr(DIGIT_BY_DIGIT)
    return (
        tr("Ready for any digit, another {last} too.", last=last)
        if last is not None
        else tr("Ready for any digit.")
    )


def spoken(text: str) -> str:
    """Return a number as a screen reader should say it: digit by digit."""
    return " ".join(text) if text else tr("nothing")
