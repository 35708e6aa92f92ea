"""The tests; each folder says in its first line what it tries. What several share lies here."""

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
"""The folder that holds build.py."""
