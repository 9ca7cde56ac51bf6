"""Which currencies amounts of the workspace are in."""

from storage.workspace import Workspace

USED = """
SELECT currency FROM shop_order UNION SELECT currency FROM sales_line UNION SELECT currency FROM partnership
UNION SELECT currency FROM expense UNION SELECT currency FROM payment
"""


def currencies_used(workspace: Workspace) -> set[str]:
    """The currencies of orders, sales, terms, expenses and payments."""
    return {currency for (currency,) in workspace.connection.execute(USED) if currency}
