"""Where the window that has a workspace open hears that it was started again."""

import os
import tempfile
from hashlib import sha256
from pathlib import Path

TOKEN_VARIABLE = "XDG_ACTIVATION_TOKEN"  # noqa: S105  # its name, not a secret
"""Carries a desktop's leave to come to the front, from the launcher to what it starts, and on to Qt."""

SHOWN = b"shown"
"""What a window answers once it came to the front."""


def address_of(workspace: Path) -> str:
    """A socket file of this user on this machine (the name of a pipe on Windows), one for each workspace."""
    name = f"goodword-{sha256(os.fsencode(workspace.resolve())).hexdigest()[:24]}"
    if os.name == "nt":
        return name
    # The path of a socket may have about a hundred letters: a folder for settings can be too deep.
    return str(Path(os.environ.get("XDG_RUNTIME_DIR") or tempfile.gettempdir()) / name)
