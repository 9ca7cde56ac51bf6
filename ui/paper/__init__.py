"""Documents on paper: set as PDF, looked at, printed and saved."""
