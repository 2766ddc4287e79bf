"""Papers of company registries: formation, standing, annual reports, register prints, Chinese business licences.

``formation_date`` is the day the company came to be; ``date`` is the paper's own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from evidence.kinds import form_values as normal
from evidence.kinds.base import Found, Kind, Phrase
from evidence.kinds.desk import identifier
from evidence.kinds.forms import Form, form_data
from evidence.kinds.official import apart, boxes, fields_of, given, party, told
from evidence.kinds.standing import heading_name, standing
from evidence.layout.view import View
from evidence.values import dates, importer_number


def file_number(text: str) -> str | None:
    """A registry's number of an entity: as printed, five characters at least of which three digits."""
    bare = identifier(text)
    sized = bare is not None and len(re.findall(r"[^\W_]", bare)) >= 4 and len(re.findall(r"\d", bare)) >= 3
    return bare if sized and dates.parse_date(text) is None else None


def day(text: str) -> str | None:
    """A date, also a Chinese one; of a term of years (``2019年3月1日至2039年2月28日``) nothing."""
    bare = text.strip(" .,:;|")
    if re.fullmatch(r"\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日?", bare):
        found = dates.parse_date(bare)
        return found.isoformat() if found is not None else None
    return normal.day(bare)


def _last_day(text: str) -> str | None:
    """The last day of a term: the date alone, or the one behind ``至`` or ``to``."""
    end = re.split(r"至|\bto\b|—|–", text)[-1]
    return day(end)


_BOXES = (
    ("number", "number", file_number),
    ("status", "status", standing),
    ("formation_date", "formation_date", day),
    ("date", "date", day),
    ("date", "filed_date", day),
    ("expiry_date", "expiry_date", _last_day),
    ("holder.id", "ein", importer_number.normal),
)
_TOLD = {"formation_date": day, "date": day, "number": file_number, "status": standing}
_NAMED = re.compile(
    r"(?i)(?:\bname\s+of\s+(?:the|this)\s+(?:limited\s+liability\s+company|corporation|company|entity|business)(?:\s*\(?the\s+\W?company\W?\)?)?"
    r"\s*(?:is|shall\s+be)\W{0,3}\s+|\bcertify\s+that\s+(?:the\s+records[^.]{0,60}?\s+that\s+|[^.]{0,60}?\s(?:copy|filing|articles|certificate|record)\s+of\s+(?:the\s+filing\s+of\s+)?)?|\barticles\s+of\s+(?:organi[sz]ation|incorporation)\s+of\s+"
    r"|\bcertificate\s+of\s+(?:formation|incorporation)\s+of\s+|\bdo\s+hereby\s+certify\s+)"
)
_FORMED = re.compile(
    r"(?i)\b(?:articles\s+of\s+(?:organi[sz]ation|incorporation)|certificate\s+of\s+(?:formation|incorporation))\b"
)

_REGISTER = re.compile(
    r"(?i)\b(?:entity\s+details?|detail\s+by\s+entity|business\s+(?:entity\s+)?(?:search|details?))\b"
)


def extract(view: View) -> Iterator[Found]:
    """Number, standing and days of the record, and the company it is of, with the people it names as its own."""
    form = Form(view, form_data("formation_record"))
    read = [*boxes(form, _BOXES)]
    read += list(heading_name(view, "holder", _NAMED)) or list(party(form, "holder"))
    if "holder.name" in fields_of(read) and "holder.address" not in fields_of(read):
        read += apart(form, "holder.address", "holder_address")
    for role, key in (("member", "member"), ("parent", "parent"), ("organizer", "organizer")):
        read += party(form, role, key)
    read += told(view, "formation_record", _TOLD, fields_of(read))
    yield from given(form, [*read, *_formed(view, read)])


def _formed(view: View, read: list[Found]) -> Iterator[Found]:
    """Where the paper itself forms the company, or a register prints the day it was filed, that is the formation's."""
    dated = next((f for f in read if f.field == "date" and f.value is not None), None)
    head = "\n".join(line.text for line in view.lines[:12])
    done = fields_of(read)
    forms = _FORMED.search(head) and "status" not in done
    if dated is not None and "formation_date" not in done and (forms or _REGISTER.search(head)):
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
