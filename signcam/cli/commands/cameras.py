"""`signcam cameras`: lists the cameras."""

import click

from signcam.cli.model_options import verbose_option
from signcam.system.terminal import print_stderr


@click.command(short_help="List the cameras.")
@verbose_option
def cameras(verbose: bool) -> int:
    """List the cameras: number, name and path. --source takes any of them."""
    from signcam.sources.camera_list import list_cameras

    found = list_cameras()
    if not found:
        print_stderr(
            "No camera was found. Plug one in, or read a file with --source. signcam doctor tells more."
        )
    width = max((len(camera.name) for camera in found), default=0)
    for camera in found:
        click.echo(f"{camera.index:>3}  {camera.name:<{width}}  {camera.path or ''}".rstrip())
    return 0
