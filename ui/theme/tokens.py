"""Every colour and length of the look, once for a light and once for a dark scheme."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

STEP = 4
RADIUS = 8
CARD_RADIUS = 10
ROW_HEIGHT = 42
COMPACT_ROW_HEIGHT = 30
CONTROL_HEIGHT = 32
MINIMUM_TARGET = 24


class PillColours(NamedTuple):
    """A soft background, the text upon it, and a stronger mark of the same hue for a surface."""

    back: str
    text: str
    mark: str


class Tokens(NamedTuple):
    """Colours as `#RRGGBB`, named by what they are for; text pairs hold 4.5:1, marks 3:1 (tested)."""

    dark: bool
    ground: str
    surface: str
    menu_bar: str
    status_bar: str
    header: str
    board_column: str
    line: str
    row_line: str
    edge: str
    strong_edge: str
    hover: str
    track: str
    scroll_handle: str
    text: str
    second: str
    disabled: str
    accent: str
    accent_fill: str
    accent_hover: str
    accent_pressed: str
    on_accent: str
    soft: str
    soft_edge: str
    accent_text: str
    focus: str
    danger: str
    danger_fill: str
    second_mark: str
    usual: str
    range_fill: str
    range_edge: str
    spark_fill: str
    tooltip: str
    tooltip_edge: str
    tooltip_text: str
    pills: Mapping[str, PillColours]
    avatars: tuple[PillColours, ...]
    series: tuple[str, ...]

    def pill(self, state: str) -> PillColours:
        """Colours of a pill state: green, blue, amber, grey, red or accent; an unknown one is grey."""
        return self.pills.get(state, self.pills["grey"])


# Pastels are told apart by the initials upon them, so both schemes keep the same ones.
AVATARS = (
    PillColours("#F5D9C8", "#7C3A14", "#7C3A14"),
    PillColours("#DCE8F7", "#1E4E8C", "#1E4E8C"),
    PillColours("#E4F1DC", "#33621D", "#33621D"),
    PillColours("#F3E3F5", "#6F2F7C", "#6F2F7C"),
    PillColours("#FBEBC8", "#7A4B06", "#7A4B06"),
    PillColours("#D5EFEC", "#115E59", "#115E59"),
)

# Okabe and Ito (2008), "Color Universal Design"; each scheme takes those that stand out 3:1 from its surface.
SERIES_ON_LIGHT = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#000000")
SERIES_ON_DARK = ("#56B4E9", "#E69F00", "#009E73", "#F0E442", "#CC79A7", "#D55E00")

LIGHT = Tokens(
    dark=False,
    ground="#FAF9F7",
    surface="#FFFFFF",
    menu_bar="#F1EFEB",
    status_bar="#F6F4F1",
    header="#FAF9F7",
    board_column="#F3F1ED",
    line="#E4E1DB",
    row_line="#EFEDE9",
    edge="#D6D3CD",
    strong_edge="#87837B",
    hover="#F4F2EE",
    track="#ECEBE8",
    scroll_handle="#CFCBC3",
    text="#1F2328",
    second="#57606A",
    disabled="#9AA0A6",
    accent="#0F766E",
    accent_fill="#0F766E",
    accent_hover="#0C635C",
    accent_pressed="#0A524C",
    on_accent="#FFFFFF",
    soft="#E6F4F1",
    soft_edge="#8CCBC2",
    accent_text="#115E59",
    focus="#0F766E",
    danger="#B42318",
    danger_fill="#B42318",
    second_mark="#0072B2",
    usual="#C8560A",
    range_fill="#B7D6D3",
    range_edge="#438E87",
    spark_fill="#E6F4F1",
    tooltip="#1F2328",
    tooltip_edge="#1F2328",
    tooltip_text="#FAF9F7",
    pills=MappingProxyType(
        {
            "green": PillColours("#DCF5E7", "#13683A", "#1A7F4B"),
            "blue": PillColours("#E0ECFB", "#1B4E8F", "#2563B0"),
            "amber": PillColours("#FDF0D5", "#7A4B06", "#A8650A"),
            "grey": PillColours("#ECEBE8", "#4B525A", "#6B7280"),
            "red": PillColours("#FBE1E1", "#9B1C1C", "#C2332B"),
            "accent": PillColours("#E6F4F1", "#115E59", "#0F766E"),
        }
    ),
    avatars=AVATARS,
    series=SERIES_ON_LIGHT,
)

DARK = Tokens(
    dark=True,
    ground="#15181B",
    surface="#1B1F23",
    menu_bar="#1B1F23",
    status_bar="#1B1F23",
    header="#15181B",
    board_column="#101315",
    line="#2A3036",
    row_line="#242A30",
    edge="#38414A",
    strong_edge="#77828D",
    hover="#22282D",
    track="#2A3036",
    scroll_handle="#3F4850",
    text="#E7E9EB",
    second="#9AA4AE",
    disabled="#626C76",
    accent="#2DD4BF",
    accent_fill="#14B8A6",
    accent_hover="#2DD4BF",
    accent_pressed="#0FA394",
    on_accent="#06201D",
    soft="#12302D",
    soft_edge="#1F6B63",
    accent_text="#5EEAD4",
    focus="#2DD4BF",
    danger="#F28B82",
    danger_fill="#F28B82",
    second_mark="#56B4E9",
    usual="#F0923F",
    range_fill="#245752",
    range_edge="#2B8F86",
    spark_fill="#17403C",
    tooltip="#2A3036",
    tooltip_edge="#4A545E",
    tooltip_text="#E7E9EB",
    pills=MappingProxyType(
        {
            "green": PillColours("#123524", "#7EE2A8", "#4ADE80"),
            "blue": PillColours("#14304F", "#9CC7F8", "#60A5FA"),
            "amber": PillColours("#3D2E0C", "#F6CD6B", "#FBBF24"),
            "grey": PillColours("#2A3036", "#C3CAD1", "#9AA4AE"),
            "red": PillColours("#43191B", "#F6A5A5", "#F87171"),
            "accent": PillColours("#12302D", "#5EEAD4", "#2DD4BF"),
        }
    ),
    avatars=AVATARS,
    series=SERIES_ON_DARK,
)
