"""`python -m afterword`: the same as the `afterword` command."""

import sys

from afterword.cli.main import main

sys.exit(main())
