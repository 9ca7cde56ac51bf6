import subprocess
import sys

HEAVY = ("numpy", "matplotlib", "PIL")


def test_importing_the_charts_and_the_results_tab_loads_nothing_heavy() -> None:
    code = (
        "import sys, ui.charts.canvas, ui.charts.paper, ui.charts.figures, models.charts\n"
        "import ui.results.results_tab\n"
        f"print([name for name in {HEAVY} if name in sys.modules])"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert told.returncode == 0, told.stderr
    assert told.stdout.strip() == "[]"
