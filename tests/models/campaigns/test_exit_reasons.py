from models.campaigns.exit_reasons import USUAL, offered_reasons


def test_reasons_of_ones_own_come_first_and_each_once() -> None:
    offered = offered_reasons(["Moved to Lyon", USUAL[1].upper()])
    assert offered[:3] == ["Moved to Lyon", USUAL[1].upper(), USUAL[0]]
    assert len(offered) == len(USUAL) + 1
