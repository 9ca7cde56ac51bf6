"""What all files of orders and payments have in common: rows gathered to orders, amounts, codes, and what is told."""
