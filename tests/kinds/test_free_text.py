from __future__ import annotations

import textwrap

from evidence.kinds import ior_agreement, power_of_attorney
from evidence.kinds.contract import KIND
from evidence.kinds.free_text import FreeText, flowing, is_free
from tests.kinds.trade_reading import read, row, values
from tests.layout.paper import Paper

RECITALS = (
    "WHEREAS, the parties wish to set forth the terms of their business; and",
    "NOW, THEREFORE, in consideration of the mutual covenants herein, the parties hereby agree as follows:",
)


def agreement(*sentences: str, title: str = "MANUFACTURING AGREEMENT") -> Paper:
    paper = Paper()
    paper.put(200, 30, title, 13)
    paper.lines(40, 60, *textwrap.wrap(" ".join(sentences), 108), *RECITALS)
    return paper


def test_parties_known_by_short_names_only_are_party_a_and_party_b() -> None:
    paper = agreement(
        "This Manufacturing Agreement (“Agreement”) is made and entered into as of the 20th day of March, 2023 by and",
        "between Quillmere Pharma, Inc., a Delaware corporation, with offices located at 100 Quarry Road,",
        "Suite 300, Ewing,",
        "NJ 08628 (“Quillmere”), and Tarnbeck Devices LLC, an Ohio limited liability company (“Tarnbeck”).",
    )
    found = values(KIND, paper.view())
    assert found["party_a.name"] == "Quillmere Pharma, Inc."
    assert found["party_b.name"] == "Tarnbeck Devices LLC"
    assert found["party_a.address"] == "100 Quarry Road, Suite 300, Ewing, NJ 08628"
    assert found["date"] == "2023-03-20"
    assert "seller.name" not in found


def test_a_distributor_buys_and_the_company_beside_it_sells() -> None:
    paper = agreement(
        'This Agreement is made by and between Ostermere Power Corp., a Delaware corporation ("Company"), and',
        'Veldt Lamps of Illinois LLC ("Distributor") this 7th day of September, 1999.',
        title="DISTRIBUTOR AGREEMENT",
    )
    found = read(KIND, paper.view())
    assert found["seller.name"].value == "Ostermere Power Corp."
    assert found["buyer.name"].value == "Veldt Lamps of Illinois LLC"
    assert found["seller.name"].certainty < found["buyer.name"].certainty
    assert found["date"].value == "1999-09-07"


def test_a_carrier_and_its_shipper_keep_their_own_roles() -> None:
    paper = agreement(
        'This Transportation Agreement, dated as of May 20, 2019, is between Harrow Pipeline Company ("Transporter"),',
        'an Arkansas corporation, and Winmoor Natural Gas Company, a division of Winmoor Holdings, Inc. ("Shipper");',
        title="TRANSPORTATION AGREEMENT",
    )
    found = values(KIND, paper.view())
    assert found["carrier.name"] == "Harrow Pipeline Company"
    assert found["shipper.name"] == "Winmoor Natural Gas Company"
    assert "Winmoor Holdings, Inc." not in found.values()


def test_the_day_of_the_agreement_that_is_amended_is_not_the_amendments_own() -> None:
    paper = agreement(
        "This First Amendment (“Amendment”) to the Supply Agreement dated April 1, 2017 between Cordrell Cells Corp.",
        "(“Cordrell”) and Porthaven Filters Corporation (“Porthaven”) (the “Agreement”) is made this 22 day of",
        "June 2018.",
        title="FIRST AMENDMENT TO SUPPLY AGREEMENT",
    )
    found = read(KIND, paper.view())
    assert found["date"].value == "2018-06-22"
    assert "2017-04-01" in {other.value for other in found["date"].others}


def test_an_agreement_without_a_day_in_its_opening_has_the_last_day_beside_the_signatures() -> None:
    paper = agreement(
        "This Agreement is made by and between Shawdale Farms, LLC (“Shawdale”), a Delaware limited liability",
        "company and",
        "Gridmere Nutrients, Inc., a Nevada corporation (“Gridmere”).",
        title="SUPPLY AGREEMENT",
    )
    paper.put(40, 300, "IN WITNESS WHEREOF, the parties have executed this Agreement by their authorized officers.")
    row(paper, 330, (40, 320), ("Shawdale Farms, LLC", "Gridmere Nutrients, Inc."))
    row(paper, 345, (40, 320), ("By: ____________", "By: ____________"))
    row(paper, 360, (40, 320), ("Date: January 26, 2020", "Date: January 27, 2020"))
    assert values(KIND, paper.view())["date"] == "2020-01-27"


