"""What stands beside a name and is no part of it: departments, offices, numbers, keepers, former names.

An office, a plant, a warehouse or a department is no person of its own; a branch is registered by itself, so that only
a paper tells; who acts as agent or on behalf of another is himself. A former name counts where its paper names both;
whoever is the successor or the spun-off part of another may be another person.
"""

from __future__ import annotations

import re

from evidence.resolve import persons, places

_FORM = (
    r"(?:l\.?\s?l\.?\s?c\.?|inc\.?|incorporated|corp\.?|corporation|co\.?,?\s*ltd\.?|ltd\.?|limited|llp|gmbh|plc"
    r"|s\.?r\.?l\.?|s\.p\.a\.?|b\.v\.?|s\.a\.?|jsc)"
)
_UNITS = (
    "department dept dpt office offices desk unit team plant factory works werk warehouse warehouses depot store stores"
    " shop showroom dock docks gate facility facilities yard site center centre laboratory lab headquarters hq bodega"
    " planta fabrik lager buero büro magazzino stabilimento usine entrepot dc whse bldg"
    " building hangar division div abteilung abt departamento dpto reparto ufficio servicio bureau"
).split()
_DUTIES = (
    "accounts accounting payable payables receivable receivables finance treasury import imports export exports"
    " purchasing procurement buying sourcing logistics customs compliance shipping receiving traffic returns sales"
    " marketing legal tax human resources hr it billing claims operations quality control assurance production"
    " engineering service customer services support administration admin head main registered regional and the of"
    " fulfillment fulfilment distribution ecommerce online web invoicing inbound outbound trade einkauf verkauf"
    " buchhaltung compras ventas achats acquisti vendite inventory planning merchandising design research development"
    " documentation document documents bookkeeping payroll it is audit tariff duty duties compliance security mail"
).split()
_NOUNS = r"(?:departments?|dep(?:artmen)?t\.?|dpt\.?|abteilung|abt\.|departamento|dpto\.?)"
_KEEPERS = re.compile(
    r"""\s*[,(;/-]?\s*(?:
        \bc\s*/\s*o\b | \b(?:in\ )?care\ of\b | (?<=\s)%(?=\s*\w) | ℅ | \batt'?n\b | \batt\b\s*[:.] | \battention\b
      | \bz\.\s?hd\b | \bz\.\s?h\. | \bzu\ h(?:ä|ae)nden\b | \bon\ behalf\ of\b | \bo/b/o\b | \bobo\b
      | \b(?:for|on)\ (?:the\ )?(?:account|acct|a/c)\.?\ (?:of|and\ risk)\b | \ba/c\b | \bf\.?/?a\.?/?o\b\.?
      | \bfor\ and\ on\ behalf\ of\b | \bcontact\b(?:\ person)?\s*[:.] | \bcontact\ person\b | \bp\.p\.
      | \bship\ to\b | \bpresso\b | \ba\ la\ atenci[oó]n\b
      | \ba\ l['’]attention\b | \bnotify\b\s*: | \b(?:suite|ste|room|rm|floor|p\.?\s?o\.?\ box)\b\.?\s*[\#:]?\s*\w?\d
      | \bdeliver(?:y)?\ to\b
    ).*$""",
    re.IGNORECASE | re.VERBOSE,
)
_NUMBERS = re.compile(
    r"""\s*[,(;/-]?\s*(?:
        \b(?:ein|fein|irs|tin|tax(?:payer)?(?:\ id)?|vat|ust-?id(?:nr)?|gst|gstin|rfc|cnpj|uscc|uen|brn|crn|d-?u-?n-?s
          |importer|ior|id|reg(?:istration)?|customer|cust|client|account|acct|vendor|supplier|ref|cr|iec|nit|ruc|nif
          |usci|uscc|cif|eori|abn|acn|siret|siren|kvk|hrb)\b
        \s*(?:id|no|number|nr|num|code|\#)?\.?\s*[:\#.]?\s*[A-Z]{0,6}[\s-]?\d[\d\w.\s/-]{3,}?(?=[,;)]|$)
      | \#\s?\d{4,}
      | \b(?:tel|phone|ph|fax|mob|mobile|cell)\b\s*[.:]*\s*\+?\(?\d[\d\s()./-]{5,}
      | \b\d{2}-\d{7}(?:\w\w)?\b
      | \+?\(?\d{3}\)?[\s.-]\d{3}[\s.-]\d{4}\b
      | (?:\be-?mail\b\s*[.:]*\s*)?\S+@\S+ | \b(?:https?://|www\.)\S+
    )\s*\)?""",
    re.IGNORECASE | re.VERBOSE,
)
_PRINCIPAL = re.compile(
    r"\b(?:on behalf of|o/b/o|obo|(?:for|on) (?:the )?(?:account|acct|a/c)\.? of|a/c"
    r"|as (?:an? |the )?agents? (?:for|of))\b"
    r"\W*(?P<name>\w.+)$",
    re.IGNORECASE,
)
_LEADING_PERSON = re.compile(rf"^\s*(?:att'?n\.?|attention|fao)\b[^,;]+[,;]\s*(?P<name>.*\b{_FORM})$", re.IGNORECASE)
_LEADING = re.compile(r"^\s*(?:c/o|care of|att'?n\.?|attention|fao|notify)\b\s*[:.]?\s*(?=\w)", re.IGNORECASE)
_AGENT = re.compile(
    r"\s*[,(;]?\s*\b(?:as|acting as|solely as|only as|in its capacity as)\s+(?:an?\s+|the\s+)?"
    r"(?:agents?|nominees?|trustees?|receivers?|brokers?|custodians?|fiduciary|executor|administrator)\b.*$",
    re.IGNORECASE,
)
_TAIL = re.compile(rf"^(?P<name>.+?\b{_FORM})(?![\w&])[\s,;:./()–—-]*(?P<rest>[^,;()]+)\)?$", re.IGNORECASE)
_TOLD = re.compile(rf"^(?P<name>[^()]+\b{_FORM})\s*\((?P<rest>[^\W\d_][^()]*\s[^()]*)\)?$", re.IGNORECASE)
"""A whole legal name with a few words in brackets behind it, which are no part of it; one word may be its place."""
_DASHED = re.compile(r"^(?P<name>.+?)(?:\s+[–—-]+\s+|\s*[,;(/]\s*)(?P<rest>[^,;()]+)\)?$")
_FIRST = re.compile(r"^(?P<rest>[^,;:–—]+?)(?:\s+[–—-]\s+|\s*[,;:]\s+|\s+of\s+)(?P<name>.+)$", re.IGNORECASE)
_DUTY = "|".join(sorted(_DUTIES, key=lambda word: -len(word)))
_LAST_DEPARTMENT = re.compile(rf"(?:\s+(?:{_DUTY}))*\s+{_NOUNS}$", re.IGNORECASE)
_FIRST_DEPARTMENT = re.compile(
    rf"^(?P<rest>(?:(?:{_DUTY})\s+)*{_NOUNS})[\s,;:–—-]+(?:of\s+)?(?P<name>.+)$", re.IGNORECASE
)
_BRANCHES = frozenset(
    "branch zweigniederlassung niederlassung filiale succursale representative rep liaison representacion".split()
)
_HAN = re.compile(r"(?<=公司|.厂)[（(]?(?:[\u3400-\u9fff]{1,8}(?:部|办公室|仓库|门市|车间|科)|仓库)[)）]?$")
_ONCE = re.compile(
    r"""\s*[,;(]?\s*\b(?:
        (?P<loose>successor(?:\s+by\s+\w+|\s+in\s+interest)?\s+(?:to|of)|formerly\s+an?\s+\w+\s+of|spun\s+off\s+from
          |(?:merged|amalgamated)\s+with|assignee\s+of|acquired\s+by|acquirer\s+of|predecessor\s+(?:to|of)
          |surviving\s+\w+\s+of\s+(?:the|a)\s+merger\s+with|converted\s+(?:from|to|into)
          |(?:an?\s+|the\s+)?(?:wholly[\s-]owned\s+)?(?:subsidiary|affiliate|member|part|unit|arm|parent)\s+of(?:\s+the)?
          |by\s+its\s+attorney[\s-]in[\s-]fact|(?:as\s+)?attorney[\s-]in[\s-]fact\s+(?:for|of))
      | (?:name\s+changed\s+(?:from|to)|previously(?:\s+known\s+as|\s+named)?
          |vormals|ehemals|anciennement|formerly\s+(?:called|named)|früher|frueher|già|antiguamente
          |(?:(?<=[(,])|(?<=[(,]\s)|(?<=\bSA\s)|(?<=\bSL\s)|(?<=\bCV\s)|(?<=S\.A\.\s)|(?<=S\.L\.\s)|(?<=C\.V\.\s))(?:antes|antigua)
          |(?:(?<=[(,])|(?<=[(,]\s)|(?<=\bInc\s)|(?<=\bInc\.\s)|(?<=\bLLC\s)|(?<=\bLtd\s)|(?<=\bLtd\.\s)|(?<=\bCorp\.\s))(?:fna|nka)
          |(?:old|former|previous|prior|new)\s+name:?|(?:by\s+)?change\s+of\s+name\s+(?:from|to)|n/k/a
          |changed\s+(?:its\s+)?name\s+(?:from|to)|(?<=\()(?:ex|was|now|once)
          |(?:(?<=[(,])|(?<=[(,]\s))ex(?=-(?!works|factory|warehouse))
          |renamed(?:\s+from|\s+to)?)
    )(?!\w):?[\s-]*(?P<other>[^()]+)\)?$""",
    re.IGNORECASE | re.VERBOSE,
)
_ON_A_DAY = re.compile(r"\s+(?:on|since|as of|effective|until|in)\s+(?:\w+\s+\d|\d).*$", re.IGNORECASE)
_HAN_ONCE = re.compile(r"[（(]?\s*(?:曾用名|原名|更名前|原称|前称|旧名)[:：]?\s*(?P<other>[^()（）]+)[)）]?$")
_PERSON_OF = re.compile(r"^(?P<person>[^()]+?)\s*\((?P<firm>[^\W\d_][^()]*\s[^()]*\w[^()]*)\)$")
_STROKE = re.compile(r"^(?P<person>\w[^/()]+\s[^/()]+?)\s+/\s+(?P<firm>\w[^/()]+\s[^/()]+)$")


