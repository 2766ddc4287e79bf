"""The command line: parse, call, print, exit code. The door to click."""

from __future__ import annotations

import errno
import importlib
import io
import os
import re
import signal
import sys
import traceback
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from types import ModuleType, TracebackType
from typing import Any

import click

from evidence import __version__
from evidence.errors import CancelledError, EvidenceError, ExitCode
from evidence.settings import JudgeSettings, ReadSettings, ReportSettings, cache_folder

OLDEST = (3, 11)


class Given(click.Path):
    """A path that was really given: an empty one, as of a variable that isn't set, would mean the current folder."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:  # noqa: ANN401
        """The path. Fails for an empty one."""
        if value == "":
            self.fail("it is empty; give a folder or file", param, ctx)
        return super().convert(value, param, ctx)


STAGES = click.Choice(["order", "prefiling", "entered", "closed"])
ISO_DAY = click.DateTime(formats=["%Y-%m-%d"])
UNWRITABLE = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO)
"""What a full or broken disk says."""

EXPORTED = ["dossiers", "findings", "cross_findings", "parties", "numbers", "appearances", "invoices", "orders",
            "payments", "transport", "entries", "bonds", "grants"]  # fmt: skip
"""The tables of an archive."""

FIRST_YEAR = 1990
YEARS_AHEAD = 10
"""A day outside these years is a slip of the hand: no law of the catalogue says anything of it."""


def main() -> None:
    """Run the command and leave with the contract's exit code; an error of the program leaves 70 and a short trace."""
    _prepare()
    try:
        code = _flushed(group.main(prog_name="evidence", standalone_mode=False))
    except (click.exceptions.Abort, KeyboardInterrupt, CancelledError):
        code = _failed("stopped", ExitCode.INTERRUPTED)
    except click.ClickException as error:
        error.show()
        code = int(ExitCode.USAGE)
    except EvidenceError as error:
        code = _failed(str(error), error.exit_code)
    except BrokenPipeError:
        os._exit(int(ExitCode.PROGRAM))  # the reader of our output has gone: no verdict's exit code
    except OSError as error:
        if error.errno not in UNWRITABLE:
            raise
        code = _failed(f"the output cannot be written: {error.strerror}. Free space and run again.", ExitCode.PROGRAM)
        os._exit(code)  # what is left in the buffers could not be written either
    sys.exit(int(code or 0))


def _flushed(code: int | None) -> int:
    """The exit code once all output has really gone. Raises ``OSError`` where it has not."""
    sys.stdout.flush()
    return int(code or 0)


def _prepare() -> None:
    sys.excepthook = _program_error
    if sys.version_info < OLDEST:
        sys.exit(f"evidence needs Python 3.11 or later; this is {sys.version.split()[0]}.")
    os.umask(0o077)
    _open_ends()
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        if signal.getsignal(number) is not signal.SIG_IGN:  # nohup and the like: the caller wants it ignored
            signal.signal(number, _stop)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a terminal of few letters still gets every line


def _open_ends() -> None:
    """Give a closed standard stream a place to go, or the next file opened would take its number."""
    for number, name in enumerate(("stdin", "stdout", "stderr")):
        try:
            os.fstat(number)
        except OSError:
            os.dup2(os.open(os.devnull, os.O_RDWR), number)
        if getattr(sys, name) is None:
            setattr(sys, name, os.fdopen(number, "w" if number else "r", encoding="utf-8", closefd=False))


def _stop(*_: object) -> None:
    """Leave as after Ctrl-C, and only once: a second signal doesn't disturb the clearing up."""
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_IGN)
    raise KeyboardInterrupt


def _program_error(kind: type[BaseException], _: BaseException, trace: TracebackType | None) -> None:
    """Our own bug: where it happened, without any text of the papers, and exit code 70."""
    frames = traceback.extract_tb(trace)[-6:]
    lines = [f"  {Path(f.filename).name}:{f.lineno} in {f.name}" for f in frames]
    told = "\n".join([f"evidence: an error of the program ({kind.__name__}). Please report these lines:", *lines])
    click.echo(told, err=True)
    sys.stderr.flush()
    os._exit(int(ExitCode.PROGRAM))


