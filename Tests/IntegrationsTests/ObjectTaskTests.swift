import Integrations
import Interpreter
import ItemReaders
import JSONModel
import StatesLanguage
import Testing

@Suite("Tasks read and write the folder that stands for S3")
struct ObjectTaskTests {
  @Test("an object is put, listed, copied, read and deleted")
  func objects() async throws {
    let definition = #"""
      {"QueryLanguage":"JSONata","StartAt":"Put","States":{
      "Put":{"Type":"Task","Resource":"arn:aws:states:::aws-sdk:s3:putObject",
        "Arguments":{"Bucket":"b","Key":"in/a.json","Body":{"n":1}},"Next":"Copy"},
      "Copy":{"Type":"Task","Resource":"arn:aws:states:::aws-sdk:s3:copyObject",
        "Arguments":{"Bucket":"b","Key":"in/c%20d","CopySource":"b/in/a.json"},"Next":"List"},
      "List":{"Type":"Task","Resource":"arn:aws:states:::aws-sdk:s3:listObjectsV2",
        "Arguments":{"Bucket":"b","Prefix":"in/"},
        "Assign":{"keys":"{% $states.result.Contents.Key %}"},"Next":"Get"},
      "Get":{"Type":"Task","Resource":"arn:aws:states:::aws-sdk:s3:getObject",
        "Arguments":{"Bucket":"b","Key":"in/a.json"},
        "Assign":{"body":"{% $states.result.Body %}"},"Next":"Delete"},
      "Delete":{"Type":"Task","Resource":"arn:aws:states:::aws-sdk:s3:deleteObject",
        "Arguments":{"Bucket":"b","Key":"in/a.json"},"Next":"Again"},
      "Again":{"Type":"Task","Resource":"arn:aws:states:::aws-sdk:s3:getObject",
        "Arguments":{"Bucket":"b","Key":"in/a.json"},
        "Catch":[{"ErrorEquals":["S3.NoSuchKeyException"],
          "Output":"{% {'keys': $keys, 'body': $body, 'cause': $states.errorOutput.Cause} %}","Next":"Done"}],
        "End":true},
      "Done":{"Type":"Succeed"}}}
      """#
    let run = try await run(definition)
    guard case .succeeded(let output) = run.status else {
      Issue.record("\(run.status)")
      return
    }
    #expect(output["keys"] == ["in/a.json", "in/c%20d"] && output["body"] == #"{"n":1}"#)
    #expect(
      output["cause"]?.string?.hasPrefix("The specified key does not exist. (Service: S3, Status Code: 404") == true
    )
  }

  @Test("a bucket that is not there is S3's own error")
  func noBucket() async throws {
    let fields = #""Parameters":{"Bucket":"none","Key":"k"},"#
    let run = try await run(taskMachine(fields, resource: "arn:aws:states:::aws-sdk:s3:getObject"))
    guard case .failed(let error, _) = run.status else {
      Issue.record("\(run.status)")
      return
    }
    #expect(error == "S3.NoSuchBucketException" || error == "S3.S3Exception")
  }

  private func run(_ definition: String) async throws -> FinishedExecution {
    let document = try JSONDocument(parsing: Array(#"{"default": "simulated"}"#.utf8))
    let bindings = try BindingsReader.read(document, path: "asldb.yaml", folder: "")
    let store = MemoryStore(["b": [:]])
    let rules = BindingsConnector(bindings.tasks, of: "asldb.yaml", hasPerson: false, hasObjects: true)
    let outside = OutsideWorld(connector: rules).calling(LocalTaskCaller(bindings.aws, objects: store))
    return try await ExecutionRunner(outside).run(try execution(definition), clock: .skip)
  }
}
