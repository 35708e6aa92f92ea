"""Take the site that the miniature archive gives today for the golden one: python -m tests.miniature.golden.accept"""

import shutil

from tests import miniature
from tests.miniature import golden


def main() -> None:
    """Replace the golden site, and name each file that this changes."""
    before, after = golden.expected(), golden.of(miniature.site())
    shutil.rmtree(golden.SITE, ignore_errors=True)
    for name, text in after.items():
        path = golden.SITE / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
    changed = sorted(name for name in before.keys() | after.keys() if before.get(name) != after.get(name))
    for name in changed:
        print(name)
    print(f"{len(changed)} files accepted")


if __name__ == "__main__":
    main()
