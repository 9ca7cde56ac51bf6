"""What the owner calls the stages and the board's columns, where the usual names are not hers."""

from collections.abc import Mapping
from dataclasses import field

from models.reading.text import fold, one_line
from models.record import record
from models.stages import STANDINGS, Column, Stage, Standing, standing_label, standing_of

LONGEST_NAME = 24
"""Characters that a name may have: heads of the board and pills have room for about as many."""

PLACES: tuple[Standing, ...] = (*Column, *Stage)
_BY_VALUE: dict[str, Standing] = {place.value: place for place in PLACES}


@record(frozen=True)
class StageNames:
    """``given`` holds the names that the owner gave; what is not in it is called as usual.

    A stage called like the column that holds it ("Contacted") follows a new name of the column until it gets its own.
    """

    given: Mapping[Standing, str] = field(default_factory=dict)

    def of(self, place: Standing) -> str:
        """A stage or column as the owner reads it: "Product sent"."""
        return self.given.get(place) or self.unless_given(place)

    def unless_given(self, place: Standing) -> str:
        """What a stage or column is called while it has no name of its own."""
        usual = standing_label(place)
        if isinstance(place, Stage) and standing_label(column := standing_of(place)) == usual:
            return self.given.get(column, usual)
        return usual

    def within_sentence(self, place: Standing) -> str:
        """The same in the middle of a sentence: a usual name without its capital, an own one as it was typed."""
        name = self.of(place)
        return name.lower() if name == standing_label(place) else name

    def of_standing(self, stage: Stage) -> str:
        """A stage in the words of the board's columns; an exit has its own."""
        return self.of(standing_of(stage))

    def in_full(self, stage: Stage) -> str:
        """A stage in the words of the columns, and the step within one: "Agreed: product sent"."""
        standing, step = self.of_standing(stage), self.of(stage)
        return standing if step == standing else f"{standing}: {self.within_sentence(stage)}"

    def stages_by_word(self) -> dict[str, Stage]:
        """Stages by every folded word that means them: the usual ones, and before those the owner's."""
        usual = {fold(word): stage for stage in Stage for word in (stage.plain_value, stage.label)}
        return usual | {fold(self.of(stage)): stage for stage in Stage}

    def doubled(self) -> Standing | None:
        """A place whose name another has already, the later of both; ``None`` where each has its own.

        Stages are told apart from stages, and columns from columns and exits; a column may be called like a stage.
        """
        for together in (STANDINGS, tuple(Stage)):
            taken: dict[str, Standing] = {}
            for place in sorted(together, key=lambda one: one in self.given):
                if taken.setdefault(fold(self.of(place)), place) is not place:
                    return place
        return None

    def stored(self) -> dict[str, str]:
        """The names by values of stages and columns, as the file keeps them."""
        return {place.value: name for place, name in self.given.items()}


USUAL_NAMES = StageNames()


def names_from(value: object) -> StageNames:
    """Names as the file keeps them; what is unknown or blank is passed over, what is too long is cut."""
    given: dict[Standing, str] = {}
    for key, text in value.items() if isinstance(value, dict) else ():
        place, name = _BY_VALUE.get(str(key)), one_line(text)[:LONGEST_NAME].strip() if isinstance(text, str) else ""
        if place is not None and name:
            given[place] = name
    return StageNames(given)


def names_typed(typed: Mapping[Standing, str]) -> StageNames:
    """Names as the owner typed them; none is given where she left a field empty or typed what it is called anyway."""
    given = {place: name for place, name in typed.items() if name}
    columns = StageNames({place: name for place, name in given.items() if isinstance(place, Column)})
    return StageNames({place: name for place, name in given.items() if name != columns.unless_given(place)})
