import os
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


def test_first_drawings_on_several_threads_agree_on_the_faces_and_say_nothing_without_a_home() -> None:
    homeless = {name: value for name, value in os.environ.items() if name not in {"XDG_CACHE_HOME", "MPLCONFIGDIR"}}
    code = (
        "import sys, threading\n"
        "from ui.charts import style\n"
        "from ui.charts.palette import PAPER\n"
        "sys.setswitchinterval(1e-6)\n"
        "found = []\n"
        "def draw():\n"
        "    with style.drawing(PAPER, 12.0, ('李娜',)):\n"
        "        import matplotlib\n"
        "        found.append(tuple(matplotlib.rcParams['font.family'][:2]))\n"
        "threads = [threading.Thread(target=draw) for _ in range(8)]\n"
        "[each.start() for each in threads]\n"
        "[each.join() for each in threads]\n"
        "print(set(found))"
    )
    env = {**homeless, "HOME": "/dev/null/nobody"}
    told = subprocess.run([sys.executable, "-c", code], env=env, capture_output=True, text=True, check=False)
    assert told.returncode == 0, told.stderr
    assert (told.stdout.strip(), told.stderr) == ("{('Inter', 'Noto Sans Arabic')}", "")
