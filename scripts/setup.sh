# Sourced by scripts/evidence and scripts/test: makes .venv once, says what it does on stderr, then costs nothing.
# Usage: . scripts/setup.sh; set_up requirements.txt   (or requirements-dev.txt)

say() { printf '%s\n' "$*" >&2; }

find_python() {
    for candidate in "${EVIDENCE_PYTHON:-}" python3 python3.13 python3.12 python3.11 python; do
        [ -n "$candidate" ] || continue
        if "$candidate" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' 2>/dev/null; then
            printf '%s\n' "$candidate"
            return 0
        fi
    done
    say "evidence needs Python 3.11, 3.12 or 3.13; found: $(python3 --version 2>&1 || echo none)."
    say "Install one (for example: apt-get install python3 python3-venv), or set EVIDENCE_PYTHON to its path."
    return 3
}

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; elif command -v sudo >/dev/null 2>&1; then sudo -n "$@"; else return 1; fi
}

have_language() {
    for folder in "${TESSDATA_PREFIX:-}" "${TESSDATA_PREFIX:-}/tessdata" /usr/share/tesseract-ocr/*/tessdata \
        /usr/share/tessdata /usr/local/share/tessdata /opt/homebrew/share/tessdata; do
        [ -f "$folder/$1.traineddata" ] && return 0
    done
    return 1
}

install_languages() {
    if command -v apt-get >/dev/null 2>&1; then
        set -- tesseract-ocr-eng tesseract-ocr-chi-sim
        as_root env DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends "$@" && return 0
        as_root apt-get update -qq &&
            as_root env DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends "$@"
    elif command -v dnf >/dev/null 2>&1; then
        as_root dnf install -q -y tesseract-langpack-eng tesseract-langpack-chi_sim
    elif command -v apk >/dev/null 2>&1; then
        as_root apk add -q tesseract-ocr-data-eng tesseract-ocr-data-chi_sim
    elif command -v pacman >/dev/null 2>&1; then
        as_root pacman -S --noconfirm --quiet tesseract-data-eng tesseract-data-chi_sim
    elif command -v brew >/dev/null 2>&1; then
        brew install --quiet tesseract-lang
    else
        return 1
    fi
}

languages() {
    have_language eng && have_language chi_sim && return 0
    say "Getting Tesseract's English and Chinese data from the system's package manager…"
    install_languages >/dev/null 2>&1
    if have_language eng && have_language chi_sim; then
        say "OCR: Tesseract (English, simplified Chinese); critical fields are read again by the embedded engine."
    elif have_language eng; then
        say "OCR: Tesseract (English only: its Chinese data could not be installed here)."
    else
        say "OCR: Tesseract's data could not be installed here, so the embedded engine (rapidocr) reads all scans;"
        say "     that is slower. Install tesseract-ocr-eng and tesseract-ocr-chi-sim to change that."
    fi
}

set_up() {
    wanted="$root/$1"
    stamp="$root/.venv/$1"
    cmp -s "$wanted" "$stamp" && return 0
    python=$(find_python) || return 3
    if [ ! -x "$root/.venv/bin/python" ]; then
        say "First start: making a virtual environment with $("$python" --version) in $root/.venv (once, a few minutes)…"
        if ! "$python" -m venv "$root/.venv" >/dev/null 2>&1; then
            rm -rf "$root/.venv"
            as_root env DEBIAN_FRONTEND=noninteractive apt-get install -qq -y python3-venv >/dev/null 2>&1
            if ! "$python" -m venv "$root/.venv" >&2; then
                rm -rf "$root/.venv"
                say "Python's venv module does not work here. Install it (for example: apt-get install python3-venv)."
                return 3
            fi
        fi
    fi
    say "Installing the packages of $1, each checked against its hash…"
    if ! "$root/.venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-input \
        --require-hashes --only-binary :all: -r "$wanted" >&2; then
        say "The packages could not be installed. Is there a network? Run the same command again to go on."
        return 70
    fi
    languages
    cp "$wanted" "$stamp"
    [ "$1" = requirements.txt ] || cp "$root/requirements.txt" "$root/.venv/requirements.txt"
    say "Set-up done."
}
