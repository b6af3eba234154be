"""Writes the report of a session into a folder."""

from pathlib import Path

from signcam.checking.report.as_csv import trials_csv
from signcam.checking.report.as_json import report_json
from signcam.checking.report.crops import write_crops
from signcam.checking.report.html import report_html
from signcam.checking.result import CheckResult
from signcam.errors import SigncamError
from signcam.system.whole_file import write_whole

REPORT_HTML, REPORT_JSON, TRIALS_CSV, CROPS = "report.html", "report.json", "trials.csv", "crops"


def write_report(result: CheckResult, folder: Path) -> Path:
    """Write `report.html`, `report.json`, `trials.csv`, and with consent `crops/<label>/`.

    Returns:
        The path of the HTML file.

    Raises:
        SigncamError: the folder cannot be written, or a kept picture is gone.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        write_whole(folder / REPORT_JSON, report_json(result))
        write_whole(folder / TRIALS_CSV, trials_csv(result.session))
        if result.session.consent.pictures:
            write_crops(result.session, folder / CROPS)
        write_whole(folder / REPORT_HTML, report_html(result))
    except OSError as error:
        raise SigncamError(f"The report cannot be written to {folder}: {error.strerror or error}.") from error
    return folder / REPORT_HTML
