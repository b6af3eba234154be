"""`translations`: brings the window's translation files up to date with the code."""

from pathlib import Path

import click

import signcam
from signcam.phrases import LANGUAGES
from signcam.resources.files import assets_folder
from training.options.next_step import say_next
from training.shipping.translations import messages_in_code, translation_file, update_translations


@click.command("translations")
def command() -> None:
    """Bring the translation files of the window up to date with its texts.

    New texts wait in them as "unfinished": write the translation between the tags and take the mark away, or
    open the file in Qt Linguist. Texts that are gone are dropped.
    """
    messages = messages_in_code(Path(signcam.__file__).parent)
    for language in LANGUAGES:
        path = translation_file(assets_folder(), language)
        waiting = update_translations(path, language, messages)
        click.echo(f"{path}: {waiting} to translate" if waiting else f"{path}: complete")
    say_next("translations")
