"""Pure geometry over a document's pages: words to lines, labels and their values, ruled cells, blocks, tables.

No third-party package, no word of any language: callers pass labels as data. Digital, recognised and plain text pages
are treated alike; a skew of up to about three degrees is taken out first. Use it like this::

    view = View(pages)                                    # view.py: sheets, lines, segments, running text
    captions = Captions(view, Lexicon({"number": ["Invoice No.", "发票号"], "date": ["Date"]}))
    run = captions.value("date", fits=lambda text: parse_date(text) is not None)
    run.text, run.words                                   # the words as Found.words wants them
    block(captions, captions.of("seller")[0])             # blocks.py: name and address lines of a party
    tables = find_tables(view, columns, stops)            # tables.py: rows of cells by column key

**Page numbers.** ``Token.page``, ``Hit.page`` and the numbers in ``Run.words`` count the *view's* pages from 1, so that
a document may lie in several files; ``view.page(number)`` gives the ``Page`` with its file and its own number.

**Boxes.** ``Token.box``, ``Hit.box``, ``Run.box`` are level (skew taken out), for comparing places.
``token.word.box`` is where the word is printed, for quoting.

Modules, lower ones first: words (tokens, skew), rulings (ruling lines, cells), lines (lines, segments), view (View,
Sheet, Run, Prose), lexicon (Lexicon, fold), labels (Hit), captions (Captions: values at labels), blocks, headers,
tables (find_tables).
"""
