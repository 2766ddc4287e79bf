"""Mails: what they say and what is attached comes out, file by file, whatever they are made of."""

from __future__ import annotations

import base64
import struct
import zlib
from email.message import EmailMessage
from pathlib import Path

import pytest

from evidence.intake import Intake
from evidence.records.sources import Status
from evidence.settings import Limits
from tests.intake.support import PDF, TEXT, code, outcome, packed, read, taken

HEADERS = b"From: Ana Reed <ana@amber.example>\r\nTo: desk@broker.example\r\nDate: Thu, 05 Mar 2026 12:00:00 +0000\r\n"
MIME = HEADERS + b"Subject: papers\r\nMIME-Version: 1.0\r\n"


def mail(text: str = "Please find the papers.", html: str = "") -> EmailMessage:
    message = EmailMessage()
    message["From"], message["To"] = "Ana Reed <ana@amber.example>", "desk@broker.example"
    message["Date"], message["Subject"] = "Thu, 05 Mar 2026 12:00:00 +0000", "Papers for 77-A"
    message.set_content(text)
    if html:
        message.add_alternative(html, subtype="html")
    return message


def sent(path: Path, message: EmailMessage | bytes) -> Path:
    path.write_bytes(message if isinstance(message, bytes) else bytes(message))
    return path


def said(path: Path, intake: Intake, name: str) -> str:
    source = next(s for s in intake.sources if s.path == name)
    return (path.parent / f"{path.name}.spool" / source.sha256).read_text("utf-8-sig")


def png(wide: int, high: int) -> bytes:
    rows = zlib.compress((b"\0" + bytes(wide)) * high)
    head = struct.pack(">2L5B", wide, high, 8, 0, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", rows), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">L", len(d)) + k + d + struct.pack(">L", zlib.crc32(k + d)) for k, d in chunks
    )


def test_a_mail_is_a_dossier_of_its_text_and_what_is_attached(tmp_path: Path) -> None:
    message = mail()
    message.add_attachment(PDF, maintype="application", subtype="pdf", filename="invoice.pdf")
    path = sent(tmp_path / "entry 12.eml", message)
    intake = taken(path)
    assert intake.name == "entry 12"
    assert read(intake) == {"entry 12.eml!/message.txt", "entry 12.eml!/invoice.pdf"}
    assert outcome(intake, "entry 12.eml").reason == "a mail; its parts are listed one by one"
    assert said(path, intake, "entry 12.eml!/message.txt").splitlines() == [
        "From: Ana Reed <ana@amber.example>", "To: desk@broker.example", "Date: Thu, 05 Mar 2026 12:00:00 +0000",
        "Subject: Papers for 77-A", "", "Please find the papers.",
    ]  # fmt: skip


def test_text_and_html_that_say_the_same_are_read_once(tmp_path: Path) -> None:
    page = "<html><head><style>p {color: red}</style></head><body><p>Please find <b>the papers</b>.</body></html>"
    intake = taken(sent(tmp_path / "m.eml", mail(html=page)))
    assert read(intake) == {"m.eml!/message.txt"}
    assert outcome(intake, "m.eml!/message.html").reason == "says the same as message.txt"


def test_alternatives_are_both_read_where_each_says_something_of_its_own(tmp_path: Path) -> None:
    text = "Please pay by 5 March. All else as agreed with all of you before and as written in the order, account 7781."
    intake = taken(sent(tmp_path / "m.eml", mail(text, "<p>Please pay by 5 March. account <b>9992</b></p>")))
    assert read(intake) == {"m.eml!/message.txt", "m.eml!/message.html"}


def test_two_parts_of_a_mail_that_are_no_alternatives_are_both_read(tmp_path: Path) -> None:
    head = MIME + b'Content-Type: multipart/mixed; boundary="b"\r\n\r\n'
    parts = b"--b\r\nContent-Type: text/%s\r\n\r\nPaid on 5 March%s\r\n"
    whole = head + parts % (b"plain", b" as agreed") + parts % (b"html", b", not as agreed") + b"--b--\r\n"
    assert read(taken(sent(tmp_path / "m.eml", whole))) == {"m.eml!/message.txt", "m.eml!/message.html"}


def test_html_that_says_more_than_the_text_is_read_instead(tmp_path: Path) -> None:
    page = "<html><body><table><tr><td>Wire of USD 1,200.00 was sent to Gold &amp; Co on 5 March</td></table></body>"
    path = sent(tmp_path / "m.eml", mail("see the other part of this mail.", page))
    intake = taken(path)
    assert [(s.path, s.media_type) for s in intake.sources] == [("m.eml!/message.html", "text/html")]
    assert outcome(intake, "m.eml!/message.txt").reason == "says nothing that message.html doesn't"
    html = said(path, intake, "m.eml!/message.html")
    assert "From: Ana Reed &lt;ana@amber.example&gt;<br>" in html and "Gold &amp; Co" in html


