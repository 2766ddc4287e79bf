"""No line of a paper, however odd, holds a pattern up: the time grows with the length of the line."""

from __future__ import annotations

import subprocess
import sys

import pytest

LENGTH = 8000
SECONDS = 2
UNITS = (" ", "0", "A", "pays ", "a, ", "1.")

TRIAL = """
import importlib, os, pkgutil, re, resource, sys

def patterns(held):
    if isinstance(held, re.Pattern):
        yield held
    elif isinstance(held, dict):
        for value in held.values():
            yield from patterns(value)
    elif isinstance(held, (list, tuple, set, frozenset)):
        for value in held:
            yield from patterns(value)

def named():
    found = {}
    for top in ("kinds", "values", "layout"):
        package = importlib.import_module("evidence." + top)
        for info in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
            for name, held in vars(importlib.import_module(info.name)).items():
                for pattern in patterns(held):
                    found.setdefault(pattern, info.name + "." + name)
    return found

length, seconds, units = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3:]
tried = named()
for pattern, name in tried.items():
    child = os.fork()
    if child == 0:
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        for unit in units:
            line = (unit * length)[:length] + "!"
            for _ in pattern.finditer(line):
                pass
            pattern.fullmatch(line)
        os._exit(0)
    if os.waitpid(child, 0)[1]:
        print(name, flush=True)
print(len(tried), "patterns")
"""


@pytest.mark.skipif(sys.platform == "win32", reason="bounds the time of processes as POSIX does")
def test_odd_lines_hold_no_pattern_up() -> None:
    """Every compiled pattern of kinds, values and layout: all odd lines together within ``SECONDS`` of CPU."""
    trial = [sys.executable, "-c", TRIAL, str(LENGTH), str(SECONDS), *UNITS]
    said = subprocess.run(trial, capture_output=True, text=True, timeout=600, check=True).stdout.splitlines()
    *slow, tried = said
    assert slow == []
    assert int(tried.split()[0]) > 100
