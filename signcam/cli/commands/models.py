"""`signcam models`: lists the models, or keeps what was found out about one."""

from pathlib import Path

import click

from signcam.cli.model_options import input_options, open_named_model, verbose_option
from signcam.errors import SigncamError, UsageError
from signcam.models.overrides import InputOverrides
from signcam.system.terminal import print_stderr


@click.command(short_help="List the models that ship with signcam, or keep what was found out about yours.")
@click.option(
    "--keep", metavar="M", help="Write what is found out or said about a model of your own as its card."
)
@input_options
@verbose_option
def models(keep: str | None, overrides: InputOverrides, verbose: bool) -> int:
    """List the models that ship with signcam, with the descriptions and accuracies from their cards.

    With --keep, write the card of your own model instead: how it is fed, and what its outputs mean.
    """
    if keep is not None:
        from signcam.models.catalogue import model_path
        from signcam.models.opening import keep_card

        classifier = open_named_model(keep, overrides)
        if not classifier.assumptions:
            raise UsageError(f"{Path(keep).name} has a card already.")
        click.echo(keep_card(classifier, model_path(keep)))
        return 0
    if overrides != InputOverrides():
        raise UsageError("What a model is fed with goes with --keep MODEL.")
    from signcam.models.catalogue import DEFAULT_MODEL, describe, shipped_models

    code = 0
    for path in shipped_models():
        try:
            lines = describe(path)
        except SigncamError as error:
            print_stderr(str(error))
            code = error.exit_code
            continue
        click.echo(lines[0] + ("  (default)" if path.stem == DEFAULT_MODEL else ""))
        for line in lines[1:]:
            click.echo(f"    {line}")
    return code
