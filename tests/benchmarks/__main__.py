"""Run every benchmark of this folder, each in a process of its own, and print one table."""

import pkgutil
import subprocess
import sys

from tests import benchmarks


def main() -> int:
    """Run them all; returns 1 when one failed or lies above its limit."""
    print(benchmarks.HEAD, flush=True)
    names = sorted(module.name for module in pkgutil.iter_modules(benchmarks.__path__))
    commands = [[sys.executable, "-m", f"tests.benchmarks.{name}"] for name in names if name != "__main__"]
    return max(subprocess.run(command, check=False).returncode for command in commands)


if __name__ == "__main__":
    sys.exit(main())
