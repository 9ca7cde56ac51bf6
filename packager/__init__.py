"""Makes the packaged program: a folder that needs no Python, then what each system installs."""
