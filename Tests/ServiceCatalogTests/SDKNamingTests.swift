import ServiceCatalog
import Testing

@Suite("The names of AWS SDK integrations")
struct SDKNamingTests {
  static let operations = [
    ("GetObject", "getObject"), ("DescribeDBClusters", "describeDBClusters"), ("GetIDs", "getIDs"),
    ("AWSThing", "awsThing"),
  ]
  static let members = [
    ("DBName", "DbName"), ("ARN", "Arn"), ("arn", "Arn"), ("MD5OfBody", "Md5OfBody"), ("SSEKMSKeyId", "SsekmsKeyId"),
    ("Name", "Name"), ("", ""),
  ]

  @Test("an action begins with a small letter", arguments: operations)
  func action(_ operation: String, _ name: String) { #expect(SDKNaming.action(operation) == name) }

  @Test("a member has one capital at its beginning", arguments: members)
  func member(_ wireName: String, _ name: String) { #expect(SDKNaming.member(wireName) == name) }
}
