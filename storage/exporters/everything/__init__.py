"""Everything in a workspace as one ZIP: tables for people, rows for programs, pictures, and what all of it means."""
