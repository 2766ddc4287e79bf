"""Files that hold text of their own (workbooks, letters, web pages, messages), laid out on a grid of characters.

The grid lets layout and kinds see columns, tables and blocks as on paper; each word knows its cell or line.
"""
