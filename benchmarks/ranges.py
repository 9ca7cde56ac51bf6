"""Do the ranges hold the truth 8 times in 10, and are they no wider than they have to be?

    python -m benchmarks.ranges [FOLDER]

First on simulated creators (a published seed, ``simulated_creators.SEED``): every spread within and between creators
from 0.5 to 0.9 in logs, 3, 5 and 10 posts, beside an oracle that knows both spreads and the line. Then on real posts of
the accounts whose exports are in FOLDER or $GOODWORD_REAL_FILES: 3, 5 and 10 posts are drawn, the others foretold.
"""

import itertools
import math
import os
import random
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from statistics import fmean, median, variance

from benchmarks.simulated_creators import SEED, Judged, World, judged, simulated
from models.errors import UserError
from models.estimates.estimates import Z80, PostRate, Trend, creator_rate, creator_rates, trend
from models.importing import ImportOptions
from models.importing.drafts import PostDraft
from models.reading.platform import Platform
from storage.importing.importing import map_file

SPREADS = (0.5, 0.6, 0.7, 0.8, 0.9)
COUNTS = (3, 5, 10)
DRAWS = 400
FEWEST_LEFT = 8
"""Posts of an account that have to be left to tell what was to be foretold."""

MIDDLE_NOISE = math.pi / 2
"""Variance of a middle value over that of a mean, of normal numbers."""


def on_simulated(title: str, creators: int, rounds: int, *, is_mixed: bool = False, has_trend: bool = True) -> None:
    """One line a number of posts: the worst of all pairs of spreads, and all of them together."""
    found: dict[int, list[Judged]] = {n: [] for n in COUNTS}
    learnt: dict[int, list[Judged]] = {n: [] for n in COUNTS}
    for within, between in itertools.product(SPREADS, SPREADS):
        for posts in [COUNTS] if is_mixed else [(n,) for n in COUNTS]:
            world = World(within, between, posts)
            drawn = [simulated(world, creators, SEED + place) for place in range(rounds)]
            if has_trend:
                estimates = [creator_rates(one.posts) for one in drawn]
            else:
                estimates = [[creator_rate(posts, None) for posts in one.posts] for one in drawn]
            for n in posts:
                found[n].append(judged(drawn, estimates, n))
                learnt[n].append(judged(drawn, estimates, n, knows_line=False))
    print(f"\n{title}")
    for n, its in found.items():
        low, high = min(one.coverage for one in its), max(one.coverage for one in its)
        print(
            f"  n={n:2}: held {low:.1%} – {high:.1%}, together {fmean(one.coverage for one in its):.1%};"
            f" width × {max(one.width for one in its):.2f}, error × {max(one.error for one in its):.2f} at most"
            f" (beside one who has to find the line: {max(one.width for one in learnt[n]):.2f},"
            f" {max(one.error for one in learnt[n]):.2f})"
        )


Account = tuple[Platform, str]


def accounts(folder: Path) -> dict[Account, list[PostRate]]:
    """Posts of real accounts, by reach where that is known, else by views or impressions."""
    found: dict[Account, list[PostRate]] = {}
    for path in sorted(folder.rglob("*")):
        for draft in _posts_in(path):
            reading = draft.reading
            base = reading.reach or reading.views or reading.impressions
            engaged = reading.engagements
            if base and engaged is not None:
                found.setdefault((draft.post.platform, _whose(draft, path)), []).append(PostRate(engaged, base))
    return {name: posts for name, posts in found.items() if len(posts) >= COUNTS[0] + FEWEST_LEFT}


def _posts_in(path: Path) -> Iterator[PostDraft]:
    if path.suffix not in {".csv", ".xlsx"}:
        return
    try:
        mapped = map_file(path, None, ImportOptions(platform=Platform.INSTAGRAM))
    except UserError:
        return
    yield from (draft for draft in mapped.drafts if isinstance(draft, PostDraft))


def _whose(draft: PostDraft, path: Path) -> str:
    if draft.person:
        return f"{path.stem} {draft.person.number or draft.person.name}"
    account = draft.account
    return (account and (account.handle or account.name)) or path.stem


def on_real(all_posts: Mapping[Account, Sequence[PostRate]]) -> None:
    """One line an account and number of posts: alone, and with the trend of the platform's other accounts."""
    print("\naccount                     posts spread  n | held: alone  with trend | error: ours  trend   mean  median")
    random_ = random.Random(SEED)
    for (platform, name), posts in sorted(all_posts.items()):
        others = trend([its for (on, other), its in all_posts.items() if on is platform and other != name])
        for n in COUNTS:
            if len(posts) >= n + FEWEST_LEFT:
                print(_line(f"{platform.label} {name}", posts, n, others, random_))


def _line(name: str, posts: Sequence[PostRate], n: int, others: Trend, random_: random.Random) -> str:
    held, errors = ([], []), ([], [], [], [])
    for _ in range(DRAWS):
        places = set(random_.sample(range(len(posts)), n))
        shown = [post for place, post in enumerate(posts) if place in places]
        rest = [math.log(post.rate) for place, post in enumerate(posts) if place not in places]
        target, noise = median(rest), MIDDLE_NOISE * variance(rest) / len(rest)
        guesses = [fmean(post.rate for post in shown), median(post.rate for post in shown)]
        for its, known in zip(held, (None, others), strict=True):
            one = creator_rate(shown, known)
            assert one
            guesses.insert(len(guesses) - 2, one.likely)
            # What is foretold is itself known from few posts only: the range is for the truth behind it.
            spread = math.log(one.high / one.low) / (2 * Z80)
            its.append(abs(math.log(one.likely) - target) <= Z80 * math.sqrt(spread**2 + noise))
        for its, guess in zip(errors, guesses, strict=True):
            its.append((math.log(guess) - target) ** 2)
    spread = math.sqrt(variance([math.log(post.rate) for post in posts]))
    told = "  ".join(f"{math.sqrt(fmean(its)):5.2f}" for its in errors)
    alone, drawn = (f"{fmean(its):5.0%}" for its in held)
    return f"{name[:27]:27} {len(posts):5}  {spread:5.2f} {n:2} |       {alone}       {drawn} |       {told}"


def main() -> None:
    """Print both."""
    on_simulated("2,000 creators, all with as many posts", 2_000, 1)
    on_simulated("2,000 creators, some with 3, some with 5, some with 10 posts", 2_000, 2, is_mixed=True)
    on_simulated("30 creators, 60 times", 30, 60)
    on_simulated("30 creators, mixed, 120 times", 30, 120, is_mixed=True)
    on_simulated("nobody else known: each alone", 2_000, 1, has_trend=False)
    folder = sys.argv[1] if len(sys.argv) > 1 else os.environ.get("GOODWORD_REAL_FILES", "")
    if folder:
        on_real(accounts(Path(folder)))


if __name__ == "__main__":
    main()