def test_an_html_mail_becomes_a_page_in_one_encoding(tmp_path: Path) -> None:
    body = '<meta http-equiv="Content-Type" content="text/html; charset=gb2312"><p>付款已汇出</p>'.encode("gb18030")
    path = sent(tmp_path / "m.eml", MIME + b"Content-Type: text/html; charset=gb2312\r\n\r\n" + body)
    assert "付款已汇出" in said(path, taken(path), "m.eml!/message.html")


def test_a_mail_that_says_nothing_is_no_paper(tmp_path: Path) -> None:
    message = mail("\n\n")
    message.add_attachment(PDF, maintype="application", subtype="pdf", filename="a.pdf")
    intake = taken(sent(tmp_path / "m.eml", message))
    assert read(intake) == {"m.eml!/a.pdf"}
    assert outcome(intake, "m.eml!/message.txt").status is Status.IGNORED


def test_mails_archives_and_mails_in_them_nest(tmp_path: Path) -> None:
    inner = mail("The bond is attached.")
    inner.add_attachment(PDF, maintype="application", subtype="pdf", filename="c.pdf")
    packed(tmp_path / "a.zip", {"b.eml": bytes(inner)})
    outer = mail()
    outer.add_attachment((tmp_path / "a.zip").read_bytes(), maintype="application", subtype="zip", filename="a.zip")
    outer.add_attachment(inner, filename="forwarded.eml")
    intake = taken(sent(tmp_path / "m.eml", outer))
    assert read(intake) == {
        "m.eml!/message.txt", "m.eml!/a.zip!/b.eml!/message.txt", "m.eml!/a.zip!/b.eml!/c.pdf",
        "m.eml!/forwarded.eml!/message.txt", "m.eml!/forwarded.eml!/c.pdf",
    }  # fmt: skip


def nested(depth: int) -> bytes:
    parts = [MIME + b"Content-Type: message/rfc822\r\n\r\n" for _ in range(depth - 1)]
    return b"".join(parts) + MIME + b"Content-Type: text/plain\r\n\r\nThe innermost word.\r\n"


def test_mails_attached_to_mails_are_read_down_to_the_depth_allowed(tmp_path: Path) -> None:
    intake = taken(sent(tmp_path / "m.eml", nested(50)))
    assert [s.path.count("!/") for s in intake.sources] == [50]
    deeper = taken(sent(tmp_path / "n.eml", nested(51)))
    assert deeper.sources == ()
    assert code(deeper, "n.eml" + "!/part-1.eml" * 50) == "archive-limit"


def test_two_thousand_mails_in_one_another_end_at_the_limit(tmp_path: Path) -> None:
    intake = taken(sent(tmp_path / "m.eml", nested(2000)))
    assert intake.sources == ()
    assert [o.path.count("!/") for o in intake.outcomes if o.status is Status.UNREADABLE] == [50]


def test_two_thousand_multiparts_in_one_another_are_refused(tmp_path: Path) -> None:
    bounds = [b"b%d" % i for i in range(2000)]
    head = b"".join(b'Content-Type: multipart/mixed; boundary="%s"\r\n\r\n--%s\r\n' % (b, b) for b in bounds)
    intake = taken(sent(tmp_path / "m.eml", MIME + head + b"Content-Type: text/plain\r\n\r\nhi"))
    assert code(intake, "m.eml") == "archive-limit"


@pytest.mark.parametrize("name", ["../../climb.pdf", "/etc/root.pdf", "C:\\win.pdf", "a\x00b.pdf", "x" * 5000 + ".pdf"])
def test_names_that_climb_out_are_only_names(tmp_path: Path, name: str) -> None:
    box = tmp_path / "x" / "y"
    box.mkdir(parents=True)
    part = (
        b'Content-Type: application/pdf\r\nContent-Disposition: attachment; filename="%s"\r\n\r\n'
        % name.replace("\\", "\\\\").encode()
    )
    intake = taken(sent(box / "m.eml", MIME + part + PDF))
    assert [s.media_type for s in intake.sources] == ["application/pdf"]
    assert intake.sources[0].path.startswith("m.eml!/" + name[:3])
    assert list(tmp_path.rglob("*.pdf")) == []


