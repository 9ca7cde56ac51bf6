"""What mends a figure that is n/a: the words on the button, and the verb of the tab that it does."""

from models.figures.remedy import Remedy

BUTTONS = {
    Remedy.ENTER_READINGS: ("Enter metrics…", "readings.enter"),
    Remedy.ADD_POST: ("Add post…", "posts.add"),
    Remedy.IMPORT_RESULTS: ("Import orders…", "figures.import_results"),
    Remedy.TYPE_MARGIN: ("Type the gross margin…", "figures.edit_business"),
    Remedy.TYPE_EXCHANGE_RATE: ("Type exchange rates…", "figures.type_rates"),
    Remedy.SET_BUDGET: ("Show the campaign", "figures.show_campaign"),
    Remedy.DROP_DATES: ("Take the dates out", "figures.drop_dates"),
    Remedy.DROP_PLATFORMS: ("Take the platform out", "figures.drop_platforms"),
}
