"""*Rescue*: what a damaged workspace still holds, read page by page around what is broken, into a new one."""
