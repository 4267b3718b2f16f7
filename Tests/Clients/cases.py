"""What the tests of all subjects use."""

import json
import unittest

from botocore.exceptions import ClientError

from endpoint import ACCOUNT, PASS, REGION, ROLE, eventually

ARN = f"arn:aws:states:{REGION}:{ACCOUNT}"


class ClientTests(unittest.TestCase):
    """Calls that go to the program under test."""

    endpoint = None
    """The program under test; set before any test."""

    names = 0

    @classmethod
    def setUpClass(cls):
        cls.client = cls.endpoint.boto3(inject_host_prefix=False)

    def create(self, definition=PASS, **more):
        """Makes a machine of a name that no other has; its ARN."""
        type(self).names += 1
        name = f"{type(self).__name__}-{self.names}"
        return self.client.create_state_machine(name=name, definition=definition, roleArn=ROLE, **more)["stateMachineArn"]

    def start(self, definition=PASS, **more):
        """Starts an execution of a new machine; its ARN."""
        return self.client.start_execution(stateMachineArn=self.create(definition), **more)["executionArn"]

    def end(self, execution):
        """What is described of an execution once it has ended."""

        def look():
            described = self.client.describe_execution(executionArn=execution)
            return described if described["status"] != "RUNNING" else None

        return eventually(look, f"the end of {execution}")

    def history(self, execution, **options):
        """All events of an execution."""
        pages = self.client.get_paginator("get_execution_history").paginate(executionArn=execution, **options)
        return [event for page in pages for event in page["events"]]

    def token(self, execution, number=1):
        """The token that the task of an execution passed on, as its history tells; of a certain task of several."""

        def look():
            details = [event.get("taskScheduledEventDetails") for event in self.history(execution)]
            sent = [json.loads(each["parameters"])["MessageBody"]["token"] for each in details if each]
            return sent[number - 1] if len(sent) >= number else None

        return eventually(look, f"token {number} of {execution}")

    def refused(self, code, message=None):
        """Expects a call to be refused."""
        return Refused(self, code, message)


class Refused:
    """Expects what AWS answers to a call that it refuses."""

    def __init__(self, test, code, message):
        self.test, self.code, self.message = test, code, message

    def __enter__(self):
        return self

    def __exit__(self, _, error, __):
        self.test.assertIsInstance(error, ClientError, f"not refused with {self.code}")
        self.test.assertEqual(error.response["Error"]["Code"], self.code)
        self.test.assertEqual(error.response["ResponseMetadata"]["HTTPStatusCode"], 400)
        self.test.assertTrue(error.response["ResponseMetadata"]["RequestId"])
        if self.message is not None:
            self.test.assertEqual(error.response["Error"]["Message"], self.message)
        return True
