import Interpreter
import StatesLanguage
import Testing

@Suite("Of tasks that wait, a debugger of lines says")
struct InboxTranscriptTests {
  /// Three parcels that each wait for a token, beside a task whose token nobody gets.
  private static let parcels = #"""
    {"StartAt": "Send", "States": {"Send": {"Type": "Parallel", "End": true, "Branches": [
      {"StartAt": "Each", "States": {"Each": {"Type": "Map", "ItemsPath": "$.parcels", "End": true, "ItemProcessor": {
        "StartAt": "Confirm", "States": {"Confirm": {"Type": "Task", "TimeoutSeconds": 3600, "HeartbeatSeconds": 600,
          "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken", "End": true,
          "Parameters": {"QueueUrl": "https://sqs.us-east-1.amazonaws.com/123456789012/parcels",
            "MessageBody": {"parcel.$": "$.id", "token.$": "$$.Task.Token"}}}}}}}},
      {"StartAt": "Tell", "States": {"Tell": {"Type": "Task", "End": true,
        "Resource": "arn:aws:states:::sns:publish.waitForTaskToken",
        "Parameters": {"TopicArn": "arn:aws:sns:us-east-1:123456789012:news", "Message": "on its way"}}}}]}}}
    """#

  @Test("what was sent where, for how long they wait, what speaks against them, and how they are answered from outside")
  func waiting() async throws {
    try await check(
      Self.parcels,
      input: #"{"parcels": [{"id": "P-1"}, {"id": "P-2"}, {"id": "P-3"}]}"#,
      #"""
      at #1: before Send (Parallel)
      nothing has run yet; over runs the first state, continue runs on, help lists all commands
      > clock held
      done
      > continue
      4 tasks wait for an answer
      at #20: in Send[0]/Each[2]/Confirm (Task), waiting for the answer
      task:1 of Send[1]/Tell waits: succeed task:1 JSON, fail task:1 ERROR CAUSE, heartbeat task:1
      token of task:1: asldb-2-1-45dfcabde644-62adfa625abd93498883a808e9400d85
      task:2 of Send[0]/Each[0]/Confirm waits: succeed task:2 JSON, fail task:2 ERROR CAUSE, heartbeat task:2
      token of task:2: asldb-3-2-45dfcabde644-203fbf0e04f0e6fda1f553540ee0466e
      task:3 of Send[0]/Each[1]/Confirm waits: succeed task:3 JSON, fail task:3 ERROR CAUSE, heartbeat task:3
      token of task:3: asldb-4-3-45dfcabde644-6cf46c67d78492ceb9e64ac3dc8b97bd
      task:4 of Send[0]/Each[2]/Confirm waits: succeed task:4 JSON, fail task:4 ERROR CAUSE, heartbeat task:4
      token of task:4: asldb-5-4-45dfcabde644-180d3bb6d216ed897aba1198bb70f2e5
      > advance 25s
      4 tasks wait for an answer
      at #20.1: in Send[0]/Each[2]/Confirm (Task), waiting for the answer
      task:1 of Send[1]/Tell waits: succeed task:1 JSON, fail task:1 ERROR CAUSE, heartbeat task:1
      token of task:1: asldb-2-1-45dfcabde644-62adfa625abd93498883a808e9400d85
      task:2 of Send[0]/Each[0]/Confirm waits: succeed task:2 JSON, fail task:2 ERROR CAUSE, heartbeat task:2
      token of task:2: asldb-3-2-45dfcabde644-203fbf0e04f0e6fda1f553540ee0466e
      task:3 of Send[0]/Each[1]/Confirm waits: succeed task:3 JSON, fail task:3 ERROR CAUSE, heartbeat task:3
      token of task:3: asldb-4-3-45dfcabde644-6cf46c67d78492ceb9e64ac3dc8b97bd
      task:4 of Send[0]/Each[2]/Confirm waits: succeed task:4 JSON, fail task:4 ERROR CAUSE, heartbeat task:4
      token of task:4: asldb-5-4-45dfcabde644-180d3bb6d216ed897aba1198bb70f2e5
      > waiting
      the clock shows 2024-01-01T00:00:25.000Z (held)
      task:1 Send[1]/Tell: sns:publish.waitForTaskToken, waiting for the answer
        sent to arn:aws:sns:us-east-1:123456789012:news: "on its way"
        waits for 25 s
        token asldb-2-1-45dfcabde644-62adfa625abd93498883a808e9400d85
        warning: its token was not passed on: nobody can know it
        warning: it has no time limit: it would wait forever
        succeeds with: {}
        fails with: States.TaskFailed, States.Timeout, SNS.InvalidParameterException, SNS.InvalidParameterValueException, SNS.InternalErrorException, SNS.NotFoundException, SNS.EndpointDisabledException, SNS.PlatformApplicationDisabledException, 11 more
      task:2 Send[0]/Each[0]/Confirm: sqs:sendMessage.waitForTaskToken, waiting for the answer
        sent to https://sqs.us-east-1.amazonaws.com/123456789012/parcels: {"parcel":"P-1","token":"asldb-3-2-45dfcabde644-203fbf0e04f0e6fda1f553540ee0466e"}
        item 0: {"id":"P-1"}
        waits for 25 s
        token asldb-3-2-45dfcabde644-203fbf0e04f0e6fda1f553540ee0466e
        time limit 2024-01-01T01:00:00.000Z, in 59 min 35 s
        heartbeat expected by 2024-01-01T00:10:00.000Z, in 9 min 35 s
        succeeds with: {}
        fails with: States.TaskFailed, States.Timeout, SQS.InvalidMessageContentsException, SQS.UnsupportedOperationException, SQS.RequestThrottledException, SQS.QueueDoesNotExistException, SQS.InvalidSecurityException, SQS.KmsDisabledException, 9 more
      task:3 Send[0]/Each[1]/Confirm: sqs:sendMessage.waitForTaskToken, waiting for the answer
        sent to https://sqs.us-east-1.amazonaws.com/123456789012/parcels: {"parcel":"P-2","token":"asldb-4-3-45dfcabde644-6cf46c67d78492ceb9e64ac3dc8b97bd"}
        item 1: {"id":"P-2"}
        waits for 25 s
        token asldb-4-3-45dfcabde644-6cf46c67d78492ceb9e64ac3dc8b97bd
        time limit 2024-01-01T01:00:00.000Z, in 59 min 35 s
        heartbeat expected by 2024-01-01T00:10:00.000Z, in 9 min 35 s
        succeeds with: {}
        fails with: States.TaskFailed, States.Timeout, SQS.InvalidMessageContentsException, SQS.UnsupportedOperationException, SQS.RequestThrottledException, SQS.QueueDoesNotExistException, SQS.InvalidSecurityException, SQS.KmsDisabledException, 9 more
      task:4 Send[0]/Each[2]/Confirm: sqs:sendMessage.waitForTaskToken, waiting for the answer
        sent to https://sqs.us-east-1.amazonaws.com/123456789012/parcels: {"parcel":"P-3","token":"asldb-5-4-45dfcabde644-180d3bb6d216ed897aba1198bb70f2e5"}
        item 2: {"id":"P-3"}
        waits for 25 s
        token asldb-5-4-45dfcabde644-180d3bb6d216ed897aba1198bb70f2e5
        time limit 2024-01-01T01:00:00.000Z, in 59 min 35 s
        heartbeat expected by 2024-01-01T00:10:00.000Z, in 9 min 35 s
        succeeds with: {}
        fails with: States.TaskFailed, States.Timeout, SQS.InvalidMessageContentsException, SQS.UnsupportedOperationException, SQS.RequestThrottledException, SQS.QueueDoesNotExistException, SQS.InvalidSecurityException, SQS.KmsDisabledException, 9 more
      > callback
      aws stepfunctions send-task-success --task-token asldb-5-4-45dfcabde644-180d3bb6d216ed897aba1198bb70f2e5 --task-output '{}'
      > callback task:Tell token
      asldb-2-1-45dfcabde644-62adfa625abd93498883a808e9400d85
      > callback task:Each[2]/Confirm curl failure
      curl http://127.0.0.1:8083 -H 'Content-Type: application/x-amz-json-1.0' -H 'X-Amz-Target: AWSStepFunctions.SendTaskFailure' -d '{"taskToken":"asldb-5-4-45dfcabde644-180d3bb6d216ed897aba1198bb70f2e5","error":"States.TaskFailed"}'
      """#
    )
  }

  @Test("which were answered together, and takes that back at once")
  func answering() async throws {
    try await check(
      Self.parcels,
      input: #"{"parcels": [{"id": "P-1"}, {"id": "P-2"}, {"id": "P-3"}]}"#,
      #"""
      at #1: before Send (Parallel)
      nothing has run yet; over runs the first state, continue runs on, help lists all commands
      > clock held
      done
      > continue
      4 tasks wait for an answer
      at #20: in Send[0]/Each[2]/Confirm (Task), waiting for the answer
      task:1 of Send[1]/Tell waits: succeed task:1 JSON, fail task:1 ERROR CAUSE, heartbeat task:1
      token of task:1: asldb-2-1-45dfcabde644-62adfa625abd93498883a808e9400d85
      task:2 of Send[0]/Each[0]/Confirm waits: succeed task:2 JSON, fail task:2 ERROR CAUSE, heartbeat task:2
      token of task:2: asldb-3-2-45dfcabde644-203fbf0e04f0e6fda1f553540ee0466e
      task:3 of Send[0]/Each[1]/Confirm waits: succeed task:3 JSON, fail task:3 ERROR CAUSE, heartbeat task:3
      token of task:3: asldb-4-3-45dfcabde644-6cf46c67d78492ceb9e64ac3dc8b97bd
      task:4 of Send[0]/Each[2]/Confirm waits: succeed task:4 JSON, fail task:4 ERROR CAUSE, heartbeat task:4
      token of task:4: asldb-5-4-45dfcabde644-180d3bb6d216ed897aba1198bb70f2e5
      > heartbeat all
      4 tasks wait for an answer
      at #20.4: in Send[1]/Tell (Task), waiting for the answer
      task:1 of Send[1]/Tell waits: succeed task:1 JSON, fail task:1 ERROR CAUSE, heartbeat task:1
      token of task:1: asldb-2-1-45dfcabde644-62adfa625abd93498883a808e9400d85
      task:2 of Send[0]/Each[0]/Confirm waits: succeed task:2 JSON, fail task:2 ERROR CAUSE, heartbeat task:2
      token of task:2: asldb-3-2-45dfcabde644-203fbf0e04f0e6fda1f553540ee0466e
      task:3 of Send[0]/Each[1]/Confirm waits: succeed task:3 JSON, fail task:3 ERROR CAUSE, heartbeat task:3
      token of task:3: asldb-4-3-45dfcabde644-6cf46c67d78492ceb9e64ac3dc8b97bd
      task:4 of Send[0]/Each[2]/Confirm waits: succeed task:4 JSON, fail task:4 ERROR CAUSE, heartbeat task:4
      token of task:4: asldb-5-4-45dfcabde644-180d3bb6d216ed897aba1198bb70f2e5
      > fail task:Each[1]/Confirm Lost
      nobody catches Lost
      at #22: in Send[0]/Each[1]/Confirm (Task), at the error
      > undo
      4 tasks wait for an answer
      at #20.4: in Send[0]/Each[1]/Confirm (Task), waiting for the answer
      task:1 of Send[1]/Tell waits: succeed task:1 JSON, fail task:1 ERROR CAUSE, heartbeat task:1
      token of task:1: asldb-2-1-45dfcabde644-62adfa625abd93498883a808e9400d85
      task:2 of Send[0]/Each[0]/Confirm waits: succeed task:2 JSON, fail task:2 ERROR CAUSE, heartbeat task:2
      token of task:2: asldb-3-2-45dfcabde644-203fbf0e04f0e6fda1f553540ee0466e
      task:3 of Send[0]/Each[1]/Confirm waits: succeed task:3 JSON, fail task:3 ERROR CAUSE, heartbeat task:3
      token of task:3: asldb-4-3-45dfcabde644-6cf46c67d78492ceb9e64ac3dc8b97bd
      task:4 of Send[0]/Each[2]/Confirm waits: succeed task:4 JSON, fail task:4 ERROR CAUSE, heartbeat task:4
      token of task:4: asldb-5-4-45dfcabde644-180d3bb6d216ed897aba1198bb70f2e5
      > succeed task:Confirm {"signed": true}
      at #26: in Send[0]/Each[0]/Confirm (Task), before leaving
      > undo
      4 tasks wait for an answer
      at #20.4: in Send[0]/Each[0]/Confirm (Task), waiting for the answer
      task:1 of Send[1]/Tell waits: succeed task:1 JSON, fail task:1 ERROR CAUSE, heartbeat task:1
      token of task:1: asldb-2-1-45dfcabde644-62adfa625abd93498883a808e9400d85
      task:2 of Send[0]/Each[0]/Confirm waits: succeed task:2 JSON, fail task:2 ERROR CAUSE, heartbeat task:2
      token of task:2: asldb-3-2-45dfcabde644-203fbf0e04f0e6fda1f553540ee0466e
      task:3 of Send[0]/Each[1]/Confirm waits: succeed task:3 JSON, fail task:3 ERROR CAUSE, heartbeat task:3
      token of task:3: asldb-4-3-45dfcabde644-6cf46c67d78492ceb9e64ac3dc8b97bd
      task:4 of Send[0]/Each[2]/Confirm waits: succeed task:4 JSON, fail task:4 ERROR CAUSE, heartbeat task:4
      token of task:4: asldb-5-4-45dfcabde644-180d3bb6d216ed897aba1198bb70f2e5
      > expire all
      tasks time out by hand; AWS would not do that
      nobody catches States.Timeout
      at #24: in Send[0]/Each[2]/Confirm (Task), at the error
      > undo
      4 tasks wait for an answer
      at #20.4: in Send[0]/Each[2]/Confirm (Task), waiting for the answer
      task:1 of Send[1]/Tell waits: succeed task:1 JSON, fail task:1 ERROR CAUSE, heartbeat task:1
      token of task:1: asldb-2-1-45dfcabde644-62adfa625abd93498883a808e9400d85
      task:2 of Send[0]/Each[0]/Confirm waits: succeed task:2 JSON, fail task:2 ERROR CAUSE, heartbeat task:2
      token of task:2: asldb-3-2-45dfcabde644-203fbf0e04f0e6fda1f553540ee0466e
      task:3 of Send[0]/Each[1]/Confirm waits: succeed task:3 JSON, fail task:3 ERROR CAUSE, heartbeat task:3
      token of task:3: asldb-4-3-45dfcabde644-6cf46c67d78492ceb9e64ac3dc8b97bd
      task:4 of Send[0]/Each[2]/Confirm waits: succeed task:4 JSON, fail task:4 ERROR CAUSE, heartbeat task:4
      token of task:4: asldb-5-4-45dfcabde644-180d3bb6d216ed897aba1198bb70f2e5
      > succeed all {"signed": true}
      at #28: in Send[1]/Tell (Task), before leaving
      > continue
      the execution has ended
      at #40: SUCCEEDED
      output: [[{"signed":true},{"signed":true},{"signed":true}],{"signed":true}]
      """#
    )
  }

  @Test("which answers come by themselves: each second one later, with heartbeats on the way, the others not at all")
  func scripted() async throws {
    try await check(
      Self.parcels,
      input: #"{"parcels": [{"id": "P-1"}, {"id": "P-2"}, {"id": "P-3"}]}"#,
      #"""
      at #1: before Send (Parallel)
      nothing has run yet; over runs the first state, continue runs on, help lists all commands
      > clock held
      done
      > keep Confirm every:2 delay:25m heartbeat:9m succeed {"signed": true}
      Confirm gets this answer from now on (every:2 delay:25m heartbeat:9m): {"signed":true}
      > keep Tell succeed {"heard": true}
      Tell gets this answer from now on: {"heard":true}
      > kept
      Confirm every:2 delay:25m heartbeat:9m succeed {"signed":true}
      Tell succeed {"heard":true}
      > continue
      Tell: answered by kept: Tell
      2 tasks wait for an answer
      at #24: in Send[0]/Each[0]/Confirm (Task), waiting for the answer
      task:2 of Send[0]/Each[0]/Confirm waits: succeed task:2 JSON, fail task:2 ERROR CAUSE, heartbeat task:2
      token of task:2: asldb-3-2-45dfcabde644-203fbf0e04f0e6fda1f553540ee0466e
      task:4 of Send[0]/Each[2]/Confirm waits: succeed task:4 JSON, fail task:4 ERROR CAUSE, heartbeat task:4
      token of task:4: asldb-5-4-45dfcabde644-180d3bb6d216ed897aba1198bb70f2e5
      > timer
      2 tasks wait for an answer
      at #24.2: in Send[0]/Each[0]/Confirm (Task), waiting for the answer
      task:2 of Send[0]/Each[0]/Confirm waits: succeed task:2 JSON, fail task:2 ERROR CAUSE, heartbeat task:2
      token of task:2: asldb-3-2-45dfcabde644-203fbf0e04f0e6fda1f553540ee0466e
      task:4 of Send[0]/Each[2]/Confirm waits: succeed task:4 JSON, fail task:4 ERROR CAUSE, heartbeat task:4
      token of task:4: asldb-5-4-45dfcabde644-180d3bb6d216ed897aba1198bb70f2e5
      > succeed all {"signed": false}
      at #28: in Send[0]/Each[0]/Confirm (Task), before leaving
      > continue
      waiting until 2024-01-01T00:18:00.000Z
      at #32: in Send[0]/Each (Map), in the iterations
      end-wait ends the wait, timer lets the clock go to the next timer
      > advance 30m
      something can move; 14 min of it are left
      at #32.3: in Send[0]/Each[1]/Confirm (Task), call taken, waiting
      > continue
      Confirm: answered by kept: Confirm
      the execution has ended
      at #40: SUCCEEDED
      output: [[{"signed":false},{"signed":true},{"signed":false}],{"heard":true}]
      """#
    )
  }
}
