"""Outlook messages: text, attachments and messages attached come out under their own names."""

from __future__ import annotations

import struct
from pathlib import Path

from evidence.records.sources import Status
from evidence.settings import Limits
from tests.intake.compound import Tree, compound
from tests.intake.support import PDF, TEXT, code, outcome, read, taken
from tests.intake.test_mails import png, said

SENT = 0x01DCAC9900000000
"""A time in March 2026, in tenths of a microsecond since 1601."""


def wide(number: int, text: str) -> tuple[str, bytes]:
    return f"__substg1.0_{number:04X}001F", text.encode("utf-16-le")


def properties(start: int, *values: tuple[int, int, int]) -> bytes:
    return bytes(start) + b"".join(struct.pack("<HHLQ", kind, number, 6, value) for number, kind, value in values)


def message(subject: str, body: str = "Please find the papers.", start: int = 32, **parts: bytes | Tree) -> Tree:
    tree: Tree = {"__properties_version1.0": properties(start, (0x0039, 0x0040, SENT))}
    texts = (
        (0x0037, subject), (0x0C1A, "Ana Reed"), (0x5D01, "ana@amber.example"), (0x0E04, "desk@broker.example"),
        (0x1000, body),
    )  # fmt: skip
    tree.update(wide(number, text) for number, text in texts if text)
    tree.update((f"__attach_version1.0_#{i:08X}", part) for i, part in enumerate(parts.values()))
    return tree


def attached(name: str, data: bytes, cid: str = "") -> Tree:
    tree: Tree = {"__properties_version1.0": properties(8, (0x3705, 3, 1)), "__substg1.0_37010102": data}
    tree.update([wide(0x3707, name), *([wide(0x3712, cid)] if cid else [])])
    return tree


def enclosed(subject: str, inner: Tree) -> Tree:
    title = wide(0x3001, subject)
    tree: Tree = {"__properties_version1.0": properties(8, (0x3705, 3, 5)), "__substg1.0_3701000D": inner}
    tree.update([title])
    return tree


def test_a_message_is_a_dossier_of_its_text_and_what_is_attached(tmp_path: Path) -> None:
    path = tmp_path / "entry 12.msg"
    path.write_bytes(compound(message("Papers 发票", a=attached("invoice.pdf", PDF * 200), b=attached("b.txt", TEXT))))
    intake = taken(path)
    assert intake.name == "entry 12"
    assert read(intake) == {"entry 12.msg!/message.txt", "entry 12.msg!/invoice.pdf", "entry 12.msg!/b.txt"}
    assert outcome(intake, "entry 12.msg").reason == "a mail; its parts are listed one by one"
    lines = said(path, intake, "entry 12.msg!/message.txt").splitlines()
    assert lines[:2] == ["From: Ana Reed <ana@amber.example>", "To: desk@broker.example"]
    assert lines[2].startswith("Date: ") and " Mar 2026 " in lines[2]
    assert lines[3:] == ["Subject: Papers 发票", "", "Please find the papers."]


def test_messages_attached_to_messages_are_taken_apart(tmp_path: Path) -> None:
    inner = message("Bond", "The bond.", 24, a=attached("bond.pdf", PDF))
    middle = message("Fwd: Bond", "See below.", 24, a=enclosed("Bond", inner))
    (tmp_path / "m.msg").write_bytes(compound(message("Fwd", a=enclosed("Fwd: Bond", middle), b=attached("x", TEXT))))
    intake = taken(tmp_path / "m.msg")
    deep = "m.msg!/Fwd: Bond.msg!/Bond.msg"
    assert read(intake) == {
        "m.msg!/message.txt", "m.msg!/x", "m.msg!/Fwd: Bond.msg!/message.txt", f"{deep}!/message.txt",
        f"{deep}!/bond.pdf",
    }  # fmt: skip
    assert outcome(intake, deep).status is Status.IGNORED
    shallow = taken(tmp_path / "m.msg", Limits(mail_nesting=1))
    assert code(shallow, deep) == "archive-limit"


def test_html_alone_and_rich_text_alone(tmp_path: Path) -> None:
    page = message("x", body="")
    page["__substg1.0_10130102"] = "<p>Wire sent to Müller</p>".encode()
    (tmp_path / "h.msg").write_bytes(compound(page))
    html = taken(tmp_path / "h.msg")
    assert [(s.path, s.media_type) for s in html.sources] == [("h.msg!/message.html", "text/html")]
    assert "Müller" in said(tmp_path / "h.msg", html, "h.msg!/message.html")
    rich = message("x", body="")
    rich["__substg1.0_10090102"] = bytes(40)
    (tmp_path / "r.msg").write_bytes(compound(rich))
    assert code(taken(tmp_path / "r.msg"), "r.msg!/message.rtf") == "unsupported"


def test_narrow_text_is_read_in_its_code_page(tmp_path: Path) -> None:
    tree: Tree = {
        "__properties_version1.0": properties(32, (0x3FFD, 3, 936)),
        "__substg1.0_1000001E": "付款已汇出".encode("gbk"),
    }
    (tmp_path / "m.msg").write_bytes(compound(tree))
    assert "付款已汇出" in said(tmp_path / "m.msg", taken(tmp_path / "m.msg"), "m.msg!/message.txt")


def test_logos_objects_and_references_are_said_so(tmp_path: Path) -> None:
    thing: Tree = {"__properties_version1.0": properties(8, (0x3705, 3, 6)), "__substg1.0_3701000D": {"C": b"x"}}
    away: Tree = {"__properties_version1.0": properties(8, (0x3705, 3, 4))}
    away.update([wide(0x3707, "../../away.pdf")])
    logo = attached("logo.png", png(120, 40), cid="logo")
    (tmp_path / "m.msg").write_bytes(compound(message("x", a=thing, b=away, c=logo)))
    intake = taken(tmp_path / "m.msg")
    assert read(intake) == {"m.msg!/message.txt"}
    assert outcome(intake, "m.msg!/logo.png").status is Status.IGNORED
    assert code(intake, "m.msg!/part-1.bin") == code(intake, "m.msg!/../../away.pdf") == "unsupported"


def test_a_message_with_any_byte_changed_is_survived(tmp_path: Path) -> None:
    whole = compound(message("Papers", a=attached("invoice.pdf", PDF)))
    folder = tmp_path / "d"
    folder.mkdir()
    for at in range(8, len(whole), 61):
        changed = bytearray(whole)
        changed[at] ^= 0xFF
        (folder / f"{at:05}.msg").write_bytes(changed)
    intake = taken(folder)
    assert len([o for o in intake.outcomes if o.path.endswith(".msg")]) == len(list(folder.iterdir()))
