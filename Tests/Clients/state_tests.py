"""Tests of single states."""

import json

from cases import ClientTests
from endpoint import ROLE


class StateTests(ClientTests):
    INVOKE = {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Next": "After"}

    def state(self, definition=None, **more):
        state = json.dumps(definition or {"Type": "Pass", "Next": "After"})
        return self.client.test_state(definition=state, **{"roleArn": ROLE, "input": "{}", **more})

    def test_levels(self):
        mocked = {"mock": {"result": '{"StatusCode": 200, "Payload": {"n": 1}}'}}
        state = {**self.INVOKE, "OutputPath": "$.Payload"}
        for level, inspected in (("INFO", False), ("DEBUG", True), ("TRACE", True)):
            answer = self.state(state, inspectionLevel=level, **mocked)
            self.assertEqual((answer["status"], answer["nextState"]), ("SUCCEEDED", "After"))
            self.assertEqual(json.loads(answer["output"]), {"n": 1})
            self.assertEqual("result" in answer.get("inspectionData", {}), inspected, level)

    def test_errors(self):
        error = {"mock": {"errorOutput": {"error": "Busy", "cause": "try later"}}, "inspectionLevel": "DEBUG"}
        retry = {"ErrorEquals": ["Busy"], "IntervalSeconds": 2, "BackoffRate": 2, "MaxAttempts": 2}
        state = {**self.INVOKE, "Retry": [retry], "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "Rescue"}]}
        again = self.state(state, stateConfiguration={"retrierRetryCount": 1}, **error)
        details = again["inspectionData"]["errorDetails"]
        self.assertEqual((again["status"], again["error"]), ("RETRIABLE", "Busy"))
        self.assertEqual((details["retryIndex"], details["retryBackoffIntervalSeconds"]), (0, 4))
        caught = self.state(state, stateConfiguration={"retrierRetryCount": 2}, **error)
        self.assertEqual((caught["status"], caught["nextState"]), ("CAUGHT_ERROR", "Rescue"))
        self.assertEqual(caught["inspectionData"]["errorDetails"]["catchIndex"], 0)
        failed = self.state(self.INVOKE, **error)
        self.assertEqual((failed["status"], failed["error"], failed["cause"]), ("FAILED", "Busy", "try later"))

    def test_variables(self):
        state = {"Type": "Pass", "QueryLanguage": "JSONata", "Output": "{% $a + $states.input.b %}", "End": True}
        answer = self.state(state, variables='{"a": 1}', input='{"b": 2}')
        self.assertEqual((answer["status"], answer["output"]), ("SUCCEEDED", "3"))

    def test_refusals(self):
        with self.refused("ValidationException", "State type 'Pass' is not supported when a mock is specified"):
            self.state(mock={"result": "{}"})
        both = {"result": "{}", "errorOutput": {"error": "E"}}
        text = "A test mock should have only one of the following fields: [result, errorOutput]."
        with self.refused("ValidationException", text):
            self.state(self.INVOKE, mock=both)
