"""Tasks that are answered with tokens, and workers of activities."""

import json
import threading

from cases import ARN, ClientTests
from endpoint import WORK, asking, machine


class Tasks(ClientTests):
    GONE = "Task Timed Out: 'Provided task does not exist anymore'"

    def test_success(self):
        execution = self.start(machine("Ask", Ask=asking(HeartbeatSeconds=60)))
        token = self.token(execution)
        self.client.send_task_heartbeat(taskToken=token)
        with self.refused("InvalidOutput"):
            self.client.send_task_success(taskToken=token, output="not JSON")
        self.client.send_task_success(taskToken=token, output='{"ok": true}')
        ended = self.end(execution)
        self.assertEqual((ended["status"], ended["output"]), ("SUCCEEDED", '{"ok":true}'))
        with self.refused("TaskTimedOut", self.GONE):
            self.client.send_task_success(taskToken=token, output="1")
        with self.refused("TaskTimedOut", self.GONE):
            self.client.send_task_heartbeat(taskToken=token)

    def test_failure(self):
        execution = self.start(machine("Ask", Ask=asking()))
        self.client.send_task_failure(taskToken=self.token(execution), error="Mine", cause="because")
        ended = self.end(execution)
        self.assertEqual((ended["status"], ended["error"], ended["cause"]), ("FAILED", "Mine", "because"))

    def test_late(self):
        execution = self.start(machine("Ask", Ask=asking(TimeoutSeconds=1)))
        token = self.token(execution)
        ended = self.end(execution)
        self.assertEqual((ended["status"], ended["error"]), ("FAILED", "States.Timeout"))
        with self.refused("TaskTimedOut", self.GONE):
            self.client.send_task_success(taskToken=token, output="1")

    def test_made_up(self):
        with self.refused("InvalidToken", "Invalid Token: 'Invalid token'"):
            self.client.send_task_success(taskToken="made up", output="1")

    def test_activity(self):
        activity = self.client.create_activity(name="work")
        arn = activity["activityArn"]
        self.assertEqual(arn, f"{ARN}:activity:work")
        self.assertEqual(self.client.create_activity(name="work")["creationDate"], activity["creationDate"])
        done = []

        def work():
            worker = self.endpoint.boto3()
            task = worker.get_activity_task(activityArn=arn, workerName="w")
            worker.send_task_heartbeat(taskToken=task["taskToken"])
            worker.send_task_success(taskToken=task["taskToken"], output=json.dumps([task["input"]]))
            done.append(task["input"])

        thread = threading.Thread(target=work)
        thread.start()
        execution = self.start(machine("Work", Work=WORK), input='{"n":1}')
        ended = self.end(execution)
        thread.join()
        self.assertEqual(done, ['{"n":1}'])
        self.assertEqual(json.loads(ended["output"]), ['{"n":1}'])
        details = [event.get("activityStartedEventDetails") for event in self.history(execution)]
        self.assertIn({"workerName": "w"}, details)
        self.client.delete_activity(activityArn=arn)
        with self.refused("ActivityDoesNotExist", f"Activity Does Not Exist: '{arn}'"):
            self.client.get_activity_task(activityArn=arn)
