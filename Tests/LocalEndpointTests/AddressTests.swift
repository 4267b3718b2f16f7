import LocalEndpoint
import Testing

@Suite("The address of an endpoint")
struct AddressTests {
  @Test(
    "is read as people write it",
    arguments: [
      ("8083", "127.0.0.1:8083", true),
      (":8083", "127.0.0.1:8083", true),
      ("0", "127.0.0.1:0", true),
      ("127.0.0.1", "127.0.0.1:8083", true),
      ("127.0.0.1:9000", "127.0.0.1:9000", true),
      ("127.8.8.8:9000", "127.8.8.8:9000", true),
      ("localhost", "localhost:8083", true),
      ("LocalHost:80", "localhost:80", true),
      ("asldb.localhost", "asldb.localhost:8083", true),
      ("[::1]:8083", "[::1]:8083", true),
      ("[0:0::1]", "[::1]:8083", true),
      ("[::ffff:127.0.0.1]:1", "[::ffff:127.0.0.1]:1", true),
      ("0.0.0.0:8083", "0.0.0.0:8083", false),
      ("[::]:8083", "[::]:8083", false),
      ("192.168.1.7:8083", "192.168.1.7:8083", false),
      ("notlocalhost:1", "notlocalhost:1", false),
      ("127.0.0.1.example.com", "127.0.0.1.example.com:8083", false),
      ("http://127.0.0.1:8083", "127.0.0.1:8083", true),
      ("http://localhost:8083/", "localhost:8083", true),
    ]
  )
  func reading(text: String, description: String, isLoopback: Bool) throws {
    let address = try EndpointAddress(parsing: text)
    #expect(address.description == description)
    #expect(address.url == "http://\(description)")
    #expect(address.isLoopback == isLoopback)
  }

  @Test(
    "is refused when it is none",
    arguments: [
      "", ":", "65536", ":65536", "-1", "1.2.3.4:", "::1", "::1:8083", "[::1", "[127.0.0.1]:1", "local host:1", "a:b",
      "https://localhost:8083", "http://localhost:8083/path", "user@localhost:1",
    ]
  )
  func refusing(text: String) {
    #expect(throws: EndpointError.unreadableAddress(text)) { try EndpointAddress(parsing: text) }
  }

  @Test(
    "that a command calls is the option's, else the environment's, else the standard one",
    arguments: [
      (nil, nil, "127.0.0.1:8083"),
      (nil, "", "127.0.0.1:8083"),
      (nil, "9000", "127.0.0.1:9000"),
      ("9001", "9000", "127.0.0.1:9001"),
      ("9001", "not an address", "127.0.0.1:9001"),
    ]
  )
  func choice(option: String?, variable: String?, chosen: String) throws {
    let environment = variable.map { ["ASLDB_ENDPOINT": $0] } ?? [:]
    #expect(try EndpointAddress.chosen(option: option, environment: environment).description == chosen)
  }
}