_STYLED = re.compile(
    rf"(?P<name>\b{_FORM})\s*[,(]\s*an?\s+(?:[A-Z]\w+\s+){{0,3}}"
    r"(?:corporation|company|(?:limited liability|joint stock) company|(?:limited )?partnership)\)?$",
    re.IGNORECASE,
)
"""What a deed says of a company behind its name: ``…, a Delaware corporation``."""


_HEAD = re.compile(rf"^(?P<name>.+?\b{_FORM})(?=[\s,;:/(–—-]+\w)", re.IGNORECASE)
_APART = re.compile(
    r"[;()/–—]|,(?!\s*(?:ltd|limited|inc|llc|corp|s\.|gmbh)\b)|\s-\s|(?<!\w)(?:an?|of|by|and/or|since|until)(?!\w)(?:\s+\d+)?"
    r"|(?<=llc|inc|ltd)\.?\s+(?:and|&)\s",
    re.IGNORECASE,
)


def own(text: str) -> str:
    """A name without what stands beside it: keepers, numbers, departments and offices."""
    person = _LEADING_PERSON.match(text)
    bare = person["name"] if person is not None else _without(_LEADING, text)
    bare = _STYLED.sub(lambda m: m["name"], bare)
    for pattern in (_KEEPERS, _NUMBERS, _HAN):
        bare = _without(pattern, bare)
    bare = _headed(persons.bare(bare))
    for pattern in (_TAIL, _DASHED):
        found = pattern.match(bare)
        if found is not None and _annex(found["rest"]):
            return found["name"].strip(" ,;(")
    return _without(_LAST_DEPARTMENT, bare)


