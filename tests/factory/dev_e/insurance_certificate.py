"""Insurance certificates of family ``e``: cargo cover, or an agent's liability."""

from __future__ import annotations

from tests.factory.dev_e import base
from tests.factory.pad import Pad


def draw(pad: Pad) -> None:
    """Insurer, insured, amount, voyage; or the liability's limits and period."""
    if pad.extra("form") == "eo":
        base.office(pad)
        _liability(pad)
    else:
        _cargo(pad)
    base.finish(pad)


def _liability(pad: Pad) -> None:
    base.head(pad, base.titled(pad))
    base.say(pad, "This certificate is issued as a matter of information only and confers no rights upon its holder.")
    base.parties(pad, (("insured", "INSURED|Named Insured"), ("insurer", "INSURER A|Insurer Affording Coverage")))
    rows = base.xs(pad, ("Type of Insurance|Coverage", "cover"))
    rows += base.vs(
        pad,
        ("Policy Number|Policy No.", "number"),
        ("Policy Eff|Effective Date|Policy Effective", "date"),
        ("Policy Exp|Expiration Date|Policy Expiration", "expiry_date"),
        ("Limits - Each Claim|Limit of Liability|Each Claim", "amount"),
    )
    base.facts(pad, rows, "policy", "above ledger boxed beside")
    base.sign(pad, ("Authorized Representative", ""))


def _cargo(pad: Pad) -> None:
    base.head(pad, base.titled(pad), by=pad.v("insurer.name"), under=pad.address("insurer.address", 0))
    rows = base.vs(pad, ("Certificate No.|Policy No.|Number", "number"), ("Date|Date of Issue|Issued", "date"))
    rows += base.xs(pad, ("Invoice No.", "invoice_number"), ("B/L No.|B/L", "bl_number"))
    base.facts(pad, rows)
    base.parties(pad, (("insured", "Insured|The Insured|Assured|Name of Insured"),))
    rows = base.vs(pad, ("Amount Insured|Sum Insured|Insured Value", "amount"))
    rows += base.xs(
        pad,
        ("Per Conveyance|Vessel|Ship", "vessel"),
        ("Slg. on or abt.|Sailing Date", "sailing_date"),
        ("From", "port_of_loading"),
        ("To", "port_of_discharge"),
        ("Quantity|Packages", "packages_words"),
        ("Goods|Description of Goods|Subject Matter Insured", "description"),
        ("Conditions|Risks covered", "cover"),
    )
    base.facts(pad, rows, "cover")
    base.say(pad, "Claims, if any, are payable on surrender of this certificate together with the shipping papers.")
    base.sign(pad, ("For the Insurer", ""))
