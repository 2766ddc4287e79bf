"""Papers of company registries: formation, standing, a register's print, a Chinese business licence."""

from __future__ import annotations

from evidence.kinds.formation_record import KIND
from tests.kinds.test_standing_papers import grid
from tests.kinds.trade_reading import row, values
from tests.layout.paper import Paper, typed

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


def test_a_certified_copy_names_the_company_in_quotation_marks_and_the_day_in_words() -> None:
    page = Paper()
    page.put(240, 60, "Delaware", 22)
    page.lines(
        90, 150,
        "I, SECRETARY OF STATE OF THE STATE OF DELAWARE, DO HEREBY CERTIFY THE ATTACHED IS A TRUE",
        'AND CORRECT COPY OF THE CERTIFICATE OF FORMATION OF "BRISTLECONE TEA LLC", FILED IN THIS',
        "OFFICE ON THE TWENTY-FIRST DAY OF JUNE, A.D. 2022, AT 9:30 O'CLOCK A.M.",
    )  # fmt: skip
    page.put(90, 500, "6871120 8100")
    page.put(330, 500, "Authentication: 203991277")
    page.put(330, 514, "Date: 06-23-22")
    found = values(KIND, page.view())
    assert (found["holder.name"], found["number"]) == ("BRISTLECONE TEA LLC", "6871120")
    assert (found["formation_date"], found["date"]) == ("2022-06-21", "2022-06-23")


def test_the_name_stands_alone_below_the_words_that_certify() -> None:
    page = Paper()
    page.put(180, 60, "CERTIFICATE OF INCORPORATION", 14)
    page.put(280, 80, "OF A")
    page.put(220, 92, "PRIVATE LIMITED COMPANY", 11)
    page.put(220, 120, "Company Number 11775520")
    page.put(90, 150, "The Registrar of Companies hereby certifies that")
    page.put(200, 180, "SALTERN QUAY FABRICS LIMITED", 12)
    page.put(90, 210, "is this day incorporated under the Companies Act as a private company.")
    page.put(90, 240, "Given at the registry on 4th March 2020.")
    found = values(KIND, page.view())
    assert (found["holder.name"], found["number"]) == ("SALTERN QUAY FABRICS LIMITED", "11775520")


def test_a_registers_print_gives_the_office_of_the_company_and_not_of_its_agent() -> None:
    page = Paper()
    page.put(40, 40, "Entity Information", 14)
    row(page, 70, (40, 200), ("Entity Name:", "HOLLIN WOOD TOYS LLC"))
    row(page, 84, (40, 200), ("Entity Number:", "E0177120-3"))
    row(page, 98, (40, 200), ("Entity Status:", "Active"))
    row(page, 112, (40, 200), ("Formation Date:", "02/18/2021"))
    row(page, 126, (40, 200), ("Annual Report Due Date:", "2/28/2026"))
    page.put(40, 150, "Registered Agent Information", 11)
    row(page, 166, (40, 200), ("Name of Individual or Legal Entity:", "Basalt Agents Inc."))
    row(page, 180, (40, 200), ("Street Address:", "500 Quarry Lane, Reno, NV 89501"))
    found = values(KIND, page.view())
    assert (found["holder.name"], found["number"]) == ("HOLLIN WOOD TOYS LLC", "E0177120-3")
    assert (found["formation_date"], found["status"]) == ("2021-02-18", "Active")
    assert "holder.address" not in found


def test_an_office_in_a_sentence_and_one_over_several_boxes() -> None:
    told = Paper()
    told.put(180, 40, "ARTICLES OF ORGANIZATION", 14)
    told.put(290, 60, "OF")
    told.put(220, 74, "TAWNY MARSH LLC", 12)
    told.lines(60, 110, "The street address of the initial principal office of the company is 14 Gull Street,",
               "Sandusky, OH 44870. The registered agent is Willa Poe, 90 Court Road, Columbus, OH 43215.")  # fmt: skip
    assert values(KIND, told.view())["holder.address"] == "14 Gull Street, Sandusky, OH 44870"
    boxes = Paper()
    boxes.put(40, 40, "Articles of Organization", 14)
    row(boxes, 80, (40, 240), ("1. Limited Liability Company Name", "(Must contain an identifier such as LLC)"))
    boxes.put(44, 96, "Tawny Marsh LLC")
    boxes.put(40, 120, "2. Business Addresses")
    row(
        boxes, 140, (40, 300, 400, 450), ("a. Initial Street Address of Designated Office", "City", "State", "Zip Code")
    )
    row(boxes, 152, (40, 300, 400, 450), ("77 Wren Street", "Fresno", "CA", "93721"))
    found = values(KIND, boxes.view())
    assert (found["holder.name"], found["holder.address"]) == ("Tawny Marsh LLC", "77 Wren Street, Fresno, CA 93721")
