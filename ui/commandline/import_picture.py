"""A picture of the preview of an import: a list beside what the sample has, with nothing written."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from models.importing import Pasted
from ui.commandline.waiting import wait_until

if TYPE_CHECKING:
    from ui.window.workspace_page import WorkspacePage

SIZE = QSize(1240, 740)
LIST = """Name,Platform,Handle,Followers,Niche,Price
Oats & Ember,Instagram,oatsandember,"18,400",Gluten-free baking,€150
Plain Flour,Instagram,plainflour,"42,487",Home baking,€310
晓梅 Bread,YouTube,xiaomeibread,"12,700",Gluten-free baking,€120
Provefully,Instagram,provefully,about 5k?,Sourdough,€60
Zoë Brandt,Instagram,zoe.brandt.backt,"27,600",Vegan baking,€190
Moss & Crumb,Instagram,mossandcrumb,"18,400",Gluten-free baking,€150
,,,,,
Rice & Rye,Pinterest,riceandrye,"7,410",Gluten-free baking,€80
Rye Humour,TikTok,https://www.tiktok.com/@rye.humour/video/7312345678901234567,"88,300",Food comedy,€600
Dal and Dough,TikTok,dal.and.dough,"9,870",Plant-based food,
Kneadful,Instagram,kneadful,"5,120",Sourdough,€75
The Oat Post,Instagram,the_oat_post,"63,900",Healthy breakfasts,€420
"""
"""New people, known ones, two rows that cannot be read and an empty one."""


def import_image(page: "WorkspacePage") -> QImage:
    """The preview over an open workspace, read as a file is; nothing is written."""
    from ui.importing.import_dialog import ImportDialog

    sources = [Pasted(LIST, page.session.today, "creators autumn.csv")]
    dialog = ImportDialog(page.session, page.theme, page.jobs, sources, page)
    try:
        dialog.resize(SIZE)
        dialog.show()
        wait_until(lambda: dialog.page is not dialog.pages.waiting)
        wait_until(dialog.pages.isVisible)  # long texts find their lines a moment after they are shown
        return dialog.grab().toImage()
    finally:
        dialog.reject()
        dialog.deleteLater()
