"""The window in which every document is looked at before it is saved or printed."""
