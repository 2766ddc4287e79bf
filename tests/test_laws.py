"""The three laws of the program's shape, checked on the source itself."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "evidence"
STAGES = (
    "intake",
    "read",
    "classify",
    "decide",
    "resolve",
    "link",
    "prove",
    "judge",
    "archive",
    "report",
    "serve",
    "verify",
)
SHARED = (
    "records", "values", "layout", "kinds", "language", "errors", "settings", "events", "confinement", "isolation",
)  # fmt: skip
FLOOR = {
    "verify": ("verify", "records"),
    "records": ("records",),
    "values": ("values", "errors"),
    "layout": ("layout", "records", "values"),
}
"""What the lower folders may import."""

TOP = ("pipeline", "commands", "unit", "cli", "progress", "spools", "__main__", "__init__")
"""Modules above the stages."""

DOORS = {
    "pdfplumber": ("read/",),
    "pdfminer": ("read/",),
    "pypdfium2": ("read/",),
    "PIL": ("read/",),
    "pi_heif": ("read/image.py",),
    "xlrd": ("read/native/xls.py",),
    "cv2": ("read/",),
    "numpy": ("read/",),
    "tesserocr": ("read/ocr/tesseract.py",),
    "pytesseract": ("read/ocr/tesseract.py",),
    "rapidocr": ("read/ocr/rapid.py",),
    "onnxruntime": ("read/ocr/rapid.py",),
    "spacy": ("language.py",),
    "rapidfuzz": ("values/similarity.py",),
    "stdnum": ("values/check_digits.py",),
    "networkx": ("link/", "prove/"),
    "jinja2": ("report/html.py",),
    "openpyxl": ("report/archive_export_xlsx.py",),
    "pyarrow": ("report/archive_export_parquet.py",),
    "reportlab": ("report/pack_pdf.py",),
    "click": ("cli/",),
    "distributed": ("archive/engines/cluster.py",),
    "dask": ("archive/engines/cluster.py",),
    "cryptography": ("prove/sealing.py", "verify/opening.py"),
    "py7zr": ("intake/sevens.py",),
    "olefile": ("intake/compounds.py", "intake/messages.py"),
}


def sources(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*.py"))


@cache
def nodes(path: Path) -> tuple[ast.AST, ...]:
    return tuple(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))


@cache
def imports(path: Path) -> tuple[str, ...]:
    return tuple(_imports(path))


def _imports(path: Path) -> Iterator[str]:
    for node in nodes(path):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            assert node.level == 0, f"{path}: imports are absolute"
            if node.module == "evidence":
                yield from (f"evidence.{alias.name}" for alias in node.names)
            else:
                yield node.module


def place(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


def part(path: Path) -> str:
    first = path.relative_to(PACKAGE).parts[0]
    return first.removesuffix(".py")


def strays(path: Path) -> Iterator[str]:
    """What a file imports beyond what its folder may."""
    own = part(path)
    allowed = FLOOR.get(own, (*SHARED, own))
    for name in imports(path):
        if name.startswith("evidence.") and name != "evidence.__version__" and name.split(".")[1] not in allowed:
            yield f"{place(path)} may not import {name}"


def test_a_stage_imports_no_other_stage() -> None:
    assert [stray for path in sources(PACKAGE) if part(path) not in TOP for stray in strays(path)] == []


def test_only_the_pipeline_and_the_commands_know_several_stages() -> None:
    for path in sources(PACKAGE):
        known = {n.split(".")[1] for n in imports(path) if n.startswith("evidence.")} & set(STAGES)
        if part(path) not in {"pipeline", "commands"}:
            assert len(known) <= 1, f"{place(path)} knows {sorted(known)}"


def test_each_third_party_package_has_one_door() -> None:
    found = [(place(path), name, name.split(".")[0]) for path in sources(PACKAGE) for name in imports(path)]
    through = [(at, name, DOORS[package]) for at, name, package in found if package in DOORS]
    wrong = [f"{at} imports {name}; its door is {doors}" for at, name, doors in through if not at.startswith(doors)]
    assert wrong == []
    by_name = {"dask", "distributed"}
    assert {package for _, _, package in found if package in DOORS} == {*DOORS} - by_name


def test_the_law_sees_real_imports() -> None:
    assert any(n == "evidence.records.pages" for n in imports(PACKAGE / "records" / "sources.py"))
    assert len(sources(PACKAGE)) > 50


@pytest.mark.parametrize("path", sources(ROOT / "tests" / "factory"), ids=lambda p: p.name)
def test_the_exam_does_not_know_the_pupil(path: Path) -> None:
    if path.name.startswith("test_"):
        return
    for name in imports(path):
        assert name.split(".")[0] != "evidence", f"{path.name} imports {name}"


def test_no_import_goes_in_a_circle() -> None:
    names = {p.relative_to(ROOT).with_suffix("").as_posix().replace("/", ".").removesuffix(".__init__"): p
             for p in sources(PACKAGE)}  # fmt: skip
    edges = {
        name: {
            n for i in imports(path) for n in (i, i.rpartition(".")[0]) if n in names and n not in (name, "evidence")
        }
        for name, path in names.items()
    }
    done: set[str] = set()

    def visit(name: str, trail: tuple[str, ...]) -> None:
        assert name not in trail, " -> ".join((*trail, name))
        if name not in done:
            for target in sorted(edges[name]):
                if not (name.startswith(target + ".") or target.startswith(name + ".")):
                    visit(target, (*trail, name))
            done.add(name)

    for name in sorted(names):
        visit(name, ())


def test_broad_excepts_stand_in_two_places_at_most() -> None:
    found = []
    for path in sources(PACKAGE):
        for node in nodes(path):
            if isinstance(node, ast.ExceptHandler) and (
                node.type is None or getattr(node.type, "id", "") in {"Exception", "BaseException"}
            ):
                found.append(f"{place(path)}:{node.lineno}")
    assert len(found) <= 2, found


def test_nothing_is_unpickled_or_evaluated() -> None:
    for path in sources(PACKAGE):
        assert not {"pickle", "joblib", "shelve", "marshal"} & {n.split(".")[0] for n in imports(path)}, place(path)
        calls = {n.func.id for n in nodes(path) if isinstance(n, ast.Call) and isinstance(n.func, ast.Name)}
        assert not calls & {"eval", "exec"}, place(path)
