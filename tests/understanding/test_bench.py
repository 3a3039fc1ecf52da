"""What the bench of understanding prints: `python -m bench.understanding FILE.tsv`."""

import json
import subprocess
import sys
from pathlib import Path

ROWS = """id\tlang\tintent\tcategory\ttext\tnote
a\tnl\task_help\tchores\tmijn kraan lekt\t-
b\ten\tcancel\t-\tplease cancel my lift\t-
c\tnl\tunclear\t-\tkan iemand mij naar de dokter brengen\tor:ask_help
"""


def test_the_last_line_has_the_figures(tmp_path: Path) -> None:
    file = tmp_path / "rows.tsv"
    file.write_text(ROWS, "utf-8")

    shown = subprocess.run(
        [sys.executable, "-m", "bench.understanding", str(file)],
        capture_output=True,
        check=True,
        text=True,
    ).stdout.splitlines()

    figures = json.loads(shown[-1])
    assert list(figures) == ["intent", "category_top1", "category_top2", "milliseconds_per_message"]
    assert figures["intent"] == figures["category_top1"] == figures["category_top2"] == 1.0
    assert any(line.startswith("nl: 2 rows, intent 1.000") for line in shown)


def test_a_file_without_a_note_or_rows_is_no_trouble(tmp_path: Path) -> None:
    file = tmp_path / "rows.tsv"
    file.write_text("id\tlang\tintent\tcategory\ttext\n", "utf-8")

    done = subprocess.run(
        [sys.executable, "-m", "bench.understanding", str(file)],
        capture_output=True,
        check=False,
        text=True,
    )

    assert "There are no rows" in done.stderr
