"""Takes the pictures of the user guide anew: ``python -m docs.pictures [NAME…]``, into docs/guide/pictures."""

import sys

from docs.pictures.album import FOLDER, remember
from docs.pictures.fingerprint import fingerprint
from docs.pictures.shots import SHOTS
from docs.pictures.small_png import save_small
from docs.pictures.studio import studio, wait_until_drawn


def main(names: list[str]) -> None:
    """Take the pictures named, all of them without a name."""
    marks = {}
    with studio() as here:
        for shot in SHOTS:
            if names and shot.name not in names:
                continue
            with here.posing(shot) as shown:
                wait_until_drawn(shown)
                size = save_small(shown.grab().toImage(), FOLDER / f"{shot.name}.png")
                marks[shot.name] = fingerprint(shown)
            print(f"{shot.name}: {size:,} bytes")
    remember(marks)


if __name__ == "__main__":
    main(sys.argv[1:])
