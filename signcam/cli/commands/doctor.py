"""`signcam doctor`: says what is wrong on this machine."""

import click

from signcam.cli.model_options import verbose_option


@click.command(short_help="Say what is wrong on this machine, and what to do.")
@verbose_option
def doctor(verbose: bool) -> int:
    """Check what signcam needs on this machine, and say what is wrong and what to do."""
    from signcam.cli.doctor import run_checks

    code = 0
    colours = {"ok": "green", "warning": "yellow", "problem": "red"}
    for finding in run_checks():
        level = click.style(f"{finding.level:<8}", fg=colours[finding.level])
        click.echo(f"{level} {finding.subject}: {' '.join(finding.sentence.split())}")
        code = 1 if finding.level == "problem" else code
    return code
