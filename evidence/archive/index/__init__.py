"""The index of an archive: which dossier says what of whom, by values that several may share.

Every value that may be shared is a key with the dossiers that carry it; a rule looks at one key at a time, so nothing
is ever compared with everything, and what many share (the address of a warehouse) is a long row, not a heap of pairs.
"""
