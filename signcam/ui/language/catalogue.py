"""Reads a translation file of Qt's (.ts) and looks texts up in it. No Qt.

PyQt6 brings no `lrelease` that would compile such files, and PySide6, which does, is a download of a hundred
megabytes for whoever installs the program. Reading the file itself takes some milliseconds.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from signcam.errors import SigncamError

# The two contexts of our files: what the window says by itself, and what it hears from Qt-free modules.
WINDOW, SENTENCES = "window", "sentences"
_PLACEHOLDER = re.compile(r"\{(\w+)\}")
# A value inside a sentence keeps its own direction: a path is read from the left in Arabic too.
_ISOLATED = "\N{FIRST STRONG ISOLATE}{}\N{POP DIRECTIONAL ISOLATE}"
_RIGHT_TO_LEFT_MARK = "\N{RIGHT-TO-LEFT MARK}"


def plural_form(language: str, n: int) -> int:
    """Return which of a message's plural forms belongs to a number, in Qt Linguist's order."""
    if language == "ar":
        if n <= 2:
            return n
        rest = n % 100
        return 3 if 3 <= rest <= 10 else 4 if rest >= 11 else 5
    if language == "tr":
        return 0
    return 0 if n == 1 else 1


def plural_forms(language: str) -> int:
    """Return how many plural forms a language has."""
    return {"ar": 6, "tr": 1}.get(language, 2)


def isolate(value: object) -> str:
    """Return a value for the middle of a sentence that is read from the right."""
    return _ISOLATED.format(value)


def filled_from_the_right(translation: str, values: Mapping[str, object]) -> str:
    """Put values into a sentence that is read from the right, whatever it begins with."""
    filled = translation.format(**{name: isolate(value) for name, value in values.items()})
    # By what a text begins with, Qt finds out where it is read from; it sees nothing in a value.
    return _RIGHT_TO_LEFT_MARK + filled if translation.startswith("{") else filled


@dataclass(frozen=True)
class _Template:
    """A sentence with values in it, by which it is known again."""

    pattern: re.Pattern[str]
    translation: str
    literal: int


class Catalogue:
    """The translations of one language.

    Attributes:
        language: its code, such as `tr`.
        right_to_left: whether it is written from the right.
    """

    def __init__(self, language: str, messages: dict[tuple[str, str, str], tuple[str, ...]]) -> None:
        """Make one.

        Args:
            language: its code.
            messages: context, English text and comment -> the translation, or its plural forms.
        """
        self.language = language
        self.right_to_left = language == "ar"
        self._messages = messages
        templates = [
            _template(source, forms[0])
            for (context, source, _), forms in messages.items()
            if context == SENTENCES and _PLACEHOLDER.search(source)
        ]
        # Of two that fit, the one that says more itself.
        self._templates = sorted(templates, key=lambda template: -template.literal)
        self._told: dict[str, str] = {}

    def find(self, context: str, text: str, comment: str = "", n: int = -1) -> str | None:
        """Return the translation of a text; None where there is none."""
        forms = self._messages.get((context, text, comment))
        if forms is None:
            return None
        return forms[plural_form(self.language, n) if n >= 0 and len(forms) > 1 else 0]

    def sentence(self, text: str) -> str:
        """Return the translation of what a Qt-free module says; the text itself where there is none."""
        if text not in self._told:
            if len(self._told) > 500:
                self._told.clear()
            self._told[text] = self._sentence(text)
        return self._told[text]

    def _sentence(self, text: str) -> str:
        exact = self.find(SENTENCES, text)
        if exact is not None:
            return exact
        for template in self._templates:
            match = template.pattern.fullmatch(text)
            if match is not None:
                # A value can be a sentence of its own.
                values = {name: self.sentence(value) for name, value in match.groupdict().items()}
                if self.right_to_left:
                    return filled_from_the_right(template.translation, values)
                return template.translation.format(**values)
        return text


def placeholders(text: str) -> list[str]:
    """Return the names of the values in a text, sorted; `%n` for the number of a plural."""
    return sorted(_PLACEHOLDER.findall(text) + re.findall("%n", text))


def load_catalogue(path: Path, language: str) -> Catalogue:
    """Read a translation file; what is unfinished in it is left in English.

    Raises:
        SigncamError: the file is missing or damaged.
    """
    messages = {}
    try:
        root = ElementTree.parse(path).getroot()
    except (OSError, ElementTree.ParseError):
        raise SigncamError(f"The translations in {path} cannot be read. Install signcam again.") from None
    for context in root.iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None or translation.get("type") is not None:
                continue
            forms = tuple(form.text or "" for form in translation.iter("numerusform"))
            forms = forms or (translation.text or "",)
            if all(forms):
                key = (
                    context.findtext("name", ""),
                    message.findtext("source", ""),
                    message.findtext("comment", ""),
                )
                messages[key] = forms
    return Catalogue(language, messages)


def _template(source: str, translation: str) -> _Template:
    pattern, literal, known = "", 0, set()
    for index, part in enumerate(_PLACEHOLDER.split(source)):
        if index % 2 == 0:
            pattern += re.escape(part)
            literal += len(part)
        else:
            pattern += f"(?P={part})" if part in known else f"(?P<{part}>.+?)"
            known.add(part)
    return _Template(re.compile(pattern, re.DOTALL), translation, literal)
