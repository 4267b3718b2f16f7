"""The AWS CLI."""

from cases import ARN, ClientTests
from endpoint import PASS, ROLE, asking, machine


class CommandLine(ClientTests):
    def aws(self, *arguments, **options):
        """What the AWS CLI prints of a call that goes well."""
        status, output, errors = self.endpoint.aws(*arguments, **options)
        self.assertEqual((status, errors), (0, ""))
        return output

    def test_callback(self):
        definition = machine("Ask", Ask=asking())
        create = ["create-state-machine", "--name", "cli", "--definition", definition, "--role-arn", ROLE]
        arn = self.aws(*create)["stateMachineArn"]
        execution = self.aws("start-execution", "--state-machine-arn", arn, "--input", "{}")["executionArn"]
        self.aws("send-task-success", "--task-token", self.token(execution), "--task-output", '"yes"')
        self.end(execution)
        described = self.aws("describe-execution", "--execution-arn", execution)
        self.assertEqual((described["status"], described["output"]), ("SUCCEEDED", '"yes"'))
        options = ["--execution-arn", execution, "--page-size", "2", "--reverse-order"]
        events = self.aws("get-execution-history", *options)["events"]
        self.assertEqual([event["id"] for event in events], list(range(len(events), 0, -1)))
        self.assertEqual(events[0]["type"], "ExecutionSucceeded")

    def test_validation(self):
        answer = self.aws("validate-state-machine-definition", "--definition", PASS)
        self.assertEqual(answer["result"], "OK")

    def test_prefixed_hosts(self):
        arn = self.create(type="EXPRESS")
        ended = self.aws("start-sync-execution", "--state-machine-arn", arn, proxied=True)
        self.assertEqual(ended["status"], "SUCCEEDED")
        state = '{"Type": "Pass", "End": true}'
        tested = self.aws("test-state", "--definition", state, "--role-arn", ROLE, "--input", "[1]", proxied=True)
        self.assertEqual((tested["status"], tested["output"]), ("SUCCEEDED", "[1]"))

    def test_refusal(self):
        status, _, errors = self.endpoint.aws("describe-state-machine", "--state-machine-arn", f"{ARN}:stateMachine:none")
        self.assertEqual(status, 255)
        self.assertIn(
            "An error occurred (StateMachineDoesNotExist) when calling the DescribeStateMachine operation:"
            f" State Machine Does Not Exist: '{ARN}:stateMachine:none'",
            errors,
        )
