"""Where the files that come with the program lie, from source and in the packaged program alike."""

from importlib.util import find_spec
from pathlib import Path

_FOLDER = Path(__file__).resolve().parent

# The faces of screen and paper in the order they are asked for a letter, and the packages that bring them.
_FACES = (
    ("fontpkg_inter", "files/Inter[opsz,wght].ttf"),
    ("manimgx_fonts", "NotoSansArabic[wght].ttf"),
    ("manimgx_fonts", "NotoSansHebrew[wght].ttf"),
    ("manimgx_fonts", "NotoSansDevanagari[wght].ttf"),
    ("manimgx_fonts", "NotoSansThai[wght].ttf"),
    ("manimgx_fonts", "NotoEmoji[wght].ttf"),
)


def path(*parts: str) -> Path:
    """Where a bundled file lies, such as `path("paper", "document.typ")`; nothing is opened."""
    return _FOLDER.joinpath(*parts)


def guide_folder() -> Path:
    """Where the chapters of the user guide and their pictures lie.

    The packaged program carries them in `resources/guide`; from source they are those of `docs/guide`.
    """
    packaged = path("guide")
    return packaged if packaged.is_dir() else _FOLDER.parent / "docs" / "guide"


def font_files() -> list[Path]:
    """The bundled faces, Inter first, so that every machine shows and prints the same letters.

    The packaged program carries them in `resources/fonts`; from source they lie in the packages that the
    project depends on, which are found but not imported.
    """
    packaged = [path("fonts", Path(inside).name) for _, inside in _FACES]
    if packaged[0].is_file():
        return packaged
    return [_package_folder(package) / inside for package, inside in _FACES]


def font_folders() -> list[Path]:
    """Folders that together hold `font_files()`, for a typesetter that wants folders.

    They may hold further faces of the same packages.
    """
    return list(dict.fromkeys(file.parent for file in font_files()))


def _package_folder(package: str) -> Path:
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        message = f"The font package {package} is not installed: run python3 run.py setup"
        raise FileNotFoundError(message)
    return Path(spec.origin).parent
