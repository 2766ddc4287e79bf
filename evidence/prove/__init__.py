"""The chain of each shipment: what holds, what fails, what is missing, with steps that can be replayed."""

from evidence.prove.shipments import prove

__all__ = ["prove"]
