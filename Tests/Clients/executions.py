"""Executions, their histories, Map Runs and redrives."""

from cases import ARN, ClientTests
from endpoint import PASS, asking, eventually, machine


class Executions(ClientTests):
    def test_run(self):
        arn = self.create()
        started = self.client.start_execution(stateMachineArn=arn, name="one", input='{"a": 1}')
        self.assertEqual(started["executionArn"], arn.replace(":stateMachine:", ":execution:") + ":one")
        ended = self.end(started["executionArn"])
        self.assertEqual((ended["status"], ended["input"], ended["output"]), ("SUCCEEDED", '{"a": 1}', '{"a":1}'))
        self.assertEqual(ended["startDate"], started["startDate"])
        self.assertEqual((ended["redriveCount"], ended["redriveStatus"]), (0, "NOT_REDRIVABLE"))
        self.assertEqual(ended["redriveStatusReason"], "Execution is SUCCEEDED and cannot be redriven")
        for_execution = self.client.describe_state_machine_for_execution(executionArn=started["executionArn"])
        self.assertEqual(for_execution["definition"], PASS)
        with self.refused("ExecutionAlreadyExists", f"Execution Already Exists: '{started['executionArn']}'"):
            self.client.start_execution(stateMachineArn=arn, name="one", input='{"a": 1}')

    def test_history(self):
        execution = self.start()
        self.end(execution)
        types = ["ExecutionStarted", "PassStateEntered", "PassStateExited", "ExecutionSucceeded"]
        paged = {"PaginationConfig": {"PageSize": 3}}
        self.assertEqual([event["type"] for event in self.history(execution, **paged)], types)
        backwards = self.history(execution, reverseOrder=True, **paged)
        self.assertEqual([event["type"] for event in backwards], types[::-1])
        self.assertEqual([event["id"] for event in backwards], [4, 3, 2, 1])
        bare = self.client.get_execution_history(executionArn=execution, includeExecutionData=False)
        self.assertNotIn("input", bare["events"][0]["executionStartedEventDetails"])
        limit = "Member must have value less than or equal to 1000"
        text = f"1 validation error detected: Value '1001' at 'maxResults' failed to satisfy constraint: {limit}"
        with self.refused("ValidationException", text):
            self.client.get_execution_history(executionArn=execution, maxResults=1001)
        with self.refused("InvalidToken"):
            self.client.get_execution_history(executionArn=execution, nextToken="made up")

    def test_refusals(self):
        arn = self.create()
        unknown = f"{ARN}:execution:none:none"
        with self.refused("ExecutionDoesNotExist", f"Execution Does Not Exist: '{unknown}'"):
            self.client.describe_execution(executionArn=unknown)
        with self.refused("InvalidArn"):
            self.client.describe_execution(executionArn="no ARN")
        with self.refused("InvalidExecutionInput"):
            self.client.start_execution(stateMachineArn=arn, input="not JSON")

    def test_stop(self):
        execution = self.start(machine("Ask", Ask=asking()))
        self.token(execution)
        self.client.stop_execution(executionArn=execution, error="Enough", cause="of this")
        ended = self.end(execution)
        self.assertEqual((ended["status"], ended["error"], ended["cause"]), ("ABORTED", "Enough", "of this"))
        self.client.stop_execution(executionArn=execution)
        listed = self.client.list_executions(stateMachineArn=ended["stateMachineArn"], statusFilter="ABORTED")
        self.assertEqual([each["executionArn"] for each in listed["executions"]], [execution])

    def test_redrive(self):
        execution = self.start(machine("P", P={"Type": "Pass", "Next": "Ask"}, Ask=asking()))
        self.client.send_task_failure(taskToken=self.token(execution), error="Once")
        self.assertEqual(self.end(execution)["redriveStatus"], "REDRIVABLE")
        self.client.redrive_execution(executionArn=execution)
        self.client.send_task_success(taskToken=self.token(execution, 2), output='"done"')
        ended = self.end(execution)
        self.assertEqual((ended["status"], ended["output"], ended["redriveCount"]), ("SUCCEEDED", '"done"', 1))
        types = [event["type"] for event in self.history(execution)]
        self.assertEqual((types.count("ExecutionRedriven"), types.count("PassStateEntered")), (1, 1))
        with self.refused("ExecutionNotRedrivable"):
            self.client.redrive_execution(executionArn=execution)

    def test_map_run(self):
        config = {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"}}
        processor = {**config, "StartAt": "Ask", "States": {"Ask": asking()}}
        execution = self.start(machine("Fan", Fan={"Type": "Map", "ItemProcessor": processor, "End": True}), input="[1,2]")
        runs = eventually(lambda: self.client.list_map_runs(executionArn=execution)["mapRuns"], "a Map Run")
        run = runs[0]["mapRunArn"]
        self.client.update_map_run(mapRunArn=run, maxConcurrency=5)
        self.assertEqual(self.client.describe_map_run(mapRunArn=run)["maxConcurrency"], 5)

        def children():
            found = self.client.list_executions(mapRunArn=run)["executions"]
            return found if len(found) == 2 else None

        for child in eventually(children, "the executions of the Map Run"):
            self.client.send_task_success(taskToken=self.token(child["executionArn"]), output="0")
        ended = self.end(execution)
        self.assertEqual((ended["status"], ended["output"]), ("SUCCEEDED", "[0,0]"))
        described = self.client.describe_map_run(mapRunArn=run)
        self.assertEqual((described["status"], described["executionArn"]), ("SUCCEEDED", execution))
        for counts in (described["itemCounts"], described["executionCounts"]):
            self.assertEqual((counts["total"], counts["succeeded"], counts["failed"]), (2, 2, 0))
        with self.refused("ValidationException"):
            self.client.update_map_run(mapRunArn=run, maxConcurrency=1)
