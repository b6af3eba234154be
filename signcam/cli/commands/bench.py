"""`signcam bench`: measures the recognition beside other ways, and the window."""

import click

from signcam.cli.model_options import model_options, open_named_model, verbose_option
from signcam.models.overrides import InputOverrides
from signcam.resources.demos import DIGITS

_FRAMES = 300


@click.command(short_help="Measure how fast signcam is on this machine.")
@click.option(
    "--source",
    metavar="S",
    help="What to read, as for signcam itself: a camera, a video, pictures, an address."
    " Default: the digits demo.",
)
@model_options
@click.option(
    "--frames",
    type=click.IntRange(min=1),
    metavar="N",
    default=_FRAMES,
    show_default=True,
    help="How many frames each way recognizes. A file that is shorter is read again.",
)
@click.option("--json", "as_json", is_flag=True, help="Print one line of JSON instead of tables.")
@verbose_option
def bench(
    source: str | None,
    model: str | None,
    overrides: InputOverrides,
    frames: int,
    as_json: bool,
    verbose: bool,
) -> int:
    """Measure how fast signcam is on this machine.

    Three ways recognize the same frames in turns: signcam; MediaPipe's graph alone, which finds hands and
    reads nothing; and the usual way, which is MediaPipe's graph, predict of a Keras network and drawing with
    OpenCV in one loop. Then signcam is started with its window and watched for some seconds; and once more,
    to compare the frames that it shows with everything on and in the bare reading mode.
    """
    from signcam.bench.run import run_bench
    from signcam.cli.bench_tables import print_tables
    from signcam.cli.progress import ProgressBar
    from signcam.cli.records import JsonWriter
    from signcam.sources.factory import create_source
    from signcam.system.terminal import printable

    classifier = open_named_model(model, overrides)
    opened = create_source(str(DIGITS.path) if source is None else source)
    title = DIGITS.title if source is None else opened.name
    given = {"--source": source, "--model": model, "--input": overrides.input}
    given |= {"--colour": overrides.colour, "--crop": overrides.crop}
    arguments = [part for name, value in given.items() if value is not None for part in (name, value)]
    if not as_json:
        click.echo(f"{printable(title)}, model {classifier.card.name}, {frames} frames in turns")
    progress = ProgressBar(frames)
    progress.show(0, "in turns")
    try:
        report = run_bench(
            opened,
            title,
            classifier,
            arguments if source is not None else ["--demo", *arguments],
            frames,
            lambda done: progress.show(done, "in turns" if done < frames else "starting the window"),
        )
    finally:
        progress.close()
    if as_json:
        JsonWriter().write(report.record())
    else:
        print_tables(report)
    return 0
