"""Chinese words for an invented Chinese party: its name, address and goods as its own papers print them."""

from __future__ import annotations

import re
from pathlib import Path

from tests.factory.names import Company


def _section(name: str) -> dict[str, str]:
    """A section of ``han.txt``: Latin words or keys with their characters, in the order of the file."""
    text = Path(__file__).with_name("han.txt").read_text(encoding="utf-8")
    body = text.partition(f"[{name}]")[2].partition("[")[0]
    pairs = (entry.strip().partition(":") for entry in body.replace("\n", " ").split(";") if entry.strip())
    return {latin: characters for latin, _, characters in pairs}


_SYLLABLES, _PLACES, _TRADES = _section("syllables"), _section("places"), _section("trades")
GOODS, UNITS, COUNTRIES = _section("goods"), _section("units"), _section("countries")
_DIGITS = "零壹贰叁肆伍陆柒捌玖"
_CODE = "0123456789ABCDEFGHJKLMNPQRTUWXY"


def syllables(word: str) -> str:
    """Invented pinyin of two or more syllables in characters: the longest known syllable first."""
    if word in _PLACES:
        return _PLACES[word]
    out, rest = "", word
    while rest:
        for size in range(min(6, len(rest)), 0, -1):
            head = rest[:size]
            found = _SYLLABLES.get(head if out else head.capitalize()) or _SYLLABLES.get(head.capitalize())
            if found and (size == len(rest) or _parts(rest[size:])):
                out, rest = out + found, rest[size:]
                break
        else:
            return out + "安"
    return out


def _parts(rest: str) -> bool:
    """Whether the rest of a word starts with a known syllable."""
    return any(rest[:size].capitalize() in _SYLLABLES for size in range(2, min(6, len(rest)) + 1))


def chinese(company: Company) -> bool:
    """Whether a company has a name in characters of the mainland: those of other countries have none here."""
    return company.country == "CN"


def name(company: Company) -> str:
    """A mainland company's registered name: ``宁波豪裕电器有限公司``."""
    words = company.name.removesuffix(" Co., Ltd.")
    trade = next(((latin, han) for latin, han in _TRADES.items() if words.endswith(latin)), ("", "实业"))
    brand = words.removesuffix(trade[0]).strip().removeprefix(company.city).strip()
    return f"{syllables(company.city)}{syllables(brand)}{trade[1]}有限公司"


def address(company: Company) -> str:
    """A mainland company's address, largest part first: ``浙江省宁波市金山路88号``."""
    found = re.search(r"No\. (\d+) (\w+) (Road|Street|Avenue)", company.street)
    building = re.search(r"Building (\d+)", company.street)
    road = ""
    if found:
        kind = {"Road": "路", "Street": "街", "Avenue": "大道"}[found[3]]
        road = f"{syllables(found[2])}{kind}{found[1]}号"
    local = ""
    if company.locality:
        word, _, kind = company.locality.partition(" ")
        local = syllables(word) + ("区" if kind == "District" else "工业园区")
    house = f"{building[1]}号楼" if building else ""
    return f"{syllables(company.region)}省{syllables(company.city)}市{local}{road}{house}"


def port(place: str) -> str:
    """A port's Chinese name, or its Latin one where there is none here."""
    return _PLACES.get(place, place)


def unit(code: str) -> str:
    """A unit's Chinese word."""
    return UNITS.get(code, code)


def amount_words(cents: int) -> str:
    """An amount in the characters that Chinese papers write it in: ``壹万贰仟叁佰元整``; ``cents`` is a hundredth."""
    whole, part = divmod(cents, 100)
    out = ""
    for size, word in ((10**8, "亿"), (10**4, "万"), (1, "")):
        group, whole = divmod(whole, size)
        if group:
            out += ("零" if out and group < 1000 else "") + _group(group) + word
    out = (out or "零") + "元"
    if not part:
        return out + "整"
    dime, cent = divmod(part, 10)
    return out + (f"{_DIGITS[dime]}角" if dime else "零") + (f"{_DIGITS[cent]}分" if cent else "整")


def _group(number: int) -> str:
    out, gap = "", False
    for size, word in ((1000, "仟"), (100, "佰"), (10, "拾"), (1, "")):
        digit, number = divmod(number, size)
        if digit:
            out += ("零" if gap and out else "") + _DIGITS[digit] + word
        gap = digit == 0
    return out


def credit_code(stem: str) -> str:
    """A unified social credit code from its first 17 characters (GB 32100-2015): weights are powers of 3 modulo 31."""
    total = sum(_CODE.index(c) * pow(3, i, 31) for i, c in enumerate(stem))
    return stem + _CODE[-total % 31]
