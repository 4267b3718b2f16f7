"""Machines, their versions and aliases, and their tags."""

from cases import ARN, ClientTests
from endpoint import FAIL, PASS, ROLE, machine


class Machines(ClientTests):
    def test_life(self):
        made = self.client.create_state_machine(name="life", definition=PASS, roleArn=ROLE)
        arn = f"{ARN}:stateMachine:life"
        self.assertEqual(made["stateMachineArn"], arn)
        again = self.client.create_state_machine(name="life", definition=PASS, roleArn=ROLE)
        self.assertEqual(again["creationDate"], made["creationDate"])
        with self.refused("StateMachineAlreadyExists", f"State Machine Already Exists: '{arn}'"):
            self.client.create_state_machine(name="life", definition=FAIL, roleArn=ROLE)
        described = self.client.describe_state_machine(stateMachineArn=arn)
        self.assertEqual(
            {key: described[key] for key in ("name", "status", "type", "definition", "roleArn")},
            {"name": "life", "status": "ACTIVE", "type": "STANDARD", "definition": PASS, "roleArn": ROLE},
        )
        self.client.update_state_machine(stateMachineArn=arn, definition=FAIL)
        self.assertEqual(self.client.describe_state_machine(stateMachineArn=arn)["definition"], FAIL)
        listed = self.client.get_paginator("list_state_machines").paginate(PaginationConfig={"PageSize": 1})
        self.assertIn(arn, [each["stateMachineArn"] for page in listed for each in page["stateMachines"]])
        self.client.delete_state_machine(stateMachineArn=arn)
        with self.refused("StateMachineDoesNotExist", f"State Machine Does Not Exist: '{arn}'"):
            self.client.describe_state_machine(stateMachineArn=arn)

    def test_refusals(self):
        with self.refused("InvalidName", "Invalid Name: 'a b'"):
            self.client.create_state_machine(name="a b", definition=PASS, roleArn=ROLE)
        with self.refused("InvalidDefinition"):
            self.client.create_state_machine(name="wrong", definition='{"StartAt": "Nowhere"}', roleArn=ROLE)
        with self.refused("ValidationException", "Version description can only be set when publish is true"):
            self.create(versionDescription="first")
        text = "Either the definition, the role ARN, the LoggingConfiguration, or the TracingConfiguration must be specified"
        with self.refused("MissingRequiredParameter", text):
            self.client.update_state_machine(stateMachineArn=self.create())

    def test_validation(self):
        good = self.client.validate_state_machine_definition(definition=PASS)
        self.assertEqual((good["result"], good["diagnostics"]), ("OK", []))
        dangling = machine("P", P={"Type": "Pass", "Next": "Nowhere"})
        bad = self.client.validate_state_machine_definition(definition=dangling)
        self.assertEqual(bad["result"], "FAIL")
        self.assertIn("MISSING_TRANSITION_TARGET", [each["code"] for each in bad["diagnostics"]])
        self.assertEqual({each["severity"] for each in bad["diagnostics"]}, {"ERROR"})

    def test_versions_and_aliases(self):
        arn = self.create(publish=True, versionDescription="first")
        self.client.update_state_machine(stateMachineArn=arn, definition=FAIL)
        second = self.client.publish_state_machine_version(stateMachineArn=arn)["stateMachineVersionArn"]
        self.assertEqual(second, f"{arn}:2")
        listed = self.client.list_state_machine_versions(stateMachineArn=arn)["stateMachineVersions"]
        self.assertEqual([each["stateMachineVersionArn"] for each in listed], [f"{arn}:2", f"{arn}:1"])
        route = [{"stateMachineVersionArn": f"{arn}:1", "weight": 100}]
        alias = self.client.create_state_machine_alias(name="live", routingConfiguration=route)["stateMachineAliasArn"]
        self.assertEqual(alias, f"{arn}:live")
        described = self.client.describe_state_machine_alias(stateMachineAliasArn=alias)
        self.assertEqual(described["routingConfiguration"], route)
        started = self.client.start_execution(stateMachineArn=alias)["executionArn"]
        ended = self.end(started)
        self.assertEqual(ended["status"], "SUCCEEDED")
        self.assertEqual((ended["stateMachineAliasArn"], ended["stateMachineVersionArn"]), (alias, f"{arn}:1"))
        route[0]["stateMachineVersionArn"] = second
        self.client.update_state_machine_alias(stateMachineAliasArn=alias, routingConfiguration=route)
        self.assertEqual(self.end(self.client.start_execution(stateMachineArn=alias)["executionArn"])["status"], "FAILED")
        with self.refused("ConflictException"):
            self.client.delete_state_machine_version(stateMachineVersionArn=second)
        self.client.delete_state_machine_alias(stateMachineAliasArn=alias)
        self.client.delete_state_machine_version(stateMachineVersionArn=second)
        self.assertEqual(self.client.list_state_machine_aliases(stateMachineArn=arn)["stateMachineAliases"], [])

    def test_tags(self):
        arn = self.create(tags=[{"key": "a", "value": "1"}])
        self.client.tag_resource(resourceArn=arn, tags=[{"key": "b", "value": "2"}])
        self.client.untag_resource(resourceArn=arn, tagKeys=["a"])
        self.assertEqual(self.client.list_tags_for_resource(resourceArn=arn)["tags"], [{"key": "b", "value": "2"}])
