"""What a process that opens strange files is kept from: the network, other processes, the user's environment.

Everything here is done as far as the platform lets, and never fails a run where it doesn't: a container may forbid
name spaces, another system has none. Standard library alone.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import platform
import site
import struct
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
"""The folder that holds the package, so that children of a bare clone find it."""

ONE_THREAD = dict.fromkeys(
    ("OMP_NUM_THREADS", "OMP_THREAD_LIMIT", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "NUMEXPR_NUM_THREADS"), "1"
)
"""One thread each, set before the first import: two readers with more threads are several times slower."""

UNSET = frozenset(
    ("CMAP_PATH", "PYTHONSTARTUP", "PYTHONINSPECT", "PYTHONHOME", "PYTHONWARNINGS", "PYTHONBREAKPOINT", "PYTHONPATH")
)
"""What could make a library load code or tables from elsewhere; the search path is set anew."""

NEW_USER, NEW_NET = 0x10000000, 0x40000000
"""unshare(2)."""

NO_NEW_PRIVILEGES, SECCOMP, FILTER = 38, 22, 2
"""prctl(2): PR_SET_NO_NEW_PRIVS, PR_SET_SECCOMP, SECCOMP_MODE_FILTER."""

REFUSED = {
    "x86_64": (0xC000003E, (41, 42, 101, 310, 311, 425, 438)),
    "aarch64": (0xC00000B7, (198, 203, 117, 270, 271, 425, 438)),
}
"""The architecture's number; socket, connect, ptrace, process_vm_readv and _writev, io_uring_setup, pidfd_getfd."""

FOREIGN_CALLS = 0x40000000
"""Calls from here on are those of another interface of the same machine (x32)."""

LOAD, EQUAL, AT_LEAST, RETURN = 0x20, 0x15, 0x35, 0x06
ALLOW, DENY = 0x7FFF0000, 0x00050000 | 13
"""SECCOMP_RET_ALLOW, and SECCOMP_RET_ERRNO with EACCES."""


def environment(temporary: Path | None = None) -> dict[str, str]:
    """The environment of a child: ours without what steers its libraries, one thread, temporary files in one place."""
    kept = {name: value for name, value in os.environ.items() if name not in UNSET}
    paths = [str(ROOT), *(p for p in os.environ.get("PYTHONPATH", "").split(os.pathsep) if Path(p).is_absolute())]
    own = {} if temporary is None else _own_places(temporary)
    return {**kept, **ONE_THREAD, **own, "PYTHONPATH": os.pathsep.join(paths)}


def _own_places(temporary: Path) -> dict[str, str]:
    """Home and caches of a child that is to leave nothing elsewhere; the user's own packages are still found."""
    user = os.environ.get("PYTHONUSERBASE") or site.getuserbase()
    places = dict.fromkeys(("TMPDIR", "HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"), str(temporary))
    return {**places, "PYTHONUSERBASE": user}


def confined() -> None:
    """Cut this process and all it starts off from networks and from other processes; nothing takes it back.

    To be called before the first thread starts.
    """
    os.umask(0o077)
    if sys.platform != "linux":
        return
    with contextlib.suppress(OSError):
        Path("/proc/self/oom_score_adj").write_text("500", "ascii")  # short of memory, a reader goes before the program
    with contextlib.suppress(OSError, AttributeError):
        _own_network()
    with contextlib.suppress(OSError, AttributeError):
        _refuse_calls()


def _own_network() -> None:
    """A network with nothing on it. Raises ``OSError`` where that is forbidden."""
    library = ctypes.CDLL(None, use_errno=True)
    if library.unshare(NEW_NET) == 0 or os.geteuid() == 0:
        return  # root gives up no rights over files for it
    user, group = os.geteuid(), os.getegid()
    if library.unshare(NEW_USER | NEW_NET):
        raise OSError(ctypes.get_errno(), "unshare")
    for name, line in (("uid_map", f"{user} {user} 1"), ("setgroups", "deny"), ("gid_map", f"{group} {group} 1")):
        Path("/proc/self", name).write_text(line, "ascii")


def _refuse_calls() -> None:
    """Let the kernel refuse the calls of ``REFUSED``. Raises ``OSError`` where it takes no filter."""
    if platform.machine() not in REFUSED:
        return
    program = _program(*REFUSED[platform.machine()])
    lines = ctypes.create_string_buffer(program, len(program))
    whole = ctypes.create_string_buffer(struct.pack("@HP", len(program) // 8, ctypes.addressof(lines)))
    library = ctypes.CDLL(None, use_errno=True)
    call = [ctypes.c_ulong(n) for n in (1, 0, 0, 0)]
    if library.prctl(NO_NEW_PRIVILEGES, *call):
        raise OSError(ctypes.get_errno(), "prctl")
    if library.prctl(SECCOMP, ctypes.c_ulong(FILTER), ctypes.c_void_p(ctypes.addressof(whole)), *call[2:]):
        raise OSError(ctypes.get_errno(), "prctl")


def _program(architecture: int, calls: tuple[int, ...]) -> bytes:
    """A filter in classic BPF (linux/filter.h): (code, jump if so, jump if not, operand) in eight bytes each."""
    last = len(calls) + 4
    lines = [(LOAD, 0, 0, 4), (EQUAL, 0, last - 1, architecture), (LOAD, 0, 0, 0)]
    lines.append((AT_LEAST, last - 3, 0, FOREIGN_CALLS))
    lines += [(EQUAL, last - 4 - at, 0, call) for at, call in enumerate(calls)]
    lines += [(RETURN, 0, 0, ALLOW), (RETURN, 0, 0, DENY)]
    return b"".join(struct.pack("=HBBI", *line) for line in lines)
