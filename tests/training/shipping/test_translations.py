"""The translation files and the code say the same."""

import ast
from pathlib import Path

import pytest

import signcam
from signcam.phrases import LANGUAGES
from signcam.resources.files import assets_folder
from signcam.ui.language.catalogue import SENTENCES, load_catalogue
from training.shipping.translations import (
    Message,
    faults_in,
    messages_in_code,
    template,
    translation_file,
    update_translations,
)

MESSAGES = messages_in_code(Path(signcam.__file__).parent)
ADVICE = (
    "Type: python -m training translations - then write what waits as 'unfinished' in assets/translations, "
    'in Qt Linguist or in any editor (take the mark type="unfinished" away), and run this test again.'
)


def fill_in(path: Path, translation: str) -> None:
    """Translate the one message that waits."""
    waiting = '<translation type="unfinished" />'
    text = path.read_text(encoding="utf-8").replace(waiting, f"<translation>{translation}</translation>")
    path.write_text(text, encoding="utf-8")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_is_translated_and_none_is_stale(language: str) -> None:
    faults = faults_in(translation_file(assets_folder(), language), language, MESSAGES)
    assert not faults, "\n".join([ADVICE, *faults])


def unmarked(text: str) -> str:
    """A text without the marks that say from where parts of it are read."""
    return text.translate(dict.fromkeys((0x2066, 0x2068, 0x2069, 0x200F)))


@pytest.mark.parametrize("language", ["tr", "ar"])
def test_sentences_with_values_are_known_again_and_none_is_taken_for_another(language: str) -> None:
    catalogue = load_catalogue(translation_file(assets_folder(), language), language)
    for message in MESSAGES:
        if message.context != SENTENCES:
            continue
        names = [f"value{place}" for place in range(9)]
        parts = message.source.replace("{", "}").split("}")
        values = {name: names[place] for place, name in enumerate(dict.fromkeys(parts[1::2]))}
        translation = catalogue.find(SENTENCES, message.source)
        assert translation is not None
        told = catalogue.sentence(message.source.format(**values))
        # Sentences that differ in the names of their values alone may be told by one another's translation.
        assert sorted(unmarked(told)) == sorted(unmarked(translation.format(**values))), message.source


def test_a_new_sentence_waits_and_one_that_is_gone_is_dropped(tmp_path: Path) -> None:
    path = tmp_path / "signcam_ar.ts"
    old, new = (
        Message("window", "Old", files=["a.py"]),
        Message("window", "%n new", plural=True, files=["b.py"]),
    )
    assert update_translations(path, "ar", [old]) == 1
    text = path.read_text(encoding="utf-8")
    path.write_text(
        text.replace('<translation type="unfinished" />', "<translation>قديم</translation>"), "utf-8"
    )
    assert faults_in(path, "ar", [old]) == []
    assert faults_in(path, "ar", [new]) == [
        "not translated: '%n new' of b.py",
        "stale, no longer in the code: 'Old'",
    ]
    assert update_translations(path, "ar", [new]) == 1
    assert path.read_text(encoding="utf-8").count("<numerusform") == 6
    assert "Old" not in path.read_text(encoding="utf-8")


def test_a_translation_with_other_values_is_a_fault(tmp_path: Path) -> None:
    path = tmp_path / "signcam_tr.ts"
    message = Message("window", "{name} is gone", files=["a.py"])
    update_translations(path, "tr", [message])
    text = path.read_text(encoding="utf-8")
    path.write_text(
        text.replace('<translation type="unfinished" />', "<translation>{ad} yok</translation>"), "utf-8"
    )
    assert faults_in(path, "tr", [message]) == ["other values than in '{name} is gone': '{ad} yok'"]


@pytest.mark.parametrize(
    ("code", "wanted"),
    [
        ('"No camera"', "No camera"),
        ('f"{path.name} is gone"', "{name} is gone"),
        ('f"{a.name} is not {b.name}"', "{name} is not {name2}"),
        ('f"{path}: {error.strerror or error}."', "{path}: {reason}."),
        ("sentence", None),
    ],
)
def test_an_f_string_becomes_a_sentence_with_named_values(code: str, wanted: str | None) -> None:
    assert template(ast.parse(code, mode="eval").body) == wanted
