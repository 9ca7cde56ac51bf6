"""How a workbook shows numbers: the formats that spreadsheet programs know."""

from functools import cache

from models.reading.currencies import minor_digits, symbol, symbol_is_last

COUNT = "#,##0"
DECIMAL = "#,##0.00##"
GENERAL = "General"
RATIO = "#,##0.00"
PERCENT = "0.00%"
DAY = "yyyy-mm-dd"
MOMENT = "yyyy-mm-dd hh:mm"


@cache
def money_format(currency: str, further: int = 0) -> str:
    """An amount with its sign, where people of this currency write it: ``"€"#,##0.00``, ``#,##0.00 "zł"``.

    ``further`` digits are shown where they are there: for a price per piece.
    """
    digits = "0" * minor_digits(currency) + "#" * further
    number = f"#,##0.{digits}" if digits else "#,##0"
    sign = symbol(currency).replace('"', "")
    if not sign:
        return number
    blank = " " if sign == currency else ""
    return f'{number} "{sign}"' if symbol_is_last(currency) else f'"{sign}{blank}"{number}'
