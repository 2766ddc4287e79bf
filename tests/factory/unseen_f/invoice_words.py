"""The words of an accounting system's letter: German and Italian beside English, or English alone."""

from __future__ import annotations

WORDS = {
    "DE": {
        "number": "Rechnungsnummer / Invoice No.", "date": "Rechnungsdatum / Invoice date",
        "order": "Auftrag / Contract",
        "po": "Ihre Bestellung / Your order", "customer": "Kundennr. / Customer no.", "due": "Zahlbar bis / Due date",
        "terms": "Zahlungsbedingungen / Terms of payment", "delivery": "Lieferbedingung / Terms of delivery",
        "heads": "Pos.|Bezeichnung\nDescription|Menge\nQuantity|ME\nUnit|"
        "Einzelpreis\nUnit price|Betrag {currency}\nAmount",
        "total": "Rechnungsbetrag / Invoice total", "net": "Warenwert / Goods value", "page": "Seite / Page",
        "freight": "Fracht / Freight", "insurance": "Versicherung / Insurance", "carried": "Übertrag / Carried forward",
        "hts": "Stat. Warennr. / HTS:", "origin": "Ursprungsland / Country of origin",
    },
    "IT": {
        "number": "Fattura N. / Invoice No.", "date": "Data / Date", "order": "Contratto / Contract",
        "po": "Vs. ordine / Your order", "customer": "Codice cliente / Customer code", "due": "Scadenza / Due date",
        "terms": "Condizioni di pagamento / Payment terms", "delivery": "Resa / Delivery terms",
        "heads": "Riga|Descrizione dei beni\nDescription of goods|Q.tà\nQty|U.M.\nUnit|"
        "Prezzo unit.\nUnit price|Importo {currency}\nAmount",
        "total": "Totale fattura / Invoice total", "net": "Totale merce / Goods total", "page": "Pag. / Page",
        "freight": "Trasporto / Freight", "insurance": "Assicurazione / Insurance",
        "carried": "Riporto / Carried forward",
        "hts": "Cod. doganale / HS code:", "origin": "Paese di origine / Country of origin",
    },
    "EN": {
        "number": "Billing document", "date": "Document date", "order": "Sales contract", "po": "Your reference",
        "customer": "Customer number", "due": "Net due date", "terms": "Terms of payment", "delivery": "Incoterms",
        "heads": "Item|Material\nDescription|Quantity|UoM|Price\nper unit|Value\nin {currency}",
        "total": "Final amount", "net": "Items total", "page": "Page", "freight": "Ocean freight",
        "insurance": "Marine insurance", "carried": "Subtotal carried over", "hts": "Commodity code:",
        "origin": "Country of origin",
    },
}  # fmt: skip
