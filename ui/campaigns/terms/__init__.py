"""The sections of the dialog of terms, one file each."""
