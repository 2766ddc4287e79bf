"""Papers of company registries: formation, standing, a register's print, a Chinese business licence."""

from __future__ import annotations

from evidence.kinds.formation_record import KIND
from tests.kinds.test_standing_papers import grid
from tests.kinds.trade_reading import values
from tests.layout.paper import typed

FORMATION = """STATE OF DELAWARE
CERTIFICATE OF FORMATION
OF LIMITED LIABILITY COMPANY
First: The name of the limited liability company is Harbor City Imports LLC
Second: The address of its registered office in the State of Delaware is 9 Elm Row, Dover, DE 19901.
The name of its Registered agent is Quiet Oak Agents Inc.
File Number: 7012345
Date Filed: 06/03/2019"""
STANDING = """SECRETARY OF STATE
CERTIFICATE OF GOOD STANDING
I hereby certify that Harbor City Imports LLC was duly formed under the laws of the State of Ohio on
June 3, 2019, is in good standing and has a legal existence.
Entity Number: 4412345
Given under my hand this March 20, 2026"""


def test_a_certificate_of_formation_dates_the_company() -> None:
    assert values(KIND, typed(FORMATION)) == {
        "number": "7012345",
        "date": "2019-06-03",
        "holder.name": "Harbor City Imports LLC",
        "formation_date": "2019-06-03",
    }


def test_a_certificate_of_standing_tells_both_days_apart() -> None:
    assert values(KIND, typed(STANDING)) == {
        "number": "4412345",
        "holder.name": "Harbor City Imports LLC",
        "formation_date": "2019-06-03",
        "date": "2026-03-20",
        "status": "in good standing",
    }


def test_a_registers_print_tells_number_standing_and_people() -> None:
    assert values(
        KIND,
        grid(
            "Business Entity Details",
            (
                ("Entity Name", "HARBOR CITY IMPORTS LLC"),
                ("Document Number", "L19000123456"),
                ("FEI/EIN Number", "12-3456789"),
                ("Date Filed", "06/03/2019"),
                ("State", "FL"),
                ("Status", "ACTIVE"),
                ("Principal Address", "120 State Street, Miami, FL 33101"),
                ("Registered Agent Name", "Quiet Oak Agents Inc."),
                ("Manager", "Ada Maria Holm"),
            ),
        ).view(),
    ) == {
        "number": "L19000123456",
        "status": "ACTIVE",
        "date": "2019-06-03",
        "formation_date": "2019-06-03",
        "holder.id": "12-3456789",
        "holder.name": "HARBOR CITY IMPORTS LLC",
        "holder.address": "120 State Street, Miami, FL 33101",
        "member.name": "Ada Maria Holm",
    }


def test_a_chinese_business_licence_is_read() -> None:
    assert values(
        KIND,
        grid(
            "营业执照",
            (
                ("统一社会信用代码", "91330200MA2AGXXX1C"),
                ("名称", "宁波家居制造有限公司"),
                ("类型", "有限责任公司"),
                ("住所", "浙江省宁波市海港路18号"),
                ("法定代表人", "李华"),
                ("注册资本", "壹佰万元整"),
                ("成立日期", "2015年3月1日"),
                ("营业期限", "2015年3月1日至2035年2月28日"),
                ("经营范围", "家具制造"),
            ),
        ).view(),
    ) == {
        "number": "91330200MA2AGXXX1C",
        "formation_date": "2015-03-01",
        "expiry_date": "2035-02-28",
        "holder.name": "宁波家居制造有限公司",
        "holder.address": "浙江省宁波市海港路18号",
    }
