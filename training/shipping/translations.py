"""Keeps the window's translation files (.ts, of Qt Linguist) in step with the code.

`pylupdate6`, which PyQt6 brings, finds calls of `tr` inside classes only and knows no f-strings. Here the
errors of Qt-free modules are found too: their f-strings become sentences with named values.
"""

import ast
import builtins
import keyword
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree

from signcam.system.whole_file import write_whole
from signcam.ui.language.catalogue import SENTENCES, WINDOW, placeholders, plural_forms

# In the folder of the files that ship.
FOLDER = Path("translations")
# Parts of an expression that say nothing of what its value is.
_NO_NAMES = {*keyword.kwlist, "self", "len", "str", "join", "strip", "rstrip", "name__"}
_WINDOW_CALLS = ("tr", "tr_noop")
# What is only said on a terminal stays English.
_TERMINAL = (
    "cli/",
    "bench/",
    "soak/",
    "checking/from_files.py",
    "checking/merge.py",
    "checking/read_again.py",
    "hands/network_wheel.py",
    "models/preprocess_code.py",
    "stand/statistics_file.py",
    "system/autostart.py",
)


@dataclass
class Message:
    """One text of the code.

    Attributes:
        context: `WINDOW` or `SENTENCES`.
        source: the English text, values as `{name}`.
        comment: tells equal texts apart.
        plural: whether it has a form for each kind of number.
        files: where it stands, relative to the package.
    """

    context: str
    source: str
    comment: str = ""
    plural: bool = False
    files: list[str] = field(default_factory=list)

    @property
    def key(self) -> tuple[str, str, str]:
        """What identifies it."""
        return self.context, self.source, self.comment


def messages_in_code(package: Path) -> list[Message]:
    """Return what is to be translated, in the order of the code.

    Args:
        package: the folder of the package `signcam`.
    """
    found: dict[tuple[str, str, str], Message] = {}
    for path in sorted(package.rglob("*.py")):
        name = path.relative_to(package).as_posix()
        if name.startswith(_TERMINAL):
            continue
        for message in _messages_of(ast.parse(path.read_text(encoding="utf-8"))):
            kept = found.setdefault(message.key, message)
            kept.plural = kept.plural or message.plural
            if name not in kept.files:
                kept.files.append(name)
    return list(found.values())


def translation_file(folder: Path, language: str) -> Path:
    """Return where a language's translations lie in the folder `assets`."""
    return folder / FOLDER / f"signcam_{language}.ts"


