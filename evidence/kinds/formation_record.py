"""Papers of company registries: formation, standing, annual reports, register prints, Chinese business licences.

``formation_date`` is the day the company came to be; ``date`` is the paper's own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from evidence.kinds import company_names, legal_days
from evidence.kinds import form_values as normal
from evidence.kinds.base import Found, Kind, Phrase
from evidence.kinds.deed import letterhead
from evidence.kinds.desk import identifier
from evidence.kinds.forms import Form, find, form_data
from evidence.kinds.official import boxes, fields_of, given, party, sentences, told
from evidence.kinds.standing import standing
from evidence.layout.view import View, run_of
from evidence.values import dates, importer_number


def file_number(text: str) -> str | None:
    """A registry's number of an entity: as printed, five characters at least of which three digits."""
    bare = identifier(text)
    sized = bare is not None and len(re.findall(r"[^\W_]", bare)) >= 4 and len(re.findall(r"\d", bare)) >= 3
    return bare if sized and dates.parse_date(text) is None else None


def day(text: str) -> str | None:
    """A date, also a Chinese one; of a term of years (``2019年3月1日至2039年2月28日``) nothing."""
    bare = legal_days.in_figures(text).strip(" .,:;|")
    if re.fullmatch(r"\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日?", bare):
        found = dates.parse_date(bare)
        return found.isoformat() if found is not None else None
    return normal.day(bare)


def _last_day(text: str) -> str | None:
    """The last day of a term: the date alone, or the one behind ``至`` or ``to``."""
    end = re.split(r"至|\bto\b|—|–", text)[-1]
    return day(end)


_BOXES = (
    ("number", "entity_number", file_number),
    ("number", "number", file_number),
    ("number", "filing_number", file_number),
    ("status", "status", standing),
    ("formation_date", "formation_date", day),
    ("date", "date", day),
    ("date", "filed_date", day),
    ("expiry_date", "expiry_date", _last_day),
    ("holder.id", "ein", importer_number.normal),
)
_TOLD = {"formation_date": day, "date": day, "number": file_number, "status": standing}
_FORMED = re.compile(
    r"(?i)\b(?:articles\s+of\s+(?:organi[sz]ation|incorporation)|certificate\s+of\s+(?:formation|incorporation))\b"
)

_REGISTER = re.compile(
    r"(?i)\b(?:entity\s+(?:details?|summary|information|profile)|detail\s+by\s+entity"
    r"|business\s+(?:entity\s+)?(?:search|details?|summary|information|profile))\b"
)

_LATER = re.compile(r"(?i)\b(?:statement\s+of\s+information|(?:annual|biennial)\s+(?:report|statement)|renewal)\b")
"""Papers that a company files later on: their day is not the one it came to be."""


def extract(view: View) -> Iterator[Found]:
    """Number, standing and days of the record, and the company it is of, with the people it names as its own."""
    form = Form(view, form_data("formation_record"))
    certified = list(_certified_day(view))
    read = [*certified, *(f for f in boxes(form, _BOXES) if f.field not in fields_of(certified))]
    read += list(company_names.certified(view)) or list(party(form, "holder")) or list(company_names.heading(view))
    in_boxes = list(company_names.office_in_boxes(form))
    read = [*(f for f in read if not in_boxes or f.field != "holder.address"), *in_boxes]
    if "holder.name" in fields_of(read) and "holder.address" not in fields_of(read):
        read += list(company_names.office(form)) or list(company_names.told_office(view))
        named = next(f.value for f in read if f.field == "holder.name" and f.value)
        read += letterhead(view, "holder.address", named) if "holder.address" not in fields_of(read) else ()
    for role, key in (("member", "member"), ("parent", "parent"), ("organizer", "organizer")):
        read += party(form, role, key)
    read += _said_status(form) if "status" not in fields_of(read) else ()
    read += told(view, "formation_record", _TOLD, fields_of(read))
    if "number" not in fields_of(read):
        read += list(_lone_number(view)) or boxes(form, (("number", "authentication", file_number),))
    yield from given(form, [*read, *_formed(view, read)])


def _said_status(form: Form) -> Iterator[Found]:
    """A standing in words that are a caption elsewhere, right of the caption that asks for it: ``Status Good
    Standing``."""
    captions = form.of("status")
    for asked in captions:
        for said in captions:
            level = said.page == asked.page and abs(said.box.centre[1] - asked.box.centre[1]) <= 0.5 * asked.height
            value = standing(" ".join(t.text for t in said.own)) if level and said.box.x0 > asked.box.x1 else None
            if value is not None:
                yield find("status", run_of(said.own), value)
                return


_CERTIFIES = re.compile(r"(?i)\bhereby\s+certify\b")


def _certified_day(view: View) -> Iterator[Found]:
    """The day a registrar's certificate was given, which is not the day of what it certifies."""
    if _CERTIFIES.search(view.text):
        given_on = sentences("formation_record")["date"][:1]
        for match in (m for e in given_on for m in e.finditer(view.text)):
            value = day(match[1])
            if value is not None:
                yield find("date", view.prose.run(*match.span(1)), value, 0.9)
                return


_ALONE = re.compile(r"[A-Z]{0,2}\d{7,12}(?:-\d{1,2})?")


