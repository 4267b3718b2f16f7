"""Calls for which SDKs put `sync-` before the host, and hosts that are refused."""

import http.client
import json
import socket
from unittest import mock

from cases import ClientTests
from endpoint import FAIL, PASS


class Hosts(ClientTests):
    def test_express(self):
        for definition, status, key, value in ((PASS, "SUCCEEDED", "output", '{"x":1}'), (FAIL, "FAILED", "error", "Mine")):
            arn = self.create(definition, type="EXPRESS")
            ended = self.client.start_sync_execution(stateMachineArn=arn, input='{"x":1}')
            self.assertEqual((ended["status"], ended[key]), (status, value))
            self.assertRegex(ended["executionArn"], arn.replace(":stateMachine:", ":express:") + ":.+:.+")
            text = "Invalid Arn: 'Resource type not valid in this context: express'"
            with self.refused("InvalidArn", text):
                self.client.describe_execution(executionArn=ended["executionArn"])
        with self.refused(
            "StateMachineTypeNotSupported", "This operation is not supported by this type of state machine"
        ):
            self.client.start_sync_execution(stateMachineArn=self.create())

    def test_prefixed_hosts(self):
        look_up = socket.getaddrinfo

        def known(host, *more, **options):
            return look_up("127.0.0.1" if host.startswith("sync-") else host, *more, **options)

        arn = self.create(type="EXPRESS")
        with mock.patch("socket.getaddrinfo", known):
            for host in ("localhost", "127.0.0.1"):
                ended = self.endpoint.boto3(host).start_sync_execution(stateMachineArn=arn)
                self.assertEqual(ended["status"], "SUCCEEDED")

    def test_foreign_hosts(self):
        for host in ("example.com", f"sync-example.com:{self.endpoint.port}", "states.us-east-1.amazonaws.com"):
            connection = http.client.HTTPConnection("127.0.0.1", self.endpoint.port)
            headers = {"Host": host, "X-Amz-Target": "AWSStepFunctions.ListStateMachines"}
            connection.request("POST", "/", "{}", headers)
            answer = connection.getresponse()
            self.assertEqual((answer.status, json.loads(answer.read())["__type"]), (403, "AccessDeniedException"))
            connection.close()