def update_translations(path: Path, language: str, messages: list[Message]) -> int:
    """Bring a translation file up to date: what is new waits for a translation, what is gone is dropped.

    Args:
        path: the file; it is made where there is none.
        language: its code. English has plurals only.
        messages: what is to be translated.

    Returns:
        The number of messages without a translation.
    """
    known = _translations_in(path)
    root = ElementTree.Element("TS", version="2.1", language=language, sourcelanguage="en")
    waiting = 0
    for context in (WINDOW, SENTENCES):
        inside = ElementTree.SubElement(root, "context")
        ElementTree.SubElement(inside, "name").text = context
        for message in messages:
            if message.context == context and (message.plural or language != "en"):
                waiting += _add(inside, message, known.get(message.key, ()), plural_forms(language))
    ElementTree.indent(root, space="    ")
    text = ElementTree.tostring(root, encoding="unicode")
    write_whole(path, f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{text}\n')
    return waiting


def faults_in(path: Path, language: str, messages: list[Message]) -> list[str]:
    """Return what is wrong in a translation file, a line each: missing, stale, or with other values."""
    known = _translations_in(path)
    wanted = {message.key: message for message in messages if message.plural or language != "en"}
    faults = [f"stale, no longer in the code: {source!r}" for _, source, _ in known.keys() - wanted.keys()]
    for key, message in wanted.items():
        forms = known.get(key, ())
        if len(forms) != (plural_forms(language) if message.plural else 1) or not all(forms):
            faults.append(f"not translated: {message.source!r} of {message.files[0]}")
            continue
        for form in forms:
            # "One hand" may do without the number.
            named = [name for name in placeholders(form) if name != "%n"]
            if named != [name for name in placeholders(message.source) if name != "%n"]:
                faults.append(f"other values than in {message.source!r}: {form!r}")
            if message.context == WINDOW and ("&" in message.source) != ("&" in form):
                faults.append(f"a key for the menu (&) in one of both only: {message.source!r}, {form!r}")
    return sorted(faults)


def template(node: ast.expr) -> str | None:
    """Return the text of a literal, an f-string's values as `{name}`; None of any other expression."""
    if isinstance(node, ast.Constant):
        return node.value if isinstance(node.value, str) else None
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        left, right = template(node.left), template(node.right)
        return None if left is None or right is None else left + right
    if not isinstance(node, ast.JoinedStr):
        return None
    text, names = "", dict[str, str]()
    for part in node.values:
        if isinstance(part, ast.FormattedValue):
            text += f"{{{_name_of(part.value, names)}}}"
        elif isinstance(part, ast.Constant):
            text += str(part.value)
    return text


def _name_of(value: ast.expr, names: dict[str, str]) -> str:
    """Return a short name for a value, a new one for each expression."""
    written = ast.unparse(value)
    if written not in names:
        words = re.findall(r"[A-Za-z]\w*", re.sub(r"'[^']*'", "", written))
        words = [word for word in words if word not in _NO_NAMES] or ["value"]
        # Of `error.strerror or error` and `path.name`, what a translator can read.
        name = "reason" if "strerror" in words else words[-1] if len(words) < 4 else words[0]
        taken = names.values()
        names[written] = name if name not in taken else f"{name}{len(names) + 1}"
    return names[written]


def _messages_of(tree: ast.Module) -> Iterator[Message]:
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or not node.args or not isinstance(node.func, ast.Name):
            continue
        called = node.func.id
        source = template(node.args[0])
        # Nothing but values is translated with these.
        if not source or not re.search("[A-Za-z]", re.sub(r"\{\w+\}", "", source)):
            continue
        if called in _WINDOW_CALLS:
            comment = template(node.args[1]) if len(node.args) > 1 else ""
            plural = any(argument.arg == "n" for argument in node.keywords)
            yield Message(WINDOW, source, comment or "", plural)
        elif called == "phrase" or (called.endswith("Error") and not hasattr(builtins, called)):
            yield Message(SENTENCES, source)


def _translations_in(path: Path) -> dict[tuple[str, str, str], tuple[str, ...]]:
    """Read a file; what is unfinished in it has no translation."""
    if not path.exists():
        return {}
    known = {}
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            key = (
                context.findtext("name", ""),
                message.findtext("source", ""),
                message.findtext("comment", ""),
            )
            translation = message.find("translation")
            forms: tuple[str, ...] = ()
            if translation is not None and translation.get("type") is None:
                forms = tuple(form.text or "" for form in translation.iter("numerusform"))
                forms = forms or (translation.text or "",)
            known[key] = forms
    return known


def _add(inside: ElementTree.Element, message: Message, forms: tuple[str, ...], count: int) -> bool:
    """Write a message, and return whether it waits for a translation."""
    element = ElementTree.SubElement(inside, "message", {"numerus": "yes"} if message.plural else {})
    for name in message.files:
        # Without lines, which change all the time.
        ElementTree.SubElement(element, "location", filename=f"../../signcam/{name}")
    ElementTree.SubElement(element, "source").text = message.source
    if message.comment:
        ElementTree.SubElement(element, "comment").text = message.comment
    translation = ElementTree.SubElement(element, "translation")
    whole = len(forms) == (count if message.plural else 1) and all(forms)
    if not whole:
        translation.set("type", "unfinished")
    if message.plural:
        for index in range(count):
            form = ElementTree.SubElement(translation, "numerusform")
            form.text = forms[index] if whole else ""
    elif whole:
        translation.text = forms[0]
    return not whole
