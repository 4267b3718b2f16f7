import Integrations
import JSONModel
import StatesLanguage
import Testing

@Suite("Bindings")
struct BindingsTests {
  private func messages(_ text: String) throws -> [String] {
    let document = try JSONDocument(parsing: text)
    do throws(BindingProblems) {
      _ = try BindingsReader.read(document, path: "asldb.yaml", folder: "")
      return []
    } catch { return error.problems.map { "\($0.range.lowerBound): \($0.message)" } }
  }

  @Test("say what a machine is run with, with paths from the file's folder")
  func isRead() throws {
    let text =
      #"{"type": "express", "s3": "data", "limits": "off", "input": "/in.json", "mocks": "m.json#A/B", "keys": "Vim", "mock-counter": "visit", "substitute": {"A": "x", "B": 2}}"#
    let document = try JSONDocument(parsing: text)
    let bindings = try BindingsReader.read(document, path: "orders/asldb.yaml", folder: "orders/")
    #expect(bindings.workflow == .express)
    #expect(bindings.s3 == "orders/data")
    #expect(bindings.limits == .off)
    #expect(bindings.input == "/in.json")
    #expect(bindings.mocks == "orders/m.json#A/B")
    #expect(bindings.keys == .vim)
    #expect(bindings.mockCounter == .visit)
    #expect(bindings.substitutions == ["A": "x", "B": "2"])
    #expect(bindings.file?.places[.s3]?.lowerBound.column == 27)
  }

  @Test("name the machines that tasks start, with their files and types")
  func machines() throws {
    let text = #"{"machines": {"Child": "c.asl.json", "arn:x": {"file": "/d.yaml#D", "type": "express"}}}"#
    let bindings = try BindingsReader.read(
      JSONDocument(parsing: Array(text.utf8)),
      path: "orders/asldb.yaml",
      folder: "orders/"
    )
    #expect(bindings.machines.map(\.key) == ["Child", "arn:x"])
    #expect(bindings.machines.map(\.path) == ["orders/c.asl.json", "/d.yaml#D"])
    #expect(bindings.machines.map(\.workflow) == [nil, .express])
  }

  @Test(
    "are refused with all that is wrong",
    arguments: [
      (
        #"{"mock": "x"}"#,
        "1:2: there is no key 'mock'; a bindings file may have type, s3, limits, substitute, input, mocks, mock-counter, keys, machines, tasks, resources, default, simulate, aws, connections; did you mean 'mocks'?"
      ),
      (#"{"type": "FAST"}"#, "1:10: 'type' is STANDARD or EXPRESS, not 'FAST'"),
      (#"{"limits": true}"#, "1:12: 'limits' is aws or off, but this is a boolean"),
      (#"{"mock-counter": "item"}"#, "1:18: 'mock-counter' is state or visit, not 'item'"),
      (#"{"keys": "emacs"}"#, "1:10: 'keys' is gdb or vscode or vim, not 'emacs'"),
      (#"{"substitute": {"A": []}}"#, "1:22: the value of 'A' is a text, but this is an array"),
      (
        #"{"machines": {"A": 1}}"#,
        "1:20: 'A' is the path of a definition, or an object with 'file' and 'type', but this is a number"
      ),
      (#"{"machines": {"A": {"type": "EXPRESS"}}}"#, "1:20: the machine 'A' has no 'file'"),
      (
        #"{"machines": {"A": {"file": "a", "tipe": "EXPRESS"}}}"#,
        "1:34: there is no key 'tipe'; a machine may have file, type; did you mean 'type'?"
      ),
      ("[]", "1:1: a bindings file has keys such as 'type' and 'mocks'"),
    ]
  )
  func isRefused(_ text: String, _ message: String) throws {
    #expect(try messages(text) == [message])
  }
}
