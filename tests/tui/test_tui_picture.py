"""The README's picture shows the program as it is."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path


def test_the_picture_is_up_to_date() -> None:
    script = Path(__file__).with_name("picture.py")
    done = subprocess.run([sys.executable, str(script), "--check"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"'make picture' draws it anew. {done.stderr}"
