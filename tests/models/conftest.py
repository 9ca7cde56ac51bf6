"""Properties are tried without a clock: a busy machine is no failure."""

from hypothesis import settings

settings.register_profile("goodword", deadline=None)
settings.load_profile("goodword")
