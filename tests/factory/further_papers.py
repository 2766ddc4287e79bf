"""Story -> papers of all other kinds. What every paper carries, for whoever draws it.

Conventions are those of ``papers.py``. ``fields`` are contract names in normal form, only what is to be printed;
where ``prints`` has a field exactly that text is printed; ``extras`` are printed things that are no field (text in
printed form, dates ISO, money with two decimals), optional to the layout unless a word says *must*. ``heads`` are a
table's column heads and ``row[i]`` its rows, cells parted by bars: *must* when present. ``language`` ``zh``: labels
are Chinese (bilingual where the real paper is), dates ``2026年3月5日`` or ``20260305``; ``fonts/han.ttf`` draws them,
any word with a Chinese character is set in it by itself. ``form`` and ``edition`` *must* choose between quite
different papers of one kind.

proforma_invoice: an invoice's fields. ``title`` must; ``validity`` ``delivery_time`` ``port_of_loading``
  ``port_of_discharge`` ``seller_signatory``.
purchase_order: a contract's fields. ``title`` must; ``incoterm_place`` ``ship_to_text`` ``buyer_signatory``;
  ``freight`` and ``insurance`` must when present (rows before the total).
air_waybill: ``number`` of a master is airline prefix, hyphen, eight digits; of a house free, with ``master_number``.
  ``voyage`` is the flight, ``on_board_date`` the flight's date, ports are airports, ``carrier`` the airline.
  ``title`` ``loading_code`` ``discharge_code`` ``agent`` (issuing agent, city) ``rate`` (per kg) ``description``
  ``volume_text`` ``issue_place`` ``nvd`` (declared value). ``level`` is told by the title.
arrival_notice: ``number`` is the house bill, ``master_number`` the master, ``arrival_date`` the ETA. ``title`` must;
  ``issuer`` ``issuer_address`` ``notice_date`` ``it_number`` ``firms`` ``last_free_day`` ``description``
  ``notify_text`` (where no notify fields) ``file_number`` ``row[i]`` (charge, amount) ``charges_total``.
delivery_receipt: ``number`` is the bill of lading's; the receipt's own is the extra ``receipt_number``. ``title``
  must; ``pickup`` ``description`` ``condition`` ``driver`` ``time_in`` ``time_out``. ``received_by.name`` is the
  signer.
entry_release: CBP 3461, ``edition`` must: ``new`` (blocks 1-22 by header; bond type is a tick, the manufacturer and
  consignee are header parties, the bill is the reference number) or ``old`` (01/89, blocks 1-29). ``unlading``
  ``mode`` ``location_of_goods`` ``conveyance`` ``voyage`` ``carrier_code`` ``file_number`` ``description`` ``hts``
  ``origin`` ``manifest_quantity`` ``bond_value`` ``broker`` ``signatory`` ``sign_date``.
export_declaration: zh, the form 海关出口货物报关单: ``number`` 海关编号, ``manufacturer.name`` 生产销售单位,
  ``exporter.uscc`` beside 境内发货人; ``pre_number`` ``exporter_code`` ``office`` (出境关别) ``declaration_date``
  ``vessel`` (with voyage) ``net_weight`` ``containers`` ``port_of_discharge``. Else an English one with the ``title``
  and a ``total``.
bank_statement: ``reference`` the statement's number, ``remitter`` its holder with ``remitter.account``,
  ``remitter_bank``; ``entries[i].date`` ``.details`` ``.amount`` (unsigned). ``title`` ``bank_address``
  ``period_from`` ``period_to`` ``opening`` ``closing`` ``direction[i]`` (debit, credit: must, by column or sign)
  ``balance[i]``.
remittance: ``form`` must: ``slip`` (``title`` ``bank_address`` ``branch`` ``teller`` ``time``), ``fedwire`` (a print
  of Fedwire tags; ``imad`` ``omad`` ``remitter_bank.aba`` ``receiver_aba``), ``application`` (zh, 境外汇款申请书,
  bilingual numbered boxes 20 32A 50a 57a 59a 70 71A; ``subtitle`` ``amount_words`` ``transaction_code``
  ``postscript`` ``contract_number`` ``invoice_number`` ``applicant`` ``bop_number``), ``receipt`` (zh,
  涉外收入申报单, bilingual; payee in characters, ``charges`` outside China; ``bop_number`` ``unit_code``
  ``transaction_code`` ``postscript`` ``report_date`` ``payer_country``).
certificate_of_origin: boxes 1-13 of a chamber's form. ``title`` must; ``country`` ``transport`` ``destination``
  ``marks`` ``packages_words`` ``invoice_date`` ``authority`` ``place`` ``seller_signatory``.
ior_agreement, payment_agency_agreement, buying_agency_agreement: ``principal`` and ``agent`` (who acts); ``date`` is
  the agreement's, ``expiry_date`` stands in its term. ``title`` must; ``term`` ``fee`` ``commission`` ``payee``
  ``contract_number`` ``agent_number`` ``principal_signatory`` ``agent_signatory``.
broker_license: ``form`` licence or register; ``title`` ``issue_date`` ``filer_code`` ``port`` ``qualifier``
  ``permit``.
ctpat_certificate: ``form`` certificate or portal; ``title`` ``programme`` ``issue_date``.
production_record: ``title`` ``heads`` ``row[i]`` ``contract_number`` ``workshop`` ``supervisor`` ``inspector``.
material_purchase: ``seller`` supplies the ``buyer``, a factory; ``amount`` the total. ``title`` ``heads`` ``row[i]``.
identity_document: ``form`` passport (``mrz`` two lines, ``birth_place``) or licence (``state`` ``class``);
  ``birth_date`` ``sex``. ``date`` is the day of issue, ``holder.country`` the nationality.
bond_rider: ``number`` is the bond's, ``date`` the rider's execution, ``principal.id`` the importer number. ``change``
  ``words`` (after "by this rider …") ``bond_date`` ``effective_date`` ``surety_code`` ``principal_signatory``
  ``principal_title`` ``agent_name``.
importer_status: ``number`` the importer number, ``date`` of the print; ``form`` ace or ki; ``title`` ``company_type``
  ``bond_number`` ``bond_amount`` ``surety_code`` ``bond_effective`` ``record_date`` ``activity_code``.
duty_statement: ``amount`` the statement's total, ``importer`` who pays, ``filer`` the broker; ``form`` pms or daily;
  ``title`` ``filer_code`` ``payer_unit`` ``due_date`` ``port`` ``heads`` ``row[i]``.
security_filing: ``number`` the transaction's, parties seller buyer manufacturer ship_to stuffing_location
  consolidator, ``importer.id`` ``consignee.id``; ``title`` ``bl_number`` ``master_number`` ``vessel`` ``voyage``
  ``bond_type`` ``incoterm`` ``port`` ``row[i]`` (HTS-6, goods, origin).
freight_invoice: ``issuer`` bills ``payer``; ``amount`` the total. ``title`` ``bl_number`` ``vessel`` ``containers``
  ``due_date`` ``terms`` ``row[i]`` (charge, amount).
insurance_certificate: ``form`` cargo (``amount`` insured; ``invoice_number`` ``bl_number`` ``vessel``
  ``sailing_date`` ports ``description`` ``packages_words``) or eo (an agent's liability, with ``expiry_date``);
  ``title`` ``cover``.
letter_of_credit: ``form`` swift (an MT700 print, tags 20 31C 31D 32B 50 59) or paper; parties applicant beneficiary
  issuing_bank advising_bank; ``issuing_bank.swift`` ``expiry_place`` ``latest_shipment`` ``goods``
  ``contract_number`` ``incoterm`` ports.
credit_note: ``amount`` credited by ``seller`` to ``buyer``; ``title`` ``invoice_number`` ``invoice_date`` ``reason``.
value_worksheet: ``amount`` is the entered value; ``title`` ``invoice_number`` ``entry_number`` ``incoterm``
  ``row[i]`` (step, amount) ``prepared_by``.
formation_record: ``number`` the state's file number, ``date`` of filing, ``status`` on a search; ``form``
  certificate, articles or search; ``title`` ``state`` ``entity_type`` ``agent`` ``organizer`` ``officer_title``.
tax_return: ``form`` W-9, SS-4 or 941; ``holder`` the taxpayer, ``holder.id`` its EIN, ``date`` of signature;
  ``company_type`` ``signatory`` ``signatory_title`` ``quarter`` ``year`` ``wages`` ``state`` ``started`` ``phone``.
owner_declaration: CBP 3347; ``number`` the entry's, ``owner`` the actual owner, ``importer`` the nominal one;
  ``port`` ``entry_date`` ``vessel`` ``arrival_date`` ``description`` ``value`` ``signatory`` ``signatory_title``
  ``bond_number``.
hold_notice: ``number`` the entry's, ``status`` the hold; ``form`` letter or message; ``title`` ``bl_number``
  ``containers`` ``vessel`` ``port`` ``response_due`` ``wanted``.
contract, commercial_invoice, packing_list with ``language`` zh: the fields of their kind; ``title`` in Chinese,
  ``amount_words`` (contract) ``port_of_loading`` ``port_of_discharge`` ``incoterm_place`` ``package_unit``.

``unrelated.py`` adds papers of kind ``other`` and blank forms (``blank`` yes, no fields).
"""

