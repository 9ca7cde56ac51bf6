"""One module a kind of file; its name is the kind's name."""
