"""Story -> papers. What every paper carries, for whoever draws it.

``fields`` are CONTRACT names in normal form, and only what is to be printed. Money has two decimals, weights of trade
papers two and of the entry none, volumes three, quantities none; compare numbers as numbers. US addresses read
``street, city, ST 00000`` (the street may hold commas: split from the right); foreign ones are free parts. A party's
address may be wrapped at any comma or blank. Where ``prints`` has a field, exactly that text is printed (``\\n`` breaks
a line). Boxed forms (entry_summary, customs_bond, importer_identity) print every label; a field that is absent is an
empty box. Case is part of the value: print names and addresses as they stand.

``extras`` (all optional to the layout unless a word says *must*; text already in printed form, dates ISO, to be drawn
in the paper's own style):

contract: ``title`` must; ``incoterm_place`` ``port_of_loading`` ``port_of_discharge`` ``packing`` ``tolerance``
  (per cent more or less, must when present) ``freight`` ``insurance`` (must when present: rows between the lines and
  the total) ``seller_signatory`` ``buyer_signatory`` ``clause[i]``. Line fields: description quantity unit unit_price
  amount.
commercial_invoice: ``title`` must; ``subtotal`` (sum of lines, when freight or insurance follow) ``port_of_loading``
  ``port_of_discharge`` ``vessel`` ``voyage`` ``marks`` ``seller_signatory`` ``note[i]``. ``freight`` and ``insurance``
  are fields and rows between the lines and the total. ``consignee`` ``ship_to`` ``manufacturer`` are fields where
  printed.
packing_list: ``title`` must; ``package_unit`` (CTNS) must, beside packages; ``carton_range[i]`` ``marks`` ``vessel``
  ``seller_signatory`` ``note[i]`` must when present.
bill_of_lading: ``title`` must (says house or master where ``level`` is a field); ``description`` (goods, "STC"-like)
  ``marks`` ``place_of_issue`` ``date_of_issue`` ``originals`` ``delivery_agent`` ``container_type`` ``notify_text``
  (stands in the notify box instead of notify fields), ``note[i]``. ``scac`` is a field only where printed apart from
  the number. ``package_unit`` is a field.
entry_summary: ``edition`` must (2024: 44 blocks, 2014: 40); ``abi`` (beside the entry type) ``location_of_goods``
  ``reference_number`` ``file_number`` ``declarant_title``. ``mpf`` and ``hmf`` are the 499 and 501 rows of the fee
  box, ``other_fees`` the fee box's sum and block 43 (39). ``filer`` is the broker block. ``charges`` prints ``C550``.
  ``relationship`` stands once at the column's top when a header field, else on each line. ``purchased`` is the tick of
  the declaration (Y: obtained pursuant to a purchase). A line with ``lines[i].tariffs[j].…`` prints those rows one
  under the other (hts, rate, duty; the value only with the first) instead of ``hts`` ``duty_rate`` ``duty``: then
  ``hts`` and ``duty_rate`` are the first row's words and ``lines[i].duty`` is not printed.
remittance: ``form`` must: ``advice`` (PDF) or ``mt103`` (text; quality ``text``; every party line <= 35 characters,
  broken as ``prints`` says); ``title`` ``remitter_bank.swift`` ``execution_date`` ``uetr`` ``remitter_bank.aba``
  ``purpose``. ``invoice_refs[i]`` and ``contract_refs[i]`` are words inside ``details``: draw details, mark them there.
customs_bond: ``edition`` ``execution_date`` ``activity_name`` ``principal_form`` (legal form and state)
  ``surety_state`` ``agent_name`` ``agent_id`` ``broker_filer_code`` ``surety_reference`` ``port_code``
  ``principal_signatory`` ``principal_title``. The limit of liability is ``amount``. Of a single bond
  ``effective_date`` is the date of transaction and ``transaction_id`` the identification of transaction.
power_of_attorney: ``form`` (broker or 5291) ``dba`` ``signatory_title`` ``ports_clause`` ``validity_clause``
  ``signature_clause`` (must when present: it says who signs for the grantor) ``witness`` ``payment_notice``.
  ``effective_date`` is the day it was signed; ``expiry_date`` is told in the validity clause, which then holds
  ``{expiry_date}`` where the date is to be printed.
importer_identity: ``edition`` must (new or old) ``action`` ``aka_kind[i]`` (DBA, AKA, DIV) ``entries_per_year``
  ``utilization`` ``description`` ``naics`` ``year_established`` ``bank_name`` ``bank_routing`` ``bank_city``
  ``bank_state`` ``incorporation_locator`` ``incorporation_reference`` ``officer_title[i]`` ``officer_phone[i]``
  ``signatory_title`` ``broker_name`` ``broker_phone`` ``related_number[i]``. ``company_type`` and ``address_kind`` and
  ``requested_type`` are ticks; address kinds are printed in the form's own words.
ein_letter: ``form_number`` (CP 575 A, …; 147C has none) ``name_control`` ``second_line`` (under the holder's name)
  ``contact`` ``office``.

``story`` of a dossier (all strings): ``as_of`` (what is known is judged on that day) ``entry_date`` ``stage``
``importer`` ``ein`` ``seller`` ``buyer`` ``total`` ``due``.
"""

from __future__ import annotations

import random

from tests.factory.customs_papers import entry_summary
from tests.factory.importer_papers import customs_bond, ein_letter, importer_identity, power_of_attorney
from tests.factory.model import Paper
from tests.factory.money_papers import remittance
from tests.factory.story import Story
from tests.factory.trade_papers import bill_of_lading, commercial_invoice, contract, packing_list


def papers(story: Story) -> list[Paper]:
    """All papers of a story in the order in which they arise, each with a layout family and style of its own."""
    rng = random.Random(f"papers {story.seed}")
    made = [
        contract(story, rng),
        commercial_invoice(story, rng),
        packing_list(story, rng),
        bill_of_lading(story, rng),
        entry_summary(story, rng),
        *(remittance(story, payment, rng) for payment in story.payments),
        customs_bond(story, rng),
        power_of_attorney(story, rng),
        importer_identity(story, rng),
        ein_letter(story, rng),
    ]
    for number, paper in enumerate(made, start=1):
        paper.name = f"{number:02d}-{paper.kind.replace('_', '-')}"
        paper.family = rng.choice("ab")
        paper.style = rng.randrange(1000)
    return made
