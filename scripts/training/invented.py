# ruff: noqa: E501 - lists of words are easier to compare on lines of their own
"""Invented companies, persons, addresses, days, amounts: made of syllables and common nouns."""

from __future__ import annotations

import random

from scripts.training.markup import maybe, pick

_HEADS = (
    "Al Ar Bel Bor Bren Cal Cor Dal Del Dor El Er Fal Fen Gal Gar Hal Har Il Ken Kir Lar Lin Lor Mal Mar Mer Nor Ol Or Pal Per "
    "Quin Ral Ren Sal Sar Sel Tal Tar Ter Tor Ul Val Ver Vin Wal Wen Yar Zan Zel Bio Nova Omni Trans Micro Opti Neo Tri Uni Inter Pan "
    "Chi Dong Fu Guang Hai Hong Hua Jia Jin Long Ming Ning Qing Shun Tai Wan Xin Yong Zhen"
).split()
_MIDS = "a e i o u an en in on ar er or al el il ia io eo ta te ti to ra re ri ro na ne ni no la le li lo ma mi mo va vi vo sha xi".split()
_TAILS = (
    "dale bury ford ton well mont field wick worth ridge tech nex gen dyne max lux tron pharma chem soft net star line cast path care med "
    "form data ware gas corp core wave cell sys bond yuan feng sheng tong da li hui hua bao"
).split()
_THINGS = (
    "Harbor|Pipeline|Laboratories|Systems|Technologies|Foods|Logistics|Energy|Petroleum|Chemical|Pharmaceuticals|Therapeutics|Brands|"
    "Electronics|Software|Networks|Trading|Import & Export|Industries|Manufacturing|Plastics|Textiles|Steel|Medical|Biosciences|Freight|"
    "Shipping|Express|Aviation|Motors|Semiconductor|Solutions|Services|Holdings|Enterprises|Ventures|Capital|Products|Supply Chain|"
    "Distribution|Distributors|Packaging|Furniture|Lighting|Toys|Garments|Machinery|Tools|Hardware|Gas Transmission|Midstream|Resources|Mining|"
    "Water|Solar|Devices|Diagnostics|Nutrition|Beverages|Coffee|Farms|Media|Entertainment|Publishing|Studios|Communications|Telecom|Wireless|"
    "Security|Analytics|Research|Design|Labs|Group|Partners|Associates|Consulting|Marketing|Retail|Stores|Outfitters|Company Stores|"
    "Precision Parts|Auto Parts|Home Products|Consumer Products|Customs Brokers|Forwarding|Payment Services|Customs Services"
)
_ADJECTIVES = (
    "American|National|United|Global|International|Pacific|Atlantic|Northern|Southern|Western|Eastern|Central|First|Advanced|General|"
    "Premier|Allied|Consolidated|Superior|Royal|Golden|Silver|Blue|Green|Red|Great Lakes|Gulf Coast|Mountain|Coastal|Prairie|Universal|"
    "Integrated|Applied|Modern|New|Century|Pioneer|Summit|Digital|Clear|Bright|Rapid"
)
_NOUNS = "Eagle|Bridge|River|Stone|Oak|Falcon|Harbor|Peak|Valley|Cedar|Anchor|Lion|Phoenix|Star|Lake|Forest|Bay|Field|Crown|Arrow|Wolf|Beacon|Spring|Lotus|Jade|Dragon|Pearl|Orchid"
_FORMS_US = "Inc.|Inc.|Inc|, Inc.|, Inc.|, Inc.|, INC.|Corporation|Corporation|Corp.|, Corp.|LLC|LLC|, LLC|, LLC|, L.L.C.|L.P.|, L.P.|, LP|Company|Co.|Ltd.|Limited|Incorporated|, Incorporated|LLP|, N.A.|, P.C.|Limited Partnership"
_FORMS_FOREIGN = (
    "Co., Ltd.|Co., Ltd|Co. Ltd.|Co.,Ltd.|Company Limited|Ltd.|Ltd|Limited|GmbH|GmbH & Co. KG|AG|S.A.|SA|S.p.A.|S.r.l.|, S.A. de C.V.|B.V.|N.V.|AB|A/S|ApS|"
    "Oy|Pte. Ltd.|Pte Ltd|Pty Ltd|Pty. Ltd.|Private Limited|Pvt. Ltd.|Sdn. Bhd.|PLC|plc|Kabushiki Kaisha|K.K.|, Ltda.|Joint Stock Company|S.L.|S.A.S.|Inc.|Corporation"
)
_CITIES_US = "|".join(f"{a}{b}" for a in ("Ash", "Brook", "Clay", "Fair", "Glen", "Hart", "King", "Lake", "Mill", "North", "River", "Spring", "West", "Wood") for b in ("ville", " City", "ton", "field", " Falls", "haven"))  # fmt: skip
_STATES = (
    "California|New York|Texas|Illinois|Ohio|New Jersey|Pennsylvania|Florida|Georgia|Washington|Massachusetts|Colorado|Nevada|Utah|Arizona|Michigan|"
    "Minnesota|Oregon|Virginia|North Carolina|South Carolina|Tennessee|Maryland|Connecticut|Indiana|Wisconsin|Missouri|Louisiana|Oklahoma|Kansas|Delaware"
)
_CODES = "CA NY TX IL OH NJ PA FL GA WA MA CO NV UT AZ MI MN OR VA NC SC TN MD CT IN WI MO LA OK KS DE".split()
COUNTRIES = (
    "China|the People's Republic of China|P.R. China|PRC|Hong Kong|Taiwan|the Republic of Korea|South Korea|Japan|Vietnam|India|Thailand|Malaysia|"
    "Singapore|Germany|France|Italy|the United Kingdom|England and Wales|Ireland|Israel|Canada|Mexico|Brazil|Australia|Switzerland|Sweden|"
    "the Netherlands|Denmark|Spain|Turkey|the Cayman Islands|Bermuda|the British Virgin Islands"
)
_CITIES_ABROAD = (
    "Shenzhen|Ningbo|Shanghai|Guangzhou|Hangzhou|Xiamen|Qingdao|Dongguan|Suzhou|Yiwu|Beijing|Tianjin|Seoul|Busan|Tokyo|Osaka|Taipei|Hanoi|Bangkok|"
    "Munich|Hamburg|Milan|Paris|Lyon|London|Leeds|Dublin|Tel Aviv|Haifa|Toronto|Vancouver|Monterrey|Sydney|Zurich|Stockholm|Utrecht|Madrid|Istanbul|Mumbai"
)
_FIRST = "James Mary John Patricia Robert Linda Michael Susan David Karen Wei Min Li Jun Hiroshi Anna Peter Maria Carlos Sofia Thomas Laura Daniel Emma George Helen Ravi Priya Olga Ivan".split()
_MONTHS = "January February March April May June July August September October November December".split()


