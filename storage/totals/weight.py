"""How much there is to read."""

from storage.workspace import Workspace

QUERY = """
SELECT count(*) FROM (
    SELECT 1 FROM post UNION ALL SELECT 1 FROM reading UNION ALL SELECT 1 FROM shop_order
    UNION ALL SELECT 1 FROM sales_line UNION ALL SELECT 1 FROM profile LIMIT :most + 1
)
"""


def is_light(workspace: Workspace, most: int) -> bool:
    """Whether the file has at most so many rows of what results are made from; looks at no more than those."""
    return int(str(workspace.store.value(QUERY, {"most": most}))) <= most
