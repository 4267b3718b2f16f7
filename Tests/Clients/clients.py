"""Holds the local endpoint against real clients: boto3 and the AWS CLI, which have to be beside the Python that runs this.

    python3 Tests/Clients/clients.py .build/release/asldb [-v] [tasks.Tasks.test_late ...]

What is expected is what AWS answers.
"""

import sys
import unittest

from cases import ClientTests
from endpoint import Endpoint

SUBJECTS = ["machines", "executions", "tasks", "state_tests", "hosts", "command_line", "readme"]

if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    program, *rest = sys.argv[1:]
    options = [word for word in rest if word.startswith("-")]
    names = [word for word in rest if word not in options] or SUBJECTS
    ClientTests.endpoint = Endpoint(program)
    try:
        unittest.main(module=None, argv=[sys.argv[0], *options, *names])
    finally:
        ClientTests.endpoint.stop()
