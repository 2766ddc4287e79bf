"""Many dossiers: which there are, the batch that runs them once each, and what no single one shows.

A dossier is the unit of work; workers run it through the pipeline and hand back a line and its entries for the index.
Everything of an archive's run lies in one folder: ``reports/``, ``archive.db`` (the state and the index),
``dossiers.jsonl``, ``cross.json`` and ``batch.json``.
"""
