"""The colours where the system asks for more contrast: text at 7:1 or more, lines and edges that are plainly seen."""

from types import MappingProxyType

from ui.theme.tokens import DARK, LIGHT, PillColours

LIGHT_IN_CONTRAST = LIGHT._replace(
    ground="#FFFFFF",
    surface="#FFFFFF",
    menu_bar="#FFFFFF",
    status_bar="#FFFFFF",
    header="#FFFFFF",
    board_column="#F4F2EE",
    line="#57606A",
    row_line="#87837B",
    edge="#1F2328",
    strong_edge="#000000",
    hover="#E4E1DB",
    track="#D6D3CD",
    scroll_handle="#57606A",
    text="#000000",
    second="#24292F",
    disabled="#57606A",
    accent="#094640",
    accent_fill="#094640",
    accent_hover="#06332F",
    accent_pressed="#000000",
    soft="#CDEBE5",
    soft_edge="#094640",
    accent_text="#06332F",
    focus="#000000",
    danger="#8A1208",
    danger_fill="#8A1208",
    tooltip="#000000",
    tooltip_text="#FFFFFF",
    pills=MappingProxyType(
        {
            "green": PillColours("#C9F0D9", "#07371D", "#0C5C33"),
            "blue": PillColours("#D2E4FB", "#0B2A55", "#174A8B"),
            "amber": PillColours("#FBE6B8", "#4A2C00", "#7A4B06"),
            "grey": PillColours("#E1DFDA", "#1F2328", "#3D444C"),
            "red": PillColours("#FAD2D2", "#650F0F", "#9B1C1C"),
            "accent": PillColours("#CDEBE5", "#06332F", "#094640"),
        }
    ),
)

DARK_IN_CONTRAST = DARK._replace(
    ground="#000000",
    surface="#000000",
    menu_bar="#000000",
    status_bar="#000000",
    header="#000000",
    board_column="#0D0F11",
    line="#8B949E",
    row_line="#6B747D",
    edge="#C3CAD1",
    strong_edge="#FFFFFF",
    hover="#262C32",
    track="#3A424A",
    scroll_handle="#9AA4AE",
    text="#FFFFFF",
    second="#D5DADF",
    disabled="#9AA4AE",
    accent="#5EEAD4",
    accent_fill="#5EEAD4",
    accent_hover="#99F6E4",
    accent_pressed="#CCFBF1",
    on_accent="#000000",
    soft="#0E3B37",
    soft_edge="#5EEAD4",
    accent_text="#99F6E4",
    focus="#FFFFFF",
    danger="#FFB4AC",
    danger_fill="#FFB4AC",
    tooltip="#FFFFFF",
    tooltip_text="#000000",
    pills=MappingProxyType(
        {
            "green": PillColours("#0B3D24", "#C5F7D9", "#4ADE80"),
            "blue": PillColours("#10365F", "#D3E6FD", "#8CC0FB"),
            "amber": PillColours("#453200", "#FCE3A2", "#FBBF24"),
            "grey": PillColours("#333A41", "#F0F2F4", "#C3CAD1"),
            "red": PillColours("#4F1719", "#FDD3D3", "#FCA5A5"),
            "accent": PillColours("#0E3B37", "#CCFBF1", "#5EEAD4"),
        }
    ),
)
