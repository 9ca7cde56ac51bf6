"""What the exports of platforms have in common: one engine for posts, one for days, and whose account a file is of."""
