"""What is said where the system lacks a library that Qt needs: there is no window yet to say it in."""

HINT = (
    "On Debian and Ubuntu, type: sudo apt-get install"
    " libgl1 libegl1 libxkbcommon0 libdbus-1-3 libfontconfig1 libglib2.0-0 libgssapi-krb5-2"
)


def told_of(error: ImportError) -> str:
    """A sentence with a hint; raises the error again if it is about something else, which is a bug."""
    library, _, reason = str(error).partition(": ")
    if "shared object file" not in reason:
        raise error
    return f"Goodword cannot open its window: this system lacks the library {library}. {HINT}"
