"""What each table of the workspace says, by areas of the product."""
