"""Which Goodword this is, and what it is called in a terminal."""

import sys
from pathlib import Path

VERSION = "0.1.0"

COMMAND = Path(sys.executable).stem if hasattr(sys, "frozen") else "main.py"
"""What starts it: the packaged program is its own command."""
