"""Which layout draws which kind in which family, and the one door: a paper becomes sheets."""

from __future__ import annotations

from collections.abc import Callable

from tests.factory import (
    dev_e,
    dev_layouts,
    kept_apart,
    kinds_bill_of_lading,
    kinds_commercial_invoice,
    kinds_contract,
    kinds_customs_bond,
    kinds_ein_letter,
    kinds_entry_summary,
    kinds_importer_identity,
    kinds_other,
    kinds_packing_list,
    kinds_power_of_attorney,
    kinds_remittance,
    mt103,
    unseen_d,
    unseen_f,
    unseen_g,
    unseen_h,
    wild,
)
from tests.factory.formats import form_look
from tests.factory.model import Paper, Sheet
from tests.factory.pad import Pad

Layout = Callable[[Pad], None]
LAYOUTS: dict[str, dict[str, Layout]] = {
    "commercial_invoice": {"a": kinds_commercial_invoice.draw_a, "b": kinds_commercial_invoice.draw_b},
    "proforma_invoice": {"a": kinds_commercial_invoice.draw_a, "b": kinds_commercial_invoice.draw_b},
    "packing_list": {"a": kinds_packing_list.draw_a, "b": kinds_packing_list.draw_b},
    "bill_of_lading": {"a": kinds_bill_of_lading.draw_a, "b": kinds_bill_of_lading.draw_b},
    "contract": {"a": kinds_contract.draw_a, "b": kinds_contract.draw_b},
    "purchase_order": {"a": kinds_contract.draw_b, "b": kinds_contract.draw_b},
    "remittance": {"a": kinds_remittance.draw_a, "b": kinds_remittance.draw_b},
    "power_of_attorney": {"a": kinds_power_of_attorney.draw_a, "b": kinds_power_of_attorney.draw_b},
    "ein_letter": {"a": kinds_ein_letter.draw_a, "b": kinds_ein_letter.draw_b},
}
OTHER: dict[str, Layout] = {"a": kinds_other.draw_a, "b": kinds_other.draw_b}
for _kind, _layout in dev_layouts.LAYOUTS.items():
    LAYOUTS.setdefault(_kind, {})[dev_layouts.FAMILY] = _layout
for _kind, _layout in dev_e.LAYOUTS.items():
    LAYOUTS.setdefault(_kind, dict(OTHER))[dev_e.FAMILY] = _layout
FORMS: dict[str, Layout] = {
    "entry_summary": kinds_entry_summary.draw_form,
    "customs_bond": kinds_customs_bond.draw_form,
    "importer_identity": kinds_importer_identity.draw_form,
}
FORMS.update(dev_e.FORMS)


def draw(paper: Paper) -> list[Sheet]:
    """The sheets of a paper: every word with its place and field, every ruling line."""
    if paper.kind == "remittance" and paper.extras.get("form") == "mt103":
        return mt103.sheets(mt103.message(paper))
    if paper.family == kept_apart.FAMILY and paper.kind in kept_apart.LAYOUTS:
        return kept_apart.LAYOUTS[paper.kind](paper)
    if paper.family == unseen_d.FAMILY and paper.kind in unseen_d.LAYOUTS:
        return unseen_d.LAYOUTS[paper.kind](paper)
    if paper.family == unseen_f.FAMILY and paper.kind in unseen_f.LAYOUTS:
        return unseen_f.LAYOUTS[paper.kind](paper)
    if paper.family == unseen_g.FAMILY and paper.kind in unseen_g.LAYOUTS:
        return unseen_g.LAYOUTS[paper.kind](paper)
    if paper.family == unseen_h.FAMILY and paper.kind in unseen_h.LAYOUTS:
        return unseen_h.LAYOUTS[paper.kind](paper)
    if paper.family == wild.FAMILY and paper.kind in wild.LAYOUTS:
        return wild.LAYOUTS[paper.kind](paper)
    if paper.kind in FORMS:
        form = Pad(paper, form_look(paper.style), margin=30, letter=True)
        LAYOUTS.get(paper.kind, {}).get(paper.family, FORMS[paper.kind])(form)
        return form.sheets
    pad = Pad(paper)
    layout = LAYOUTS.get(paper.kind, OTHER)
    layout.get(paper.family, layout["a"])(pad)
    return pad.sheets
