"""Parts of kinds whose tables name their creators by the numbers of one list."""
