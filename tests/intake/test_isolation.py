"""Containers are opened in a process of their own: whatever becomes of it, the program goes on and says why."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from evidence.intake import collect
from evidence.intake.asking import Failed, Finished, Open
from evidence.intake.opener import Opener
from evidence.intake.spool import prepare
from evidence.intake.taking import Taking
from evidence.records.sources import Status
from evidence.settings import Limits
from tests.intake.support import PDF, TEXT, code, outcome, packed, read, taken

ROOT = Path(__file__).resolve().parents[2]
ROGUE = "tests.intake.rogue"
WAYS = {
    "hang": ("time", "took longer than 4 seconds"),
    "deaf": ("time", "took longer than 4 seconds"),
    "stopped": ("time", "took longer than 4 seconds"),
    "children": ("time", "took longer than 4 seconds"),
    "segfault": ("crash", "SIGSEGV"),
    "killed": ("crash", "SIGKILL"),
    "babble": ("crash", "nonsense"),
    "half": ("crash", ""),
    "json": ("crash", "nonsense"),
    "traversal": ("crash", "nonsense"),
}
"""How an opening process goes wrong, and what is said of it."""


def children(of: int) -> set[int]:
    """The living processes below one."""
    parents = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if fields[0] != "Z":
            parents[int(stat.parent.name)] = int(fields[1])
    found = {of}
    while more := {child for child, parent in parents.items() if parent in found} - found:
        found |= more
    return found - {of}


def ask(spool: Path, way: str) -> Open:
    data = b"PK\3\4" + way.encode()
    (spool / hashlib.sha256(data).hexdigest()).write_bytes(data)
    return Open(hashlib.sha256(data).hexdigest(), "application/zip", 0, 0, 0)


@pytest.mark.parametrize("way", sorted(WAYS))
def test_whatever_the_opening_process_does_is_that_containers_reason_alone(way: str, tmp_path: Path) -> None:
    spool = tmp_path / "spool"
    prepare(spool)
    with Opener(spool, Limits(seconds_per_file=4.0), ROGUE) as opener:
        opener.open(ask(spool, "fine"))
        begun = time.monotonic()
        entries, end = opener.open(ask(spool, way))
        assert time.monotonic() - begun < 4 + 2
        assert isinstance(end, Failed) and end.code == WAYS[way][0] and WAYS[way][1] in end.reason
        assert [e.name for e in entries] == ["kept.txt"]
        assert not children(os.getpid())
        assert not (spool / ".copy-left").exists()
        again, end = opener.open(ask(spool, "fine"))
        assert len(again) == 1 and isinstance(end, Finished)
    assert not children(os.getpid())


def test_plain_files_start_no_process(tmp_path: Path) -> None:
    folder = tmp_path / "d"
    folder.mkdir()
    (folder / "a.pdf").write_bytes(PDF)
    (folder / "b.txt").write_bytes(TEXT)
    (tmp_path / "t").mkdir()
    watch = (
        "import sys; sys.addaudithook(lambda e, a: e == 'subprocess.Popen' and sys.exit(9));"
        "from pathlib import Path; from evidence.intake import collect; from evidence.settings import Limits;"
        "collect(Path(sys.argv[1]), Path(sys.argv[2]), Limits())"
    )
    run = [sys.executable, "-c", watch, str(folder), str(tmp_path / "s")]
    assert subprocess.run(run, cwd=ROOT, check=False).returncode == 0
    packed(folder / "c.zip", {"a.txt": TEXT})
    assert subprocess.run(run, cwd=ROOT, check=False).returncode == 9  # the watch does see one


def test_a_container_that_needs_too_much_memory_says_so_and_its_neighbour_is_read(tmp_path: Path) -> None:
    folder = tmp_path / "d"
    folder.mkdir()
    head = b"From: a@b.example\r\nTo: c@d.example\r\nMIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\n"
    (folder / "large.eml").write_bytes(head + b"0123456 89\r\n" * 6_000_000)
    packed(folder / "small.zip", {"a.pdf": PDF})
    intake = taken(folder, Limits(reader_memory=400 * 1024**2))
    assert code(intake, "large.eml") == "memory"
    assert "memory" in (outcome(intake, "large.eml").reason or "")
    assert read(intake) == {"small.zip!/a.pdf"}


def test_what_was_finished_before_a_crash_is_kept_and_the_container_says_why(tmp_path: Path) -> None:
    prepare(tmp_path / "spool")
    (tmp_path / "z.zip").write_bytes(b"PK\3\4killed")
    with Opener(tmp_path / "spool", Limits(), ROGUE) as opener:
        taking = Taking(tmp_path / "spool", Limits(), opener)
        taking.file(tmp_path / "z.zip", "z.zip")
    assert [s.path for s in taking.sources] == ["z.zip!/kept.txt"]
    (said,) = taking.outcomes
    assert (said.status, said.problems[0].code) == (Status.UNREADABLE, "crash")
    assert "SIGKILL" in (said.reason or "") and said.problems[0].next_step
    assert not list((tmp_path / "spool").glob(".copy-*"))


def test_the_opening_process_dies_with_the_program(tmp_path: Path) -> None:
    spool = tmp_path / "spool"
    prepare(spool)
    request = ask(spool, "hang")
    program = (
        "from pathlib import Path; from evidence.intake.opener import Opener; from evidence.settings import Limits;"
        "from evidence.intake.asking import Open\n"
        f"with Opener(Path({str(spool)!r}), Limits(), {ROGUE!r}) as o:"
        f" print('go', flush=True); o.open(Open({request.sha256!r}, 'application/zip', 0, 0, 0))"
    )
    run = subprocess.Popen([sys.executable, "-c", program], cwd=ROOT, stdout=subprocess.PIPE)
    assert run.stdout is not None and run.stdout.readline() == b"go\n"
    found: set[int] = set()
    until = time.monotonic() + 20
    while not (spool / ".copy-left").exists() and time.monotonic() < until:
        time.sleep(0.05)
    found = children(run.pid)
    assert found
    run.kill()
    run.wait()
    run.stdout.close()
    until = time.monotonic() + 5
    while any(_lives(p) for p in found) and time.monotonic() < until:
        time.sleep(0.05)
    assert not any(_lives(p) for p in found)


def _lives(number: int) -> bool:
    try:
        return Path(f"/proc/{number}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def test_no_socket_is_opened_and_nothing_is_written_outside_the_spool(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hook = tmp_path / "hook"
    hook.mkdir()
    log = tmp_path / "log"
    (hook / "sitecustomize.py").write_text(
        "import sys\n"
        "def see(event, args):\n"
        "    if event.startswith('socket.') or (event == 'open' and isinstance(args[1], str)\n"
        "            and set(args[1]) & set('wax+') and isinstance(args[0], str)):\n"
        f"        with open({str(log)!r}, 'ab', buffering=0) as out: out.write(f'{{event}} {{args[0]}}\\n'.encode())\n"
        "busy = []\n"
        "def once(event, args):\n"
        "    if not busy:\n"
        "        busy.append(1)\n"
        "        try: see(event, args)\n"
        "        finally: busy.pop()\n"
        "sys.addaudithook(once)\n"
        f"open({str(log)!r}, 'ab').write(b'watching\\n')\n"
    )
    folder = tmp_path / "d"
    folder.mkdir()
    packed(folder / "z.zip", {"../../a.pdf": PDF})
    page = b"From: a@b.example\nSubject: x\nMIME-Version: 1.0\nContent-Type: text/html\n\n<img src='http://away.example/x'>"
    (folder / "m.eml").write_bytes(page)
    monkeypatch.setenv("PYTHONPATH", str(hook))
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    intake = collect(folder, tmp_path / "spool", Limits())
    assert len(intake.sources) == 2
    seen = set(log.read_text().splitlines())
    assert "watching" in seen
    assert not [line for line in seen if line.startswith("socket.")]
    written = {line.split(" ", 1)[1] for line in seen if line.startswith("open ")}
    assert all(w.startswith(str(tmp_path / "spool")) or w in {"/dev/null", str(log)} or w.startswith("/proc/self/")
               for w in written), written  # fmt: skip
