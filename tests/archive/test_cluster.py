"""An archive run on a real cluster on this machine: scheduler and workers are processes of their own."""

from __future__ import annotations

import io
import json
import os
import shutil
import socket
import subprocess
import sys
import tarfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from evidence.archive.engines.cluster import packed, unpacked
from evidence.commands.batching import Wish, batch
from evidence.errors import UsageError
from evidence.settings import JudgeSettings, ReadSettings
from tests.archive.test_batch import ROOT, archive, results, run

pytest.importorskip("distributed")


@pytest.fixture(scope="module")
def scheduler(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a scheduler with two workers."""
    place = tmp_path_factory.mktemp("cluster")
    file = place / "scheduler.json"
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "XDG_CACHE_HOME": str(place)}

    def start(*words: str) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "dask", *words, "--scheduler-file", str(file), "--no-dashboard"]
        return subprocess.Popen(command, cwd=place, env=environment, stdout=subprocess.DEVNULL,
                                stderr=subprocess.DEVNULL, start_new_session=True)  # fmt: skip

    parts = [start("scheduler", "--host", "127.0.0.1", "--port", "0")]
    try:
        parts += [start("worker", "--nworkers", "2", "--nthreads", "1", "--host", "127.0.0.1")]
        until = time.monotonic() + 60
        while not file.exists() and time.monotonic() < until:
            time.sleep(0.1)
        yield json.loads(file.read_text())["address"]
    finally:
        for part in parts:
            part.terminate()
        for part in parts:
            part.wait(timeout=30)


@pytest.mark.parametrize("way", [(), ("--send",)], ids=["shared-files", "sent-files"])
def test_a_cluster_gives_the_same_results_to_the_byte(tmp_path: Path, scheduler: str, way: tuple[str, ...]) -> None:
    folder = archive(tmp_path, 8)
    (folder / "empty").mkdir()
    run(folder, tmp_path / "local", code=4)
    run(folder, tmp_path / "cluster", "--engine", "dask", "--scheduler", scheduler, *way, code=4)
    assert results(tmp_path / "cluster") == results(tmp_path / "local")


def test_stored_cases_are_judged_again_on_machines_that_lack_them(tmp_path: Path, scheduler: str) -> None:
    folder, cluster = archive(tmp_path, 2), ("--engine", "dask", "--scheduler", scheduler, "--send")
    run(folder, tmp_path / "out", *cluster)
    before = (tmp_path / "out" / "reports" / "case-00" / "case.json").read_bytes()
    run(folder, tmp_path / "out", "--law-date", "2026-04-30", *cluster)
    assert (tmp_path / "out" / "reports" / "case-00" / "case.json").read_bytes() == before
    report = json.loads((tmp_path / "out" / "reports" / "case-00" / "report.json").read_text())
    assert report["dossier"]["law_date"] == "2026-04-30"


@pytest.mark.parametrize("address", ["nowhere:zero", "tcp://127.0.0.1:1"], ids=["no-address", "nobody-listens"])
def test_a_scheduler_that_does_not_answer_is_wrong_usage(address: str, tmp_path: Path) -> None:
    wish = Wish(engine="dask", scheduler=address, reached_in=0.5)
    with pytest.raises(UsageError, match=address) as refused:
        batch(archive(tmp_path, 1), tmp_path / "out", ReadSettings(), JudgeSettings(), wish)
    assert refused.value.exit_code == 3
    shutil.rmtree(tmp_path / "out")


def test_a_port_that_takes_the_connection_and_says_nothing_is_wrong_usage(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as mute:
        address = f"tcp://127.0.0.1:{mute.getsockname()[1]}"
        wish = Wish(engine="dask", scheduler=address, reached_in=0.5)
        with pytest.raises(UsageError, match=address):
            batch(archive(tmp_path, 1), tmp_path / "out", ReadSettings(), JudgeSettings(), wish)


def test_a_dossier_sent_along_arrives_whole_on_any_python(tmp_path: Path) -> None:
    papers = tmp_path / "papers"
    (papers / "mail").mkdir(parents=True)
    (papers / "invoice.txt").write_bytes(b"Commercial invoice")
    os.link(papers / "invoice.txt", papers / "mail" / "again.txt")
    (papers / "latest.txt").symlink_to("invoice.txt")
    unpacked(packed({"papers/2026-001": papers}), tmp_path / "there")
    there = tmp_path / "there" / "papers" / "2026-001"
    assert sorted(p.relative_to(there).as_posix() for p in there.rglob("*") if p.is_file()) == [
        "invoice.txt", "latest.txt", "mail/again.txt",
    ]  # fmt: skip
    assert (there / "mail" / "again.txt").read_bytes() == b"Commercial invoice"


@pytest.mark.parametrize("name", ["../outside.txt", "/outside.txt", "link/outside.txt"])
def test_nothing_sent_along_lies_outside_its_folder(name: str, tmp_path: Path) -> None:
    held = io.BytesIO()
    with tarfile.open(fileobj=held, mode="w") as tar:
        link = tarfile.TarInfo("link")
        link.type, link.linkname = tarfile.SYMTYPE, str(tmp_path)
        tar.addfile(link)
        tar.addfile(tarfile.TarInfo(name))
    with pytest.raises(tarfile.TarError, match="would not lie in the folder"):
        unpacked(held.getvalue(), tmp_path / "there")
    assert not (tmp_path / "outside.txt").exists()