def test_a_date_beside_the_signature_does_not_replace_the_one_in_the_opening() -> None:
    paper = agreement(
        "THIS SUPPLY AGREEMENT is entered into as of this 15th day of May, 2013 by and between Integrove Life",
        "Corporation",
        "(“Integrove”), a Delaware corporation, and Pelmead, LLC (“Pelmead”), a Colorado limited liability company.",
        title="SUPPLY AGREEMENT",
    )
    row(paper, 360, (40, 320), ("Date: May 29, 2013", "Date: June 3, 2013"))
    assert values(KIND, paper.view())["date"] == "2013-05-15"


def test_defined_terms_are_no_parties() -> None:
    paper = agreement(
        "This Agreement is made as of May 2, 2020 between Shawdale Farms, LLC (“Shawdale”) and Gridmere, Inc.",
        "(“Gridmere”).",
        "Shawdale grows hemp and wishes to sell biomass (“Product”) with six percent Cannabidiol (CBD).",
    )
    found = values(KIND, paper.view())
    named = {v for k, v in found.items() if k.endswith(".name")}
    assert named == {"Shawdale Farms, LLC", "Gridmere, Inc."}


def test_words_of_a_fact_are_those_printed() -> None:
    paper = agreement(
        "This Agreement is made as of May 2, 2020 by and between Shawdale Farms, LLC (“Shawdale”) and Gridmere",
        "Nutrients, Inc. (“Gridmere”).",
    )
    found = read(KIND, paper.view())
    assert [word.text for _, word in found["party_b.name"].words] == ["Gridmere", "Nutrients,", "Inc."]


def test_a_form_with_captions_is_no_free_text() -> None:
    paper = Paper()
    paper.put(200, 30, "SALES CONTRACT", 13)
    paper.lines(
        40, 60, "Contract No.: A-1", "The Seller: Tarnbeck Toys LLC", "The Buyer: Gridmere, Inc.", "Total: USD 900.00"
    )
    assert not is_free(paper.view())


def test_lines_of_a_paragraph_flow_and_short_lines_stand_alone() -> None:
    text = "TITLE\nThis is a long line of a paragraph that goes on and on\nand ends here."
    assert flowing(text) == "TITLE\nThis is a long line of a paragraph that goes on and on and ends here."


def test_only_some_passages_of_a_long_paper_are_read() -> None:
    paper = agreement(
        "This Agreement is made as of May 2, 2020 by and between Shawdale Farms, LLC (“Shawdale”) and Gridmere, Inc.",
        "(“Gridmere”).",
    )
    free = FreeText(paper.view())
    assert max(s.end for s in free.opening) < free.text.index("WHEREAS")


def test_an_agency_whose_roles_have_no_known_words_names_its_parties() -> None:
    paper = agreement(
        "This Importer of Record Agreement is made as of May 2, 2020 by and between Shawdale Farms, LLC",
        "(“Shawdale”), a Delaware limited liability company, and Gridmere Imports, Inc., a Nevada",
        "corporation (“Gridmere”).",
        title="IMPORTER OF RECORD AGREEMENT",
    )
    found = values(ior_agreement.KIND, paper.view())
    assert {v for k, v in found.items() if k.endswith(".name")} == {"Shawdale Farms, LLC", "Gridmere Imports, Inc."}
    assert found["date"] == "2020-05-02"


def test_a_power_in_unknown_wording_names_grantor_and_agent() -> None:
    paper = Paper()
    paper.put(200, 30, "POWER OF ATTORNEY", 13)
    paper.lines(
        40, 60,
        "By this instrument, made on May 2, 2024, Shawdale Farms, LLC, a Delaware limited liability company",
        "located at 12 Quay Road, Toledo, OH 43604, hereby authorizes and empowers Gridmere Customs Brokers, Inc.,",
        "of 9 Dock Street, Newark, NJ 07114, to act as its customs broker",
        "and herein to sign entries on its behalf. The parties agree.",
    )  # fmt: skip
    found = values(power_of_attorney.KIND, paper.view())
    assert found["grantor.name"] == "Shawdale Farms, LLC"
    assert found["agent.name"] == "Gridmere Customs Brokers, Inc."


def test_a_blank_agreement_names_nobody() -> None:
    paper = agreement(
        "This Agreement is made as of ____________ by and between ______________ (“Seller”), a ____________",
        "corporation, and ______________ (“Buyer”).",
        title="SUPPLY AGREEMENT",
    )
    found = values(KIND, paper.view())
    assert not [name for name in found if name.endswith(".name")]
    assert "date" not in found
