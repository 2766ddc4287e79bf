"""The importer's own papers: bond, power of attorney, importer identity form, letter about the EIN."""

from __future__ import annotations

import random
from decimal import ROUND_UP, Decimal

from tests.factory import identifiers as ids
from tests.factory.model import Paper
from tests.factory.story import Story
from tests.factory.trade_papers import party

_FORMS = {"corporation": "a corporation", "llc": "a limited liability company", "partnership": "a limited partnership"}


def bond_amount(story: Story) -> Decimal:
    """The limit of liability: for one transaction well over value and duties, else the number given by the story."""
    if story.bond_type == "continuous":
        return Decimal(story.numbers["amount"])
    return (story.goods_value * 2 / 1000).quantize(Decimal(1), rounding=ROUND_UP) * 1000


def customs_bond(story: Story, rng: random.Random) -> Paper:
    """A bond on CBP Form 301 of activity code 1, continuous or for the story's entry alone (19 CFR 113)."""
    fields = {
        "number": story.numbers["bond"],
        "type": story.bond_type,
        "activity_code": "1",
        "amount": f"{bond_amount(story):.2f}",
        "effective_date": story.days["bond"].isoformat(),
        **party("principal", story.buyer),
        "principal_number": story.numbers["ein"],
        **party("surety", story.surety),
        "surety_code": story.numbers["surety"],
    }
    if story.bond_type == "single":
        fields["transaction_id"] = story.numbers["entry"]
    extras = {
        "edition": "2017",
        "execution_date": story.days["bond"].isoformat(),
        "activity_name": "Importer or broker",
        "principal_form": f"{_FORMS[story.buyer.form]} organized in the State of {story.buyer.state}",
        "surety_state": story.surety.state,
        "agent_name": story.people["witness"],
        "agent_id": f"9{ids.digits(rng, 8)}",
        "broker_filer_code": story.numbers["filer"],
        "surety_reference": ids.digits(rng, 9),
        "port_code": story.unlading[1],
        "principal_signatory": story.people["officer"],
        "principal_title": story.people["officer_title"],
    }
    return Paper("", "customs_bond", fields, extras=extras)


def power_of_attorney(story: Story, rng: random.Random) -> Paper:
    """A power of attorney from the importer to the broker, open-ended (19 CFR 141.34)."""
    fields = {
        **party("grantor", story.buyer),
        "grantor_number": story.numbers["ein"],
        "grantor_type": story.buyer.form,
        "state": story.buyer.state,
        **party("agent", story.broker),
        "effective_date": story.days["power"].isoformat(),
        "signatory.name": story.people["officer"],
    }
    extras = {
        "form": rng.choice(("broker", "broker", "5291")),
        "signatory_title": story.people["officer_title"],
        "ports_clause": "all Customs ports",
        "validity_clause": "This power of attorney shall remain in full force and effect until revoked in writing.",
        "witness": story.people["witness"],
        "payment_notice": "If you are the importer of record, you may pay the duties directly to CBP.",
    }
    return Paper("", "power_of_attorney", fields, extras=extras)


def importer_identity(story: Story, rng: random.Random) -> Paper:
    """CBP Form 5106 in its new edition, or for corporations sometimes the old one (it knows no LLC)."""
    old = story.buyer.form == "corporation" and rng.random() < 0.25
    fields = {
        "importer.name": story.buyer.name,
        "importer_number": story.numbers["ein"],
        "requested_type": "ein",
        "company_type": story.buyer.form,
        "mailing_address": story.buyer.address,
        "physical_address": story.buyer.address,
        "importer.phone": story.buyer.phone,
        "signatory.name": story.people["officer"],
        "date": story.days["record"].isoformat(),
    }
    extras = {
        "edition": "old" if old else "new",
        "action": "Notification of Identification Number",
        "signatory_title": story.people["officer_title"],
    }
    if not old:
        fields |= {
            "importer.email": story.buyer.email,
            "address_kind": rng.choice(("Corporate Office", "Office Building", "Warehouse")),
            "officers[0]": story.people["officer"],
            "officers[1]": story.people["second"],
        }
        extras |= _company_extras(story, rng)
    return Paper("", "importer_identity", fields, extras=extras)


def _company_extras(story: Story, rng: random.Random) -> dict[str, str]:
    return {
        "entries_per_year": rng.choice(("1-4", "5-24", "25+")),
        "utilization": "Importer of Record",
        "description": f"Import and wholesale of {story.lines[0].goods.words.lower()} and similar goods",
        "naics": f"42{rng.randrange(3110, 4990)}",
        "year_established": str(story.days["formed"].year),
        "bank_name": story.buyer_bank.name,
        "bank_routing": story.buyer_bank.routing,
        "bank_city": story.buyer.city,
        "bank_state": story.buyer.region,
        "incorporation_locator": story.buyer.region,
        "incorporation_reference": ids.digits(rng, 8),
        "officer_title[0]": story.people["officer_title"],
        "officer_title[1]": story.people["second_title"],
        "officer_phone[0]": story.buyer.phone,
        "officer_phone[1]": story.buyer.phone,
        "broker_name": story.broker.name,
        "broker_phone": story.broker.phone,
    }


def ein_letter(story: Story, rng: random.Random) -> Paper:
    """The IRS's notice CP 575 or its verification letter 147C, names in capitals."""
    fields = {
        "ein": story.numbers["ein"],
        "date": story.days["letter"].isoformat(),
        "letter": story.letter,
        **party("holder", story.buyer, upper=True),
    }
    extras = {"office": rng.choice(("CINCINNATI OH 45999-0023", "OGDEN UT 84201-0038"))}
    if story.letter == "CP575":
        extras["form_number"] = rng.choice(("CP 575 A", "CP 575 B", "CP 575 G"))
        extras["name_control"] = "".join(c for c in story.buyer.name.upper() if c.isalnum())[:4]
    return Paper("", "ein_letter", fields, extras=extras)
