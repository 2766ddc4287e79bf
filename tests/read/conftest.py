"""One set of readers for all papers that need no settings of their own."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.read.support import Desk


@pytest.fixture(scope="package")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    with Desk(tmp_path_factory.mktemp("spool")) as found:
        yield found