@pytest.mark.parametrize(
    ("filename", "shown"),
    [
        (b"filename*=utf-8''%E5%8F%91%E7%A5%A8.pdf", "发票.pdf"),
        (b'filename="=?gb2312?B?t6LGsQ==?=.pdf"', "发票.pdf"),
        (b'filename*0="long-"; filename*1="name.pdf"', "long-name.pdf"),
        (b'filename="' + "发票".encode("gb18030") + b'.pdf"', "发票.pdf"),
        (b'filename="' + "发票".encode() + b'.pdf"', "发票.pdf"),
        (b'filename="=?nonsense?B?YWJj?=.pdf"', "abc.pdf"),
        (b"filename*=nonsense''%E5.pdf", ".pdf"),
    ],
)
def test_names_come_out_however_they_are_encoded(tmp_path: Path, filename: bytes, shown: str) -> None:
    part = b"Content-Type: application/pdf\r\nContent-Disposition: attachment; " + filename + b"\r\n\r\n"
    intake = taken(sent(tmp_path / "m.eml", MIME + part + PDF))
    assert [s.path.endswith(shown) for s in intake.sources] == [True], intake.sources


@pytest.mark.parametrize("charset", ["nonsense", "zlib", "utf-8", "us-ascii", "x-unknown-8bit", '"', ""])
def test_text_in_an_unknown_or_wrong_charset_is_read(tmp_path: Path, charset: str) -> None:
    head = MIME + f"Content-Type: text/plain; charset={charset}\r\nContent-Transfer-Encoding: 8bit\r\n\r\n".encode()
    path = sent(tmp_path / "m.eml", head + "Grüße aus München".encode("latin-1"))
    assert "Grüße aus München" in said(path, taken(path), "m.eml!/message.txt")


def test_broken_base64_is_taken_as_far_as_it_goes_and_noted(tmp_path: Path) -> None:
    part = b"Content-Type: application/pdf; name=a.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n"
    packed_in = base64.encodebytes(PDF)
    for name, broken in (("cut", packed_in[:37]), ("odd", packed_in.replace(b"\n", b"\n*~\n", 1))):
        intake = taken(sent(tmp_path / f"{name}.eml", MIME + part + broken))
        assert [s.media_type for s in intake.sources] == ["application/pdf"]
        assert [p.code for p in intake.sources[0].problems] == ["damaged-in-mail"]
    nothing = taken(sent(tmp_path / "no.eml", MIME + part + b"!!!!\r\n"))
    assert code(nothing, "no.eml!/a.pdf") == "bad-entry"
    whole = taken(sent(tmp_path / "ok.eml", MIME + part + packed_in))
    assert whole.sources[0].problems == () and whole.sources[0].size == len(PDF)


def test_a_logo_in_the_text_is_no_paper_and_a_photo_is(tmp_path: Path) -> None:
    message = mail(html='<p>Please find the papers.<img src="cid:logo"><img src="cid:photo"></p>')
    page = message.get_payload()[1]  # type: ignore[index]
    page.add_related(png(120, 40), "image", "png", cid="<logo>")  # type: ignore[union-attr]
    page.add_related(png(900, 1200), "image", "png", cid="<photo>")  # type: ignore[union-attr]
    message.add_attachment(png(60, 60), maintype="image", subtype="png", filename="stamp.png")
    intake = taken(sent(tmp_path / "m.eml", message))
    assert read(intake) == {"m.eml!/message.txt", "m.eml!/part-4.png", "m.eml!/stamp.png"}
    assert "small picture" in (outcome(intake, "m.eml!/part-3.png").reason or "")


def test_signatures_sealed_mails_and_references_are_said_so(tmp_path: Path) -> None:
    message = mail()
    for kind in ("pkcs7-signature", "pkcs7-mime", "ms-tnef"):
        data = b"\x78\x9f\x3e\x22rest" if kind == "ms-tnef" else b"0\x80rest"
        message.add_attachment(data, maintype="application", subtype=kind, filename=f"{kind}.dat")
    intake = taken(sent(tmp_path / "m.eml", message))
    assert outcome(intake, "m.eml!/pkcs7-signature.dat").status is Status.IGNORED
    assert code(intake, "m.eml!/pkcs7-mime.dat") == "encrypted"
    assert "winmail.dat" in (outcome(intake, "m.eml!/ms-tnef.dat").reason or "")
    away = (
        b"Content-Type: message/external-body; access-type=URL; URL=http://away.example/x\r\n\r\nContent-Type: a/b\r\n"
    )
    assert code(taken(sent(tmp_path / "n.eml", MIME + away)), "n.eml!/part-1.bin") == "unsupported"


