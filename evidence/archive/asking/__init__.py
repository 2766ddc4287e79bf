"""Questions to the index of an archive, answered without writing anything."""