def _lone_number(view: View) -> Iterator[Found]:
    """The registry's number stamped on the record without a caption, where it is the only one of its sort."""
    alone = [s for line in view.lines for s in line.segments if _ALONE.fullmatch(s.text) and normal.day(s.text) is None]
    if len({s.text for s in alone}) == 1:
        yield find("number", run_of(alone[0].tokens), file_number(alone[0].text), 0.75)


def _formed(view: View, read: list[Found]) -> Iterator[Found]:
    """Where the paper itself forms the company, or a register prints the day it was filed, that is the formation's."""
    dated = next((f for f in read if f.field == "date" and f.value is not None), None)
    head = "\n".join(line.text for line in view.lines[:12])
    done = fields_of(read)
    forms = (_FORMED.search(head) and "status" not in done) or (
        _REGISTER.search(head) and not _LATER.search(head[:160])
    )
    if dated is not None and "formation_date" not in done and forms:
        yield replace(dated, field="formation_date", certainty=0.8)


KIND = Kind(
    "formation_record",
    (
        Phrase("Articles of Organization", 4, title=True),
        Phrase("Articles of Incorporation", 4, title=True),
        Phrase("Certificate of Incorporation", 4, title=True),
        Phrase("Certificate of Formation", 4, title=True),
        Phrase("Certificate of Organization", 4, title=True),
        Phrase("Certificate of Good Standing", 4, title=True),
        Phrase("Certificate of Existence", 4, title=True),
        Phrase("Certificate of Status", 4, title=True),
        Phrase("Certificate of Fact", 3, title=True),
        Phrase("Statement of Information", 4, title=True),
        Phrase("Information Statement", 4, title=True),
        Phrase("Annual Report", 4, title=True),
        Phrase("Business License", 4, title=True),
        Phrase("Business Entity Details", 4, title=True),
        Phrase("Detail by Entity Name", 4, title=True),
        Phrase("Entity Details", 4, title=True),
        Phrase("Business Entity Search", 3, title=True),
        Phrase("Certificate of Compliance", 4, title=True),
        Phrase("Certificate of Authority", 3, title=True),
        Phrase("Certificate of Authorization", 3, title=True),
        Phrase("Certificate of Registration of", 2.5, title=True),
        Phrase("Certificate of Limited Partnership", 4, title=True),
        Phrase("Certificate of Amendment", 3, title=True),
        Phrase("Certificate of Incumbency", 3, title=True),
        Phrase("Certificate of Account Status", 3, title=True),
        Phrase("Certificate of Continuing Registration", 4, title=True),
        Phrase("Articles of Association", 4, title=True),
        Phrase("Memorandum of Association", 4, title=True),
        Phrase("Biennial Statement", 4, title=True),
        Phrase("Application for Registration of a Foreign", 3, title=True),
        Phrase("Statement of Organizer", 4, title=True),
        Phrase("Business Profile", 3, title=True),
        Phrase("Entity Information", 3, title=True),
        Phrase("Entity Summary", 3, title=True),
        Phrase("Company Extract", 3, title=True),
        Phrase("Company Particulars", 3, title=True),
        Phrase("Business Summary", 2.5, title=True),
        Phrase("Business Registration Certificate", 4, title=True),
        Phrase("Extract from the Commercial Register", 4, title=True),
        Phrase("Commercial Register Extract", 4, title=True),
        Phrase("Extract of the Commercial Register", 4, title=True),
        Phrase("Handelsregister", 3, title=True),
        Phrase("公司註冊證明書", 4, title=True),
        Phrase("公司注册证明书", 4, title=True),
        Phrase("商業登記證", 4, title=True),
        Phrase("DOS ID", 1.5),
        Phrase("Initial DOS Filing Date", 1.5),
        Phrase("Entity Status", 1.0),
        Phrase("Entity Type", 0.7),
        Phrase("Entity Number", 0.7),
        Phrase("Formation Date", 0.7),
        Phrase("Registered Agent Information", 1.0),
        Phrase("copy of the certificate of formation", 2.0),
        Phrase("copy of the certificate of incorporation", 2.0),
        Phrase("copy of the articles of", 2.0),
        Phrase("certificate of formation", 1.0),
        Phrase("certificate of incorporation", 1.0),
        Phrase("filed in this office", 1.0),
        Phrase("do hereby certify", 0.5),
        Phrase("does hereby certify", 0.5),
        Phrase("is duly formed under the laws", 2.0),
        Phrase("is duly incorporated under the laws", 2.0),
        Phrase("Registrar of Companies", 1.5),
        Phrase("Companies House", 1.0),
        Phrase("Companies Act", 0.5),
        Phrase("Companies Ordinance", 0.7),
        Phrase("营业执照", 4, title=True),
        Phrase("Secretary of State", 0.5),
        Phrase("Division of Corporations", 0.5),
        Phrase("Registered Agent", 1),
        Phrase("Agent for Service of Process", 0.5),
        Phrase("Filing Number", 0.5),
        Phrase("limited liability company act", 0.5),
        Phrase("统一社会信用代码", 1),
        Phrase("法定代表人", 1.5),
        Phrase("经营范围", 1.5),
        Phrase("Power of Attorney", -3, title=True),
        Phrase("Form 10-K", -4),
    ),
    extract,
)