from __future__ import annotations

import random

from tests.factory import further_agency as agency
from tests.factory import further_customs as customs
from tests.factory import further_making as making
from tests.factory import further_money as payments
from tests.factory import further_trade as trade
from tests.factory import further_transport as transport
from tests.factory import han
from tests.factory.model import Paper
from tests.factory.story import Story

_MAKERS = (
    trade.proforma_invoice,
    trade.purchase_order,
    trade.letter_of_credit,
    making.material_purchase,
    making.production_record,
    trade.certificate_of_origin,
    trade.export_declaration,
    transport.security_filing,
    transport.air_waybill,
    transport.insurance_certificate,
    transport.arrival_notice,
    customs.entry_release,
    customs.hold_notice,
    customs.owner_declaration,
    transport.delivery_receipt,
    transport.freight_invoice,
    customs.duty_statement,
    trade.value_worksheet,
    trade.credit_note,
    payments.bank_statement,
    agency.ior_agreement,
    agency.payment_agency_agreement,
    agency.buying_agency_agreement,
    agency.broker_license,
    agency.ctpat_certificate,
    agency.identity_document,
    agency.formation_record,
    agency.tax_return,
    customs.bond_rider,
    customs.importer_status,
)


def further(story: Story) -> list[Paper]:
    """Papers of all kinds that ``papers`` leaves out, each with a layout family and style of its own.

    A seller of the Chinese mainland has its contract, invoice and packing list in Chinese too.
    """
    rng = random.Random(f"further {story.seed}")
    made = [make(story, rng) for make in _MAKERS]
    made += payments.remittances(story, rng)
    if han.chinese(story.seller):
        made += [make(story, rng) for make in (trade.contract_zh, trade.invoice_zh, trade.packing_zh)]
    for number, paper in enumerate(made, start=31):
        paper.name = f"{number}-{paper.kind.replace('_', '-')}"
        paper.family = "e"
        paper.style = rng.randrange(1000)
    return made
