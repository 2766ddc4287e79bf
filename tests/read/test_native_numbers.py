"""Numbers as a sheet shows them: the same value in different formats is another print."""

from __future__ import annotations

import pytest

from evidence.read.native.numbers import shown

ACCOUNTING = '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)'


@pytest.mark.parametrize(
    ("value", "code", "printed"),
    [
        (45210, "General", "45210"),
        (45210, "0.00", "45210.00"),
        (45210, "#,##0.00", "45,210.00"),
        (1234567, "#,##0", "1,234,567"),
        (0.1 + 0.2, "General", "0.3"),
        (1 / 3, "General", "0.333333333"),
        (12345.678912345, "General", "12345.67891"),
        (1.005, "0.00", "1.01"),
        (-12.345, "0.00", "-12.35"),
        (45210, ACCOUNTING, "45,210.00"),
        (-45210, ACCOUNTING, "(45,210.00)"),
        (0, ACCOUNTING, "-"),
        (45210.5, "[$$-409]#,##0.00", "$45,210.50"),
        (45210.5, '"USD" #,##0.00', "USD 45,210.50"),
        (1000, "#,##0.00 [$USD]", "1,000.00 USD"),
        (-3.5, "#,##0.00;[Red]-#,##0.00", "-3.50"),
        (0.034, "0.0%", "3.4%"),
        (8475, '#,##0 "PCS"', "8,475 PCS"),
        (6, 'General" KG"', "6 KG"),
        (123, "000000", "000123"),
        (123456789, "00-0000000", "12-3456789"),
        (5551234567, "(000) 000-0000", "(555) 123-4567"),
        (2.5, "#.##", "2.5"),
        (0.25, "#.##", ".25"),
        (1234567, "#,##0,", "1,235"),
        (45210.5, "[<0]0;#,##0.00", "45210.5"),
        (1500, '[>=1000]#,##0,"K";0', "1500"),
        (3, '[=1]"one";General', "3"),
        (12345678.9, "0.00E+00", "1.23E+07"),
        (-5, "0;;", ""),
        (1.5, "# ?/?", "1.5"),
        (12345, "@", "12345"),
    ],
)
def test_a_number_is_printed_in_its_format(value: float, code: str, printed: str) -> None:
    assert shown(value, code) == printed


@pytest.mark.parametrize(
    "code",
    ["mm-dd-yy", "d/m/yyyy", "dd.mm.yyyy", "[$-409]mmmm d, yyyy;@", 'yyyy"年"m"月"d"日"', "[$-F800]dddd, mmmm dd"],
)
def test_a_day_is_iso_in_every_format(code: str) -> None:
    assert shown(46086, code) == "2026-03-05"


def test_times_stand_beside_their_day_or_alone() -> None:
    assert shown(46086.75, "m/d/yyyy h:mm") == "2026-03-05 18:00"
    assert shown(46086, "m/d/yyyy h:mm") == "2026-03-05"
    assert shown(0.5, "h:mm AM/PM") == "12:00"
    assert shown(1.75, "[h]:mm") == "42:00"


def test_a_day_of_the_other_calendar_is_the_same_day() -> None:
    assert shown(46086 - 1462, "mm-dd-yy", since_1904=True) == "2026-03-05"


def test_a_number_that_is_no_day_is_shown_as_it_is() -> None:
    assert shown(-4, "yyyy-mm-dd") == "-4"
    assert shown(9e9, "yyyy-mm-dd") == "9000000000"
