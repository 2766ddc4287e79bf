"""Service agreements by which somebody acts as importer of record for another."""

from __future__ import annotations

from evidence.kinds.agreements import reader
from evidence.kinds.base import Kind
from evidence.kinds.cues import cues

KIND = Kind(
    "ior_agreement",
    cues(
        ("Importer of Record Agreement", "Importer of Record Service Agreement", "IOR Service Agreement",
         "IOR Agreement", "IOR Services Agreement", "Importer of Record Contract", "Import Agency Agreement",
         "Importer of Record Services Contract", "Agreement on Importer of Record Services",
         "Agreement to Act as Importer of Record", "Non-Resident Importer Service Agreement",
         "Importer of Record Services Agreement", "Agreement for Importer of Record Services", "进口商服务协议",
         "清关代理协议", "进口清关代理协议", "名义进口商协议"),
        ("shall act as importer of record", "agrees to act as importer of record", "acts as importer of record for",
         "to act as importer of record", "will act as importer of record", "shall serve as importer of record",
         "shall serve as the importer of record",
         "shall act as the importer of record", "will act as the importer of record",
         "agrees to serve as importer of record", "as importer of record for the shipments"),
        ("Importer of Record", "IOR services", "service fee"),
    ),
    reader(liability=True),
)  # fmt: skip
