"""`python -m kzannot` is the command `kzannot`, without an installation."""

import sys

from kzannot.app import main

sys.exit(main())
