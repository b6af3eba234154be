"""`tr`: what the window says, in its language. The English text is the key."""

from PyQt6.QtCore import QCoreApplication

from signcam.ui.language.catalogue import WINDOW, Catalogue, filled_from_the_right

_ENGLISH = Catalogue("en", {})
_catalogue = _ENGLISH


def tr(text: str, /, comment: str = "", n: int = -1, **values: object) -> str:
    """Return a text in the language of the window.

    Args:
        text: the English one, as it stands in the code; or a constant that `tr_noop` has marked.
        comment: tells apart equal English texts that have different translations.
        n: for the plural; takes the place of `%n`.
        values: for the `{names}` in the text.
    """
    found = QCoreApplication.translate(WINDOW, text, comment, n)
    if not values:
        return found
    if _catalogue.right_to_left:
        return filled_from_the_right(found, values)
    return found.format(**values)


def tr_noop(text: str, comment: str = "") -> str:
    """Mark a text of a table for translation and return it as it is; who shows it calls `tr`."""
    return text


def say(sentence: str) -> str:
    """Return what a Qt-free module says, such as an error, in the language of the window."""
    return _catalogue.sentence(sentence)


def language() -> str:
    """Return the code of the language in use."""
    return _catalogue.language


def use_catalogue(catalogue: Catalogue | None) -> None:
    """Take another language's translations for `say`; None for English."""
    global _catalogue
    _catalogue = catalogue or _ENGLISH
