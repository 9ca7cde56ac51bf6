"""What creators got in a year, for the accountant; and one creator's own statement of it."""