def _failed(message: str, code: ExitCode) -> int:
    click.echo(f"evidence: {message}", err=True)
    return int(code)


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="evidence")
def group() -> None:
    """Check whether the papers of a US import dossier prove one closed story.

    Start with:  evidence check FOLDER

    FOLDER holds the papers of one shipment: contract, invoice, packing list, bill of lading, CBP 7501, remittance,
    bond, power of attorney, CBP 5106, IRS EIN letter, as PDF, scan, photo or text, in any order and under any name.
    """


def _day(_context: click.Context, _option: click.Parameter, day: datetime | None) -> datetime | None:
    """A day as given, where a dossier may have it."""
    last = date.today().year + YEARS_AHEAD
    if day is not None and not FIRST_YEAR <= day.year <= last:
        raise click.BadParameter(f"{day.date()} is no day of a shipment; give one from {FIRST_YEAR} to {last}")
    return day


def _days(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options that all judging commands share."""
    for option in (
        click.option(
            "--as-of", type=ISO_DAY, callback=_day, help="Day of knowledge (is a payment due yet?); default: today."
        ),
        click.option(
            "--law-date",
            type=ISO_DAY,
            callback=_day,
            help="Day whose law applies; default: the entry date, else today.",
        ),
        click.option("--stage", type=STAGES, help="How far the shipment is; default: from the papers."),
        click.option(
            "--policy",
            type=Given(exists=True, dir_okay=False, path_type=Path),
            help="TOML file that overrides provisions.",
        ),
        click.option("--unmask", is_flag=True, help="Show SSNs, passport and account numbers in full."),
    ):
        command = option(command)
    return command


def _reading(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options that all reading commands share."""
    command = click.option(
        "--jobs", type=click.IntRange(1, 64), default=2, show_default=True, help="Reader processes in total."
    )(command)
    return click.option("--no-cache", is_flag=True, help="Read every page anew and keep none.")(command)


DECISIONS = """
A file of --decisions holds one entry for each, in TOML as here or as a JSON list of objects. The print and what
was read of it stay; case.json keeps them, so that other decisions can follow. A document is named by its kind, its
file or its id; a value may be named by `fact` alone. An expired waiver counts no more.

\b
[[decision]]
what = "value"
document = "customs_bond"
field = "principal_number"
value = "47-1203586"
who = "R. Vance"
when = 2026-05-01
why = "the paper itself, under a lens"

\b
[[decision]]
what = "same"                       # or "different"
a = "Copper Finch LLC"
b = "Copper Finch Trading"
who = "R. Vance"
when = 2026-05-01
why = "trade name, county register"

\b
[[decision]]
what = "waive"
rule = "goods.weight"
document = "packing_list"           # optional; or shipment = "s1"
until = 2026-12-31
who = "R. Vance"
when = 2026-05-01
why = "pallets weighed in by the carrier"
"""
"""What --help says of a file of decisions."""

_decisions = click.option(
    "--decisions",
    metavar="FILE",
    type=Given(exists=True, dir_okay=False, path_type=Path),
    help="TOML or JSON file of what persons have decided; see below.",
)
_sign = click.option(
    "--sign",
    metavar="KEYFILE",
    type=Given(exists=True, dir_okay=False, path_type=Path),
    help="Sign proof.json with this Ed25519 key (openssl genpkey -algorithm ed25519 -out KEYFILE).",
)
_json = click.option("--json", "json_to", metavar="FILE", help="Also write report.json to FILE; - for standard output.")


@group.command(short_help="Read, link and judge one DOSSIER.", epilog=DECISIONS)
@click.argument("dossier", type=Given(path_type=Path))
@click.option("--out", type=Given(file_okay=False, path_type=Path), help="Folder for the reports.")
@_days
@_decisions
@_sign
@_json
@_reading
def check(dossier: Path, out: Path | None, jobs: int, no_cache: bool, **given: Any) -> int:  # noqa: ANN401
    """Read, link and judge one DOSSIER (a folder, a zip or one file).

    Prints the verdict, the importer's five papers, the two chains and the findings; writes report.json, report.html,
    proof.json and case.json into --out (default: evidence-reports/NAME).

    Exit code: 0 clear, 1 review, 2 hold, 3 wrong usage or nothing readable, 70 program error, 130 interrupted.
    """
    return int(
        _commands().check(dossier, out, _read(jobs, no_cache), _judging(given), _telling(given), given["json_to"])
    )


@group.command(short_help="Judge a stored CASE again, reading nothing.")
@click.argument("case", type=Given(exists=True, path_type=Path))
@click.option("--out", type=Given(file_okay=False, path_type=Path), help="Folder for the reports.")
@_days
@_decisions
@_sign
@_json
def judge(case: Path, out: Path | None, **given: Any) -> int:  # noqa: ANN401
    """Judge an extracted CASE (case.json, or the folder of a report) again, reading nothing.

    Useful after a change of law, for another day or with --decisions (`evidence check --help` shows such a file): the
    papers are not read again. Exit codes as check.
    """
    return int(_commands().judge(case, out, _judging(given), _telling(given), given["json_to"]))


@group.command(short_help="Documents and facts of FILES, no judging.")
@click.argument("files", nargs=-1, required=True, type=Given(path_type=Path))
@click.option("--json", "json_to", metavar="FILE", help="Write documents and facts as JSON; - for standard output.")
@click.option("--unmask", is_flag=True, help="Show SSNs, passport and account numbers in full.")
@_reading
def extract(files: tuple[Path, ...], json_to: str | None, unmask: bool, jobs: int, no_cache: bool) -> int:
    """Documents and facts of FILES only, no judging.

    FILES are papers, folders, zips or mails; each is read by itself.

    Example:  evidence extract invoice.pdf wire.txt --json facts.json

    Exit code: 0 all read, 4 some could not be read (told), 3 none could.
    """
    return int(_commands().extract(files, _read(jobs, no_cache), json_to, unmask))


@group.command(short_help="What was read from each page, and how.")
@click.argument("file", type=Given(path_type=Path))
@click.option("--png", type=Given(file_okay=False, path_type=Path), help="Write a picture of each page here.")
@click.option("--unmask", is_flag=True, help="Show SSNs, passport and account numbers in full.")
@_reading
def pages(file: Path, png: Path | None, unmask: bool, jobs: int, no_cache: bool) -> int:
    """What was read from each page of FILE (a paper, folder, zip or mail), and how.

    With --png a picture of each page shows its words framed: green read surely, orange doubtful, red guessed. What a
    page's text layer says but a person doesn't see is told below its words.

    Example:  evidence pages scan.pdf --png pages/

    Exit code: 0 something was read, 3 nothing could be.
    """
    return int(_commands().pages(file, png, _read(jobs, no_cache), unmask))


@group.command(short_help="Why two names are or aren't one party.")
@click.argument("a")
@click.argument("b")
@click.argument("dossier", type=Given(path_type=Path))
@_reading
def why(a: str, b: str, dossier: Path, jobs: int, no_cache: bool) -> int:
    """Why the names A and B are or aren't the same party in DOSSIER.

    Example:  evidence why "Acme Trading Co., Ltd." "Acme Trading" papers/
    """
    return int(_commands().why(a, b, dossier, _read(jobs, no_cache)))


@group.command(short_help="Re-check a PROOF without OCR or resolver.")
@click.argument("proof", type=Given(exists=True, dir_okay=False, path_type=Path))
@click.argument("dossier", required=False, type=Given(exists=True, path_type=Path))
@click.option(
    "--key",
    metavar="FILE",
    type=Given(exists=True, dir_okay=False, path_type=Path),
    help="The signer's public key (openssl pkey -in KEYFILE -pubout -out FILE); another signer, or none, is refused.",
)
def verify(proof: Path, dossier: Path | None, key: Path | None) -> int:
    """Re-check a PROOF (proof.json) with a small program of its own: no OCR, no resolver.

    Every hash is reckoned anew and every step replayed from the facts; parties, links, shipments, checks, verdict and
    score must follow. With DOSSIER (the folder or zip it was made from) each file's bytes must be the same; the pages
    are not read again. Says what it could only take as told.

    Without a signature it cannot catch an invention that is consistent throughout and sealed anew, or made over other
    files: keep the root apart, or sign with --sign and give --key. It does not know whether the page was read rightly.

    Exit code: 0 the proof holds, 2 it does not, and the broken step is named.
    """
    return int(_commands().verify(proof, dossier, key))


@group.command(short_help="A copy of a PROOF without some fields.")
@click.argument("proof", type=Given(exists=True, dir_okay=False, path_type=Path))
@click.argument("fields", nargs=-1, required=True)
@click.option("--out", required=True, type=Given(dir_okay=False, path_type=Path), help="File for the copy.")
def withhold(proof: Path, fields: tuple[str, ...], out: Path) -> int:
    """Write a copy of a PROOF without the facts of some FIELDS, which can still be verified.

    FIELDS are names of fields, * standing for anything, with a kind of document in front where it matters: 'bank.*',
    '*.account', 'remittance:*'. The facts, the steps that use them, and sentences that repeat them are replaced by
    their hashes; root and signature stay. Without --sign, who holds the rest may guess a withheld text of few values.
    """
    return int(_commands().withhold(proof, fields, out))


@group.command(short_help="The rules, with sources, status and dates.")
@click.argument("rule", required=False)
@click.option("--as-of", type=ISO_DAY, callback=_day, help="Day whose law is shown; default: today.")
def rules(rule: str | None, as_of: datetime | None) -> int:
    """The rule catalogue with sources, status and dates in force; with RULE, one of them.

    Below a rule stand the provisions it rests on (law), those it only looks up (reads), and how sources disagree.
    A provision that is not in force makes a finding minor, worded "would fail if adopted as reported". To switch one,
    or to give it another value, write a file of TOML and give it to check, judge or batch as --policy FILE; its name
    stands in the report:

    \b
        [[foreign-informal.rows]]
        from = 2026-06-03
        value = true
        status = "in-force"
        source = "our reading of the order of 3 June 2026"

    \b
        [[adcvd-scope.rows]]
        from = 2020-01-01
        value = { countries = ["CN"], prefixes = ["7604", "8541.42"] }
        status = "in-force"
        source = "our list of orders, May 2026"

    A row may end with until = 2026-12-31. Rows given replace all rows of that provision; an unknown name, status, day
    or shape of value is refused.

    Example:  evidence rules policy.foreign-importer --as-of 2026-07-01

    Exit code: 0.
    """
    return int(_commands().rules(rule, as_of.date() if as_of else date.today()))


@group.command(short_help="Run every dossier of an ARCHIVE.")
@click.argument("archive", type=Given(exists=True, file_okay=False, path_type=Path))
@click.option("--out", required=True, type=Given(file_okay=False, path_type=Path), help="Folder for all results.")
@click.option("--engine", type=click.Choice(["local", "dask"]), default="local", show_default=True,
              help="Where dossiers are run: on this machine, or on a dask.distributed cluster.")  # fmt: skip
@click.option("--scheduler", metavar="ADDRESS", help="The cluster's scheduler, as tcp://HOST:8786; for --engine dask.")
@click.option("--send", is_flag=True, help="Send the papers to the cluster and the reports back: no shared files.")
@click.option("--resume", is_flag=True, help="Go on with a run that was interrupted, under its day.")
@click.option("--only", multiple=True, metavar="NAME", help="Only this dossier; may be given several times.")
@click.option("--limit", type=click.IntRange(1), help="Only the first so many dossiers.")
@click.option("--fail-fast", is_flag=True, help="Stop at the first dossier that cannot be run.")
@_days
@_reading
def batch(archive: Path, out: Path, jobs: int, no_cache: bool, **given: Any) -> int:  # noqa: ANN401
    """Run every dossier of ARCHIVE: each direct sub-folder, zip, 7z or mail is one.

    Writes into --out a folder of reports for each dossier (reports/NAME), a line of JSON for each (dossiers.jsonl),
    what no single dossier shows (cross.json) and a summary of the run (batch.json).

    A second run takes up new and changed dossiers alone. A change of the law, the policy or the day judges the stored
    cases again without reading: give --as-of to keep the day of an earlier run.

    Exit code: 0 all ran, 4 some could not be run (listed), 3 wrong usage, 70 program error, 130 interrupted.
    """
    if (given["engine"] == "dask") != (given["scheduler"] is not None):
        raise click.UsageError("--engine dask and --scheduler ADDRESS belong together")
    batching = importlib.import_module("evidence.batching")
    wish = batching.Wish(
        jobs=jobs, unmask=given["unmask"],
        **{name: given[name] for name in ("engine", "scheduler", "send", "resume", "only", "limit", "fail_fast")},
    )  # fmt: skip
    return int(batching.batch(archive, out, _read(jobs, no_cache), _judging(given), wish))


@group.command(name="request", short_help="Letters for the papers that are missing.")
@click.argument("dossier", type=Given(exists=True, path_type=Path))
@click.option("--out", type=Given(file_okay=False, path_type=Path), help="Folder for the letters.")
@click.option("--language", type=click.Choice(["en", "zh", "both"]), default="both", show_default=True,
              help="English, Chinese, or one of each.")  # fmt: skip
@_days
@_decisions
@_reading
def letters(dossier: Path, out: Path | None, language: str, jobs: int, no_cache: bool, **given: Any) -> int:  # noqa: ANN401
    """Write letters that ask for the papers which would close the loop of DOSSIER and clear its findings.

    DOSSIER is the papers (a folder, a zip or one file), or what a check left behind (its folder of reports, or
    case.json), of which nothing is read again.

    The easiest set of papers is asked for, one letter to each who can supply some (seller, buyer, broker, bank, surety,
    importer): what is missing and why, what differs and which correction would settle it, and by when. With a hold
    notice among the papers that is counted from its thirty days. Letters go to --out (default: evidence-requests/NAME)
    as text and as pages for printing; account and Social Security numbers show their last four digits.

    Example:  evidence request evidence-reports/may-shipment --language zh

    Exit code: 0 written, or nothing is wanting; 3 wrong usage or nothing readable.
    """
    answering = importlib.import_module("evidence.answering")
    settings = answering.settings_of(_read(jobs, no_cache), _judging(given), bool(given["unmask"]))
    return int(answering.request(dossier, out, settings, language))


@group.group(short_help="Ask the archive that a batch has made.")
def archive() -> None:
    """Ask the archive that evidence batch has made. DIR is that run's --out folder; nothing in it is changed.

    \b
    Examples:  evidence archive who "Acme Trading LLC" results/
               evidence archive who 12-3456789 results/
               evidence archive report results/ --out overview.html
               evidence archive export results/ --format xlsx --out archive.xlsx
    """


_archived = click.argument("folder", metavar="DIR", type=Given(exists=True, file_okay=False, path_type=Path))
_unmasked = click.option("--unmask", is_flag=True, help="Show SSNs, passport and account numbers in full.")


@archive.command(short_help="All appearances of a name or number.")
@click.argument("asked", metavar="NAME_OR_NUMBER")
@_archived
@_unmasked
def who(asked: str, folder: Path, unmask: bool) -> int:
    """All appearances of NAME_OR_NUMBER in DIR, in time, with changes of address, bond, signatory and bank account.

    A number may be an EIN (with or without dash), SSN, account, IBAN, entry, bond, invoice, contract, payment,
    bill of lading or container number, a phone, an e-mail or an address. A name is found in its normal form:
    "ACME TRADING" finds "Acme Trading, LLC". Similar names are listed apart and are not the same.
    """
    return int(_asking().who(asked, folder, unmask=unmask))


@archive.command(short_help="The archive on one page of HTML.")
@_archived
@click.option("--out", metavar="FILE.html", type=Given(dir_okay=False, path_type=Path),
              help="File for the page; default: archive.html in DIR.")  # fmt: skip
@click.option("--as-of", type=ISO_DAY, callback=_day, help="Day from which papers end soon; default: today.")
@_unmasked
def report(folder: Path, out: Path | None, as_of: datetime | None, unmask: bool) -> int:
    """The archive in DIR on one page of HTML, complete in itself.

    Verdicts; what the dossiers show together, with the dossiers; how often each finding occurs; the names in grave
    findings; powers, agreements, licences and bonds that end within 90 days; links to the reports of the dossiers.
    """
    return int(_asking().report(folder, out, as_of=as_of.date() if as_of else None, unmask=unmask))


@archive.command(short_help="The archive for other programs.")
@_archived
@click.option("--format", "kind", required=True, type=click.Choice(["csv", "xlsx", "parquet", "graphml", "ftm"]))
@click.option("--out", required=True, metavar="PATH", type=Given(path_type=Path), help="File or folder to write.")
@click.option("--table", type=click.Choice(EXPORTED), default="appearances", show_default=True,
              help="The one table of a --out FILE.csv or FILE.parquet.")  # fmt: skip
@_unmasked
def export(folder: Path, kind: str, out: Path, table: str, unmask: bool) -> int:
    """Write the archive in DIR for other programs.

    csv and parquet write a file for each table into the folder PATH (or one --table where PATH ends in .csv or
    .parquet), xlsx a workbook with a sheet for each, without a cell that a spreadsheet program would run as a formula.
    graphml writes a graph of dossiers and what they share, ftm entities of FollowTheMoney as lines of JSON.
    """
    return int(_asking().export(folder, kind, out, table=table, unmask=unmask))


@group.command(short_help="The answer pack for a hold, as one PDF.")
@click.argument("dossier", type=Given(exists=True, path_type=Path))
@click.option("--out", required=True, metavar="FILE.pdf", type=Given(path_type=Path), help="The PDF to write.")
@_days
@_decisions
@_reading
def pack(dossier: Path, out: Path, jobs: int, no_cache: bool, **given: Any) -> int:  # noqa: ANN401
    """Put the papers of DOSSIER (a folder, a zip or one file) together as the answer to a hold: one PDF.

    A cover with the shipment's numbers and the day an answer is due; an index with page numbers; the chain, link by
    link, with the values that prove it; every finding with what answers it, or that nothing here does; what is still
    wanting; then the papers in the order of the chain, the boxes that decide framed and numbered, green where they
    prove a link, red where a finding rests on them, with notes in the margin.

    Account and Social Security numbers are covered but for their last four digits; --unmask shows them. Read the pack
    before it is sent: it states what the papers show, also where that speaks against the importer.

    Example:  evidence pack papers/ --out answer.pdf

    Exit code: 0 written, 3 wrong usage or nothing readable.
    """
    answering = importlib.import_module("evidence.answering")
    settings = answering.settings_of(_read(jobs, no_cache), _judging(given), bool(given["unmask"]))
    return int(answering.pack(dossier, out, settings))


@group.group(invoke_without_command=True, short_help="The pages kept between runs.")
@click.pass_context
def cache(context: click.Context) -> int:
    """The pages kept between runs: where they lie, how many, how often they were of use."""
    if context.invoked_subcommand is not None:
        return 0
    return int(_commands().cache(cache_folder(), "", ReadSettings.cache_size))


@cache.command()
def clear() -> int:
    """Remove every page kept; the next run reads all anew."""
    return int(_commands().cache(cache_folder(), "clear", 0))


@cache.command()
@click.option("--size", required=True, metavar="SIZE", callback=lambda *given: _size(given[2]), help="As 500M or 2G.")
def trim(size: int) -> int:
    """Remove the pages unused longest until the rest takes at most SIZE."""
    return int(_commands().cache(cache_folder(), "trim", size))


def _size(text: str) -> int:
    """Bytes from digits with or without k, M or G."""
    found = re.fullmatch(r"(\d{1,12})\s*([kKmMgG]?)[bB]?", text.strip(), re.ASCII)
    if found is None:
        raise click.BadParameter(f"{text!r} is no size; give digits with k, M or G, as in 500M")
    return int(found[1]) << ("kmg".index(found[2].lower()) * 10 + 10 if found[2] else 0)


def _commands() -> ModuleType:
    """What the commands do: loaded late, so that help and wrong usage answer at once."""
    return importlib.import_module("evidence.commands")


def _asking() -> ModuleType:
    """What the commands of ``evidence archive`` do: loaded late too."""
    return importlib.import_module("evidence.asking_archive")


def _read(jobs: int, no_cache: bool) -> ReadSettings:
    return ReadSettings(jobs=jobs, cache=None if no_cache else cache_folder())


def _telling(given: dict[str, Any]) -> ReportSettings:
    return ReportSettings(bool(given["unmask"]), given["sign"])


def _judging(given: dict[str, Any]) -> JudgeSettings:
    as_of, law = given["as_of"], given["law_date"]
    return JudgeSettings(
        as_of=as_of.date() if as_of else None,
        law_date=law.date() if law else None,
        stage=given["stage"],
        policy=given["policy"],
        decisions=given.get("decisions"),
    )