def word(rng: random.Random) -> str:
    """An invented word of two to four syllables with a capital."""
    parts = (
        [rng.choice(_HEADS)]
        + [rng.choice(_MIDS) for _ in range(rng.choice((0, 1, 1, 2)))]
        + [maybe(rng, 0.7, rng.choice(_TAILS))]
    )
    text = "".join(parts)
    text = text if len(text) > 3 else text + "co"
    if rng.random() < 0.07:
        cut = rng.randrange(2, len(text))
        return text[:cut] + text[cut:].capitalize()
    return text


def initials(rng: random.Random) -> str:
    """Two to four capitals."""
    return "".join(rng.choice("ABCDEFGHIJKLMNOPRSTUVWXYZ") for _ in range(rng.choice((2, 3, 3, 4))))


def _core(rng: random.Random) -> str:
    thing, adjective, noun = pick(rng, _THINGS), pick(rng, _ADJECTIVES), pick(rng, _NOUNS)
    shapes = (
        lambda: word(rng), lambda: f"{word(rng)} {thing}", lambda: f"{word(rng)} {thing}", lambda: f"{word(rng)} {word(rng)} {thing}",
        lambda: f"{adjective} {thing}", lambda: f"{adjective} {noun} {thing}", lambda: f"{noun} {thing}", lambda: f"{initials(rng)} {thing}",
        lambda: f"{word(rng)}-{word(rng)} {thing}", lambda: f"{word(rng)} & {word(rng)}", lambda: f"{word(rng)}.com {thing}",
        lambda: f"{word(rng)} {thing} {pick(rng, 'USA|US|U.S.|America|Americas|North America|International|Asia|Europe|(Shanghai)|(HK)|(China)|of Ohio|of Texas|West')}",
        lambda: f"{pick(rng, _CITIES_ABROAD)} {word(rng)} {thing}", lambda: f"{adjective} {adjective} {thing}", lambda: f"{word(rng)} {noun}",
        lambda: f"The {word(rng)} {thing}", lambda: f"{word(rng)}, {word(rng)} and {word(rng)}", lambda: f"{word(rng)} {rng.randrange(1, 99)}",
        lambda: f"{word(rng)}/{noun} {thing}", lambda: f"{word(rng)}s' {thing}", lambda: f"{word(rng)}'s {thing}", lambda: f"{initials(rng)} {noun} {thing}",
    )  # fmt: skip
    return rng.choice(shapes)()


def company(rng: random.Random, *, plain: float = 0.08) -> str:
    """A company's name with its legal form (without one with the chance ``plain``), at times in capitals."""
    form = pick(rng, _FORMS_US if rng.random() < 0.6 else _FORMS_FOREIGN)
    core = _core(rng)
    name = core if rng.random() < plain else core + (form if form.startswith(",") else " " + form)
    return name.upper() if rng.random() < 0.3 else name


def person(rng: random.Random) -> str:
    """A person's name."""
    middle = maybe(rng, 0.35, rng.choice("ABCDEFGHJKLMPRSTW") + ". ")
    return f"{rng.choice(_FIRST)} {middle}{word(rng)}"


def state(rng: random.Random) -> str:
    """A state's name."""
    return pick(rng, _STATES)


