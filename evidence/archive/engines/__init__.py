"""Where dossiers are run: on this machine or on a cluster. An engine is a file here and a line in ``ENGINES``."""

from __future__ import annotations

from collections.abc import Callable

from evidence.archive.engines.cluster import Cluster
from evidence.archive.engines.engine import Engine, Resources
from evidence.archive.engines.local import Local

ENGINES: dict[str, Callable[[Resources], Engine]] = {"local": Local, "dask": Cluster}
