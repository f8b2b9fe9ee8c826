"""Run every benchmark of this folder, each in a process of its own, and print one table."""

import pkgutil
import subprocess
import sys

from tests import benchmarks


def main() -> int:
    """Run them all; returns 1 when one failed or lies above its limit."""
    names = sorted(
        module.name for module in pkgutil.iter_modules(benchmarks.__path__) if module.name != "__main__"
    )
    print(benchmarks.HEAD, flush=True)
    return max(
        subprocess.run([sys.executable, "-m", f"tests.benchmarks.{name}"], check=False).returncode
        for name in names
    )


if __name__ == "__main__":
    sys.exit(main())
