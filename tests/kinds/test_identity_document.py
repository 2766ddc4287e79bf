"""Passports and licences: captions in several languages, and the machine-readable zone."""

from __future__ import annotations

from evidence.kinds.identity_document import KIND
from evidence.kinds.machine_zone import check_digit
from evidence.records.facts import Fact
from evidence.records.places import Box, Place
from evidence.report.mask import Mask
from tests.kinds.trade_reading import read, values
from tests.layout.paper import Paper

NUMBER = "541226789"


def captioned(paper: Paper, *boxes: tuple[float, float, str, str]) -> Paper:
    for x, y, caption, value in boxes:
        paper.put(x, y, caption, 5.5)
        paper.put(x, y + 8, value)
    return paper


def zone(number: str = NUMBER) -> tuple[str, str]:
    first = "P<USAHOLM<<ADA<MARIA".ljust(44, "<")
    birth, expiry = "800312", "310304"
    second = f"{number}{check_digit(number)}USA{birth}{check_digit(birth)}F{expiry}{check_digit(expiry)}"
    return first, second.ljust(42, "<") + "00"


def passport(printed: str = NUMBER) -> Paper:
    paper = Paper()
    paper.put(100, 20, "PASSPORT", 16)
    captioned(
        paper,
        (100, 50, "Type / Type / Tipo", "P"),
        (250, 50, "Passport No. / No. du Passeport", printed),
        (100, 75, "Surname / Nom / Apellidos", "HOLM"),
        (100, 100, "Given Names / Prénoms / Nombres", "ADA MARIA"),
        (100, 125, "Nationality / Nationalité / Nacionalidad", "UNITED STATES OF AMERICA"),
        (100, 150, "Date of birth / Date de naissance / Fecha de nacimiento", "12 Mar 1980"),
        (100, 200, "Date of issue / Date de délivrance / Fecha de expedición", "05 Mar 2021"),
        (100, 225, "Date of expiration / Date d'expiration / Fecha de caducidad", "04 Mar 2031"),
    )
    for n, line in enumerate(zone()):
        paper.put(60, 300 + 14 * n, line)
    return paper


def test_a_passport_in_three_languages_is_read() -> None:
    assert values(KIND, passport().view()) == {
        "number": NUMBER,
        "date": "2021-03-05",
        "expiry_date": "2031-03-04",
        "holder.name": "ADA MARIA HOLM",
        "holder.country": "US",
        "holder.passport": NUMBER,
    }


def test_the_zone_puts_a_misread_number_right_and_keeps_the_other_reading() -> None:
    found = read(KIND, passport("541226189").view())["number"]
    assert found.value == NUMBER
    assert [o.value for o in found.others] == ["541226189"]


def test_a_zone_alone_is_enough_and_one_with_a_wrong_check_digit_is_none() -> None:
    first, second = zone()
    paper = Paper()
    paper.put(60, 300, first)
    paper.put(60, 314, second)
    assert values(KIND, paper.view())["holder.name"] == "ADA MARIA HOLM"
    wrong = Paper()
    wrong.put(60, 300, first)
    wrong.put(60, 314, second.replace(NUMBER, "541226788"))
    assert values(KIND, wrong.view()) == {}


def test_a_chinese_passport_has_months_in_two_languages() -> None:
    paper = captioned(
        Paper(),
        (300, 50, "护照号/Passport No.", "E12345678"),
        (100, 75, "姓名/Name", "李华 LI,HUA"),
        (180, 100, "国籍/Nationality", "中国/CHINESE"),
        (300, 100, "出生日期/Date of birth", "12 3月/MAR 1985"),
        (300, 125, "签发日期/Date of issue", "05 3月/MAR 2021"),
        (300, 150, "有效期至/Date of expiry", "04 3月/MAR 2031"),
    )
    found = values(KIND, paper.view())
    assert (found["number"], found["holder.passport"]) == ("E12345678", "E12345678")
    assert (found["date"], found["expiry_date"]) == ("2021-03-05", "2031-03-04")
    assert (found["holder.name"], found["holder.country"]) == ("李华 LI,HUA", "CN")


def test_a_drivers_licence_has_short_captions_and_is_no_passport() -> None:
    paper = Paper()
    paper.put(100, 20, "DRIVER LICENSE", 14)
    rows = (("DL", "Y1234567"), ("EXP", "03/12/2029"), ("LN", "HOLM"), ("FN", "ADA MARIA"), ("DOB", "03/12/1980"))
    for n, (caption, value) in enumerate(rows):
        paper.put(100, 50 + 14 * n, caption, 7)
        paper.put(130, 49 + 14 * n, value)
    assert values(KIND, paper.view()) == {
        "number": "Y1234567",
        "expiry_date": "2029-03-12",
        "holder.name": "ADA MARIA HOLM",
    }


def test_reports_mask_a_passports_number_wherever_it_stands() -> None:
    found = [f for f in read(KIND, passport().view()).values() if f.value == NUMBER]
    box = Box(0, 0, 1, 1)
    facts = tuple(
        Fact(
            f.field, "d", f.field, f.printed, f.value, (Place(file="p.pdf", page=1, box=box),), "text", 1.0, "read", ()
        )
        for f in found
    )
    mask = Mask(facts)
    assert mask.text(f"number {NUMBER}") == "number •••••6789"
    assert mask.boxes_in("p.pdf", 1, box)
