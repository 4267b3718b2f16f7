import LocalPrograms
import Testing

@Suite("A binding of a handler")
struct FunctionHandlerTests {
  private func handler(_ text: String, _ files: [String], runtime: FunctionHandler.Runtime? = nil) throws
    -> FunctionHandler
  {
    let folder = try TemporaryFolder()
    try folder.makeFolder("functions")
    try folder.makeFolder("functions/pack")
    for file in files { try folder.write(file, "") }
    let handler = try FunctionHandler(text, in: folder.path, runtime: runtime)
    #expect(handler.folder == folder.path)
    #expect(handler.root.hasPrefix(folder.path))
    let root = String(handler.root.dropFirst(folder.path.count))
    return FunctionHandler(runtime: handler.runtime, root: root, name: handler.name, folder: "")
  }

  @Test(
    "says by its file what runs it",
    arguments: [
      ("app.handler", "app.py", FunctionHandler.Runtime.python, "", "app.handler"),
      ("functions/app.run", "functions/app.py", .python, "/functions", "app.run"),
      ("functions/pack.app.run", "functions/pack/app.py", .python, "/functions", "pack.app.run"),
      ("functions/pack.run", "functions/pack/__init__.py", .python, "/functions", "pack.run"),
      ("index.handler", "index.js", .node, "", "index.handler"),
      ("index.handler", "index.mjs", .node, "", "index.handler"),
      ("index.api.handler", "index.cjs", .node, "", "index.api.handler"),
    ]
  )
  func found(text: String, file: String, runtime: FunctionHandler.Runtime, root: String, name: String) throws {
    let expected = FunctionHandler(runtime: runtime, root: root, name: name, folder: "")
    #expect(try handler(text, [file]) == expected)
  }

  @Test("need not have a file when it says what runs it")
  func said() throws {
    #expect(try handler("app.handler", [], runtime: .node).runtime == .node)
  }

  @Test("is a file and a function", arguments: ["app", "functions/app", ".handler", "app.", ""])
  func malformed(text: String) throws {
    #expect(throws: FunctionHandlerError.malformed(text)) { try handler(text, []) }
  }

  @Test("has a file, in one language")
  func files() throws {
    let error = try #require(throws: FunctionHandlerError.self) { try handler("functions/app.run", []) }
    #expect("\(error)".hasPrefix("there is none of app.py, app/__init__.py, app.js, app.mjs, app.cjs in '/tmp/"))
    let both = try #require(throws: FunctionHandlerError.self) { try handler("app.run", ["app.py", "app.js"]) }
    #expect("\(both)".hasPrefix("'app.run' may be in a Python file or in a JavaScript file of "))
  }
}
