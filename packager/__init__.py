"""Makes the packaged program: a folder that needs no Python, then what the system installs."""
