import Testing

@testable import LocalPrograms

@Suite("The names of the AWS CLI")
struct AWSNameTests {
  @Test(
    "are those of botocore, with hyphens",
    arguments: [
      ("SendMessage", "send-message"),
      ("DescribeDBInstances", "describe-db-instances"),
      ("CreateDBInstanceReadReplica", "create-db-instance-read-replica"),
      ("ListObjectsV2", "list-objects-v2"),
      ("GetHITsForQualificationType", "get-hits-for-qualification-type"),
      ("ListHITs", "list-hits"),
      ("ListWebACLs", "list-web-acls"),
      ("CreateCachediSCSIVolume", "create-cached-iscsi-volume"),
      ("ExecutePartiQLStatement", "execute-partiql-statement"),
      ("SendWhatsAppMessage", "send-whatsapp-message"),
      ("GetOTelEnrichment", "get-otel-enrichment"),
      ("SSECustomerKeyMD5", "sse-customer-key-md5"),
      ("IfNoneMatch", "if-none-match"),
    ]
  )
  func operations(name: String, command: String) {
    #expect(AWSCommandName.operation(name) == command)
  }

  @Test("have three services under other names")
  func services() {
    let names = ["s3", "codedeploy", "config", "stepfunctions", "sqs"].map { AWSCommandName.service($0) }
    #expect(names == ["s3api", "deploy", "configservice", "stepfunctions", "sqs"])
    #expect(AWSAction(service: "s3", operation: "GetObject").command == ["s3api", "get-object"])
  }

  @Test(
    "become those of the SDK",
    arguments: [
      ("DBInstanceIdentifier", "DbInstanceIdentifier"), ("taskDefinition", "TaskDefinition"), ("ARN", "Arn"),
      ("ETag", "ETag"), ("SSEKMSKeyId", "SsekmsKeyId"), ("MD5OfMessageBody", "Md5OfMessageBody"), ("URL", "Url"),
      ("EC2SecurityGroupId", "Ec2SecurityGroupId"), ("VPCs", "VpCs"), ("a", "A"), ("é", "é"), ("", ""),
    ]
  )
  func members(name: String, pascal: String) {
    #expect(MemberName.pascal(name) == pascal)
  }
}
