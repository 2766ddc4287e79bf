"""What travels between the stages: frozen records that import nothing of the program.

Every record is a ``msgspec.Struct``; ``codec`` turns them into canonical JSON and back. A finding reaches
its pixels by following ids and places, never by looking a name up again.
"""
