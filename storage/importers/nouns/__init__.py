"""One module a noun: drafts of it beside the workspace (``compare``), and writing them (``write``), both in slices."""
