"""The commands of the README, done as they stand there."""

import os
import re
import socket
import subprocess
import sys
import tempfile
from pathlib import Path

from cases import ClientTests

README = Path(__file__).parents[2] / "README.md"


def free_port():
    """A port that nobody listens at."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


class ReadMe(ClientTests):
    def test_endpoint(self):
        block = re.search(r"<!-- endpoint -->\n```sh\n(.*?)```", README.read_text(), re.DOTALL)[1]
        port = str(free_port())
        self.assertEqual(block.count("8083"), 2)
        # The endpoint is started beside what calls it: here the calls wait for it.
        wait = f"\nuntil (: </dev/tcp/127.0.0.1/{port}) 2>/dev/null; do sleep 0.1; done\nexport"
        lines = block.replace("8083", port).replace("\n\nexport", wait)
        with tempfile.TemporaryDirectory() as folder:
            programs = Path(folder) / "bin"
            programs.mkdir()
            (programs / "asldb").symlink_to(Path(self.endpoint.process.args[0]).resolve())
            path = os.pathsep.join([str(programs), str(Path(sys.executable).parent), os.environ["PATH"]])
            environment = {"PATH": path, "HOME": folder, "ASLDB_ENDPOINT": f"127.0.0.1:{port}", "AWS_PAGER": ""}
            # Bash numbers its jobs only when it is told to.
            command = ["bash", "-euo", "pipefail", "-m", "-c", lines]
            ended = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, timeout=120)
        self.assertEqual(ended.returncode, 0, ended.stdout + ended.stderr)
        self.assertIn(":execution:OrderApproval:one", ended.stdout)
        self.assertRegex(ended.stdout, r"Ask a manager  callback  OrderApproval:one  waits .*times out in ")
        self.assertIn("Ask a manager succeeded", ended.stdout)
        self.assertIn("Thank you, Ada Lovelace!", ended.stdout)