def within(text: str) -> tuple[str, ...]:
    """The pieces of a text that may be whole names, whatever stands between them: up to its first legal form, and what
    marks, brackets and words of owning cut off. Whom a paper is only sent to or kept by is none of them."""
    kept = _without(_KEEPERS, text)
    head = _HEAD.match(kept)
    pieces = [piece.strip(" ,.;:") for piece in _APART.split(kept)]
    return (*([head["name"]] if head is not None else []), *(p for p in pieces if p and p != text))


def whole(text: str) -> str:
    """A name without the words in brackets behind its legal form, unless they are its place."""
    found = _TOLD.match(text)
    if found is None or any(map(places.place, found["rest"].casefold().split())):
        return text
    return found["name"].strip()


def acting(text: str) -> str | None:
    """The name of whoever says that he acts as an agent, or None."""
    bare = _without(_AGENT, text)
    return bare if bare != text else None


def principal(text: str) -> tuple[str, ...]:
    """Whoever a name says it stands for (``on behalf of …``, ``as agent for …``); empty where nobody is told."""
    found = _PRINCIPAL.search(text)
    return (found["name"].strip(" ,;()"),) if found is not None and text[: found.start()].strip() else ()


def former(text: str) -> tuple[str, str, bool] | None:
    """A name, the other it is told to have borne, and whether that is surely the same person; None: nothing told."""
    han = _HAN_ONCE.search(text)
    if han is not None and text[: han.start()].strip():
        return text[: han.start()].strip(), han["other"].strip(), True
    found = _ONCE.search(text)
    if found is None or not text[: found.start()].strip():
        return None
    other = _ON_A_DAY.sub("", found["other"]).strip(" ,;")
    return (text[: found.start()].strip(" ,;("), other, found["loose"] is None) if other else None


def beside(text: str) -> tuple[str, str] | None:
    """Two names that stand beside each other without a word of how: in brackets or behind a stroke (``Dana Whitlow
    (Harborline LLC)``); None for other names."""
    found = _STROKE.match(text) or _PERSON_OF.match(text)
    if found is None:
        return None
    return found["person"].strip(), found["firm"].strip()


def _headed(text: str) -> str:
    """The name behind a department that stands first (``Accounts Dept., …``)."""
    found = _FIRST_DEPARTMENT.match(text) or _FIRST.match(text)
    return found["name"].strip() if found is not None and _duties(found["rest"]) else text


def _without(pattern: re.Pattern[str], text: str) -> str:
    bare = pattern.sub("", text).strip(" ,;(/-")
    return bare if any(char.isalpha() for char in bare) else text


def _annex(rest: str) -> bool:
    """Whether words behind a name tell an office or the like, or a department's duties."""
    words = re.findall(r"[^\W\d_]+|\d+", rest.casefold())
    if not words or not _BRANCHES.isdisjoint(words):
        return False
    if not {"factory", "plant", "works", "mill", "fabrik"}.isdisjoint(words) and any(w.isdigit() for w in words):
        return False  # a factory's number is its name
    return words[-1] in _UNITS or words[0] in _UNITS or _duties(rest)


def _duties(rest: str) -> bool:
    words = re.findall(r"[^\W\d_]+", rest.casefold())
    return bool(words) and all(word in _DUTIES or word in _UNITS for word in words)
