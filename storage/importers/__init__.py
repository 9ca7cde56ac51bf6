"""Reading what owners have: bytes → records → drafts of one kind; see ``storage.importing`` for the whole way."""
