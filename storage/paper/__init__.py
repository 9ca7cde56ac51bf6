"""What documents on paper are made from, read from the workspace in one go."""