def address(rng: random.Random) -> str:
    """An address in one line, in the United States or abroad."""
    number, road = (
        rng.randrange(1, 19999),
        f"{pick(rng, (word(rng), pick(rng, _NOUNS), pick(rng, 'Main|Market|Park|Lake|Industrial|Commerce|First|Second|Center|Airport|Technology')))}",
    )
    kind = pick(rng, "Street|St.|Avenue|Ave.|Road|Rd.|Drive|Boulevard|Blvd.|Lane|Parkway|Court|Way|Place|Circle|Plaza")
    if rng.random() < 0.62:
        where = pick(rng, _CITIES_US) if rng.random() < 0.7 else word(rng)
        region = pick(rng, _STATES) if rng.random() < 0.4 else rng.choice(_CODES)
        code = f"{rng.randrange(1000, 99999):05d}" + maybe(rng, 0.1, f"-{rng.randrange(1000, 9999)}")
        room = maybe(
            rng, 0.35, f", {pick(rng, 'Suite|Ste.|Unit|Floor|Building|Bldg.|Room')} {rng.randrange(1, 900)}"
        ) or maybe(rng, 0.1, f", {rng.randrange(2, 40)}th Floor")
        lead = maybe(rng, 0.05, f"P.O. Box {rng.randrange(10, 9999)}, ")
        street = f"{number} {maybe(rng, 0.2, pick(rng, 'N.|S.|E.|W.|North|South|East|West') + ' ')}{road} {kind}"
        return f"{lead}{street}{room}, {where}, {region} {code}{maybe(rng, 0.25, pick(rng, ', USA|, U.S.A.|, United States|, United States of America'))}"
    city, country = pick(rng, _CITIES_ABROAD), pick(rng, COUNTRIES).removeprefix("the ")
    street = pick(rng, (
        f"No. {number % 900} {road} Road", f"{number % 300} {word(rng)}-daero, {word(rng)}-gu", f"{road}strasse {number % 200}", f"Room {number % 2000}, {word(rng)} Building, {road} Road",
        f"{number % 200} {word(rng)} Industrial Park, {word(rng)} District", f"Via {word(rng)} {number % 90}", f"{rng.randrange(1, 50)}/F, {word(rng)} Centre, {number % 400} {road} Street",
        f"{number % 100} rue {word(rng)}",
    ))  # fmt: skip
    return f"{street}, {city}{maybe(rng, 0.4, f' {rng.randrange(1000, 999999)}')}, {country}"


def day(rng: random.Random) -> str:
    """A day as an agreement writes it."""
    year, month, number = rng.randrange(1985, 2027), rng.randrange(12), rng.randrange(1, 29)
    name = _MONTHS[month]
    ending = "th" if 10 <= number <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    shapes = (
        *[f"{name} {number}, {year}"] * 7, f"{number} {name} {year}", f"{number} {name}, {year}", *[f"{number}{ending} day of {name}, {year}"] * 3,
        f"{number}{ending} day of {name} {year}", f"{number} day of {name}, {year}", f"{number} day of {name} {year}", f"{name} {number}{ending}, {year}", f"{name} {number} {year}",
        f"{month + 1}/{number}/{year}", f"{month + 1:02d}/{number:02d}/{year}", f"{year}-{month + 1:02d}-{number:02d}", f"{name[:3]}. {number}, {year}",
        f"{number}{ending} of {name}, {year}", f"{name.upper()} {number}, {year}", f"{number}-{name[:3]}-{year}", f"{name} {number},{year}", f"{number}{ending} {name} {year}",
        f"{year}年{month + 1}月{number}日",
    )  # fmt: skip
    return rng.choice(shapes)


def amount(rng: random.Random) -> str:
    """A sum of money with its currency."""
    value = rng.choice((rng.randrange(100, 9999), rng.randrange(10, 999) * 100, rng.randrange(10, 999) * 1000))
    cents = maybe(rng, 0.7, f".{rng.choice((0, 0, 50, rng.randrange(100))):02d}")
    return pick(rng, (f"US${value:,}{cents}", f"USD {value:,}{cents}", f"${value:,}{cents}", f"U.S. $ {value:,}{cents}", f"USD{value:,}{cents}", f"EUR {value:,}{cents}", f"{value:,}{cents} US dollars", f"RMB {value:,}{cents}", f"€{value:,}{cents}"))  # fmt: skip


_COUNTS = "one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|eighteen|twenty|twenty-four|thirty|thirty-six|forty-five|sixty|ninety|one hundred twenty".split(
    "|"
)
_FIGURES = (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 18, 20, 24, 30, 36, 45, 60, 90, 120)


def count(rng: random.Random, units: str) -> str:
    """A duration: ``three (3) years``."""
    at = rng.randrange(len(_COUNTS))
    unit = pick(rng, units)
    return pick(
        rng,
        (
            f"{_COUNTS[at]} ({_FIGURES[at]}) {unit}",
            f"{_FIGURES[at]} {unit}",
            f"{_COUNTS[at]} {unit}",
            f"{_COUNTS[at]} ({_FIGURES[at]})-{unit.rstrip('s')}",
        ),
    )
