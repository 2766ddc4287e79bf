"""Reports: one result, many presenters, one file per output."""
