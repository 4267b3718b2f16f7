"""A running `asldb serve`, and real clients of it: boto3 and the AWS CLI, neither changed."""

import json
import os
import re
import subprocess
import sys
import time
from pathlib import Path

import boto3
from botocore.config import Config

ROLE = "arn:aws:iam::123456789012:role/anything"
REGION = "us-east-1"
ACCOUNT = "123456789012"
CREDENTIALS = {"aws_access_key_id": "any", "aws_secret_access_key": "any"}


class Endpoint:
    """The program under test, listening on a free port."""

    def __init__(self, program):
        self.process = subprocess.Popen([program, "serve", "--port", "0"], stdout=subprocess.PIPE, text=True)
        line = self.process.stdout.readline()
        found = re.fullmatch(r"listening on (http://127\.0\.0\.1:(\d+))\n", line)
        if not found:
            self.process.kill()
            raise RuntimeError(f"the first line of 'asldb serve' is {line!r}")
        self.url, self.port = found[1], int(found[2])

    def stop(self):
        """Ends the program as a person does, and gives the status that it ends with."""
        self.process.terminate()
        self.process.stdout.close()
        return self.process.wait(timeout=30)

    def boto3(self, host="127.0.0.1", **options):
        """A client of boto3."""
        return boto3.client(
            "stepfunctions",
            endpoint_url=f"http://{host}:{self.port}",
            region_name=REGION,
            config=Config(retries={"total_max_attempts": 1}, read_timeout=70, **options),
            **CREDENTIALS,
        )

    def aws(self, *arguments, proxied=False):
        """Runs the AWS CLI; its status, its output read as JSON, and what it says of errors.

        The CLI always puts `sync-` before the host for calls that AWS wants that of. Where no such name is known, the
        endpoint itself can be its proxy, so that it looks up no name at all.
        """
        environment = {
            "PATH": os.environ["PATH"],
            "HOME": "/nonexistent",
            "AWS_DEFAULT_REGION": REGION,
            "AWS_EC2_METADATA_DISABLED": "true",
            "AWS_PAGER": "",
            **{name.upper(): value for name, value in CREDENTIALS.items()},
        }
        if proxied:
            environment["HTTP_PROXY"] = self.url
        command = [Path(sys.executable).parent / "aws", "stepfunctions", *arguments]
        command += ["--endpoint-url", f"http://localhost:{self.port}", "--output", "json"]
        ended = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=120)
        return ended.returncode, json.loads(ended.stdout) if ended.stdout.strip() else None, ended.stderr


def eventually(look, what, seconds=30):
    """What `look` finds once it finds something."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        found = look()
        if found:
            return found
        time.sleep(0.02)
    raise AssertionError(f"{what} did not come within {seconds} s")


def machine(start, **states):
    """The text of a definition."""
    return json.dumps({"StartAt": start, "States": states})


PASS = machine("P", P={"Type": "Pass", "End": True})
FAIL = machine("F", F={"Type": "Fail", "Error": "Mine", "Cause": "because"})
WORK = {"Type": "Task", "Resource": f"arn:aws:states:{REGION}:{ACCOUNT}:activity:work", "End": True}


def asking(**fields):
    """A state that sends its token out and waits for the answer."""
    return {
        "Type": "Task",
        "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
        "Parameters": {
            "QueueUrl": f"https://sqs.{REGION}.amazonaws.com/{ACCOUNT}/questions",
            "MessageBody": {"token.$": "$$.Task.Token"},
        },
        "End": True,
        **fields,
    }