def test_more_parts_than_allowed_open_nothing(tmp_path: Path) -> None:
    message = mail()
    for number in range(3):
        message.add_attachment(TEXT, maintype="application", subtype="x", filename=f"{number}.txt")
    path = sent(tmp_path / "m.eml", message)
    assert code(taken(path, Limits(archive_entries=3)), "m.eml") == "archive-limit"
    assert len(taken(path, Limits(archive_entries=4)).sources) == 4


def test_a_mail_quoted_in_a_mails_text_is_text(tmp_path: Path) -> None:
    intake = taken(sent(tmp_path / "m.eml", mail((MIME + b"\r\nquoted").decode())))
    assert [(s.path, s.media_type) for s in intake.sources] == [("m.eml!/message.txt", "text/plain")]


@pytest.mark.parametrize(
    "start",
    [
        b"X-Priority: 3\r\n",
        b"DKIM-Signature: v=1; a=rsa-sha256;\r\n\tb=abc\r\n",
        b"Return-Path: <a@b.example>\r\n",
        b"",
    ],
)
def test_a_mail_is_known_by_its_header_whatever_comes_first(tmp_path: Path, start: bytes) -> None:
    intake = taken(sent(tmp_path / "saved", start + MIME + b"\r\nhello\r\n"))
    assert read(intake) == {"saved!/message.txt"}


def test_a_mail_with_a_damaged_header_line_is_known_with_its_name(tmp_path: Path) -> None:
    intake = taken(sent(tmp_path / "m.eml", b"\0\0 damaged\r\n" + MIME + b"\r\nhello\r\n"))
    assert outcome(intake, "m.eml").status is Status.IGNORED
    assert len(intake.sources) == 1


def test_a_plain_old_mail_is_known_with_its_name(tmp_path: Path) -> None:
    assert read(taken(sent(tmp_path / "m.eml", b"From: a@b.example\nSubject: x\n\nhello\n"))) == {"m.eml!/message.txt"}


def test_a_mail_cut_anywhere_is_survived(tmp_path: Path) -> None:
    message = mail(html="<p>Please find <b>the papers</b>")
    message.add_attachment(PDF, maintype="application", subtype="pdf", filename="发票.pdf")
    whole = bytes(message)
    folder = tmp_path / "d"
    folder.mkdir()
    for at in range(whole.index(b"Please") + 6, len(whole), 17):
        (folder / f"{at:04}.eml").write_bytes(whole[:at])
    intake = taken(folder)
    told = {o.status for o in intake.outcomes if o.path.endswith(".eml")}
    assert told <= {Status.PARTIAL, Status.UNREADABLE, Status.IGNORED} and Status.PARTIAL in told
    assert len(intake.sources) >= len(list(folder.iterdir()))


@pytest.mark.parametrize("part", [0.5, 0.8, 0.98])
def test_a_mail_that_breaks_off_is_read_in_part_and_says_so(part: float, tmp_path: Path) -> None:
    message = mail()
    message.add_attachment(PDF * 40, maintype="application", subtype="pdf", filename="invoice.pdf")
    whole = bytes(message)
    intake = taken(sent(tmp_path / "m.eml", whole[: int(len(whole) * part)]))
    told = outcome(intake, "m.eml")
    assert told.status is Status.PARTIAL
    assert told.reason is not None and "breaks off" in told.reason
    assert [p.code for p in told.problems] == ["cut-short"]
    assert "m.eml!/message.txt" in read(intake)


@pytest.mark.parametrize("opening", ["ana@b.example Thu Mar  5 12:00:00 2026", "ana@amber.example Thu", "- Thu 2026"])
def test_a_mailbox_is_opened_mail_by_mail(tmp_path: Path, opening: str) -> None:
    first, second = mail("From our side all is well.\n\nFrom here on:"), mail("Paid.")
    first.add_attachment(PDF, maintype="application", subtype="pdf", filename="invoice.pdf")
    line = f"From {opening}\n".encode()
    path = sent(tmp_path / "box.mbox", line + bytes(first) + b"\n" + line + bytes(second))
    intake = taken(path)
    assert read(intake) == {
        "box.mbox!/mail-1.eml!/message.txt",
        "box.mbox!/mail-1.eml!/invoice.pdf",
        "box.mbox!/mail-2.eml!/message.txt",
    }
    assert outcome(intake, "box.mbox").reason == "a mailbox; its mails are listed one by one"
    assert "From here on:" in said(path, intake, "box.mbox!/mail-1.eml!/message.txt")


def test_a_mailbox_of_more_mails_than_may_come_is_refused(tmp_path: Path) -> None:
    path = sent(tmp_path / "box.mbox", (b"From ana@amber.example Thu\n" + bytes(mail()) + b"\n") * 4)
    assert code(taken(path, Limits(archive_entries=3)), "box.mbox") == "archive-limit"
