import TerminalUI
import Testing

@Suite("the theme is chosen")
struct ThemeChoiceTests {
  struct NoSuchFile: Error {}

  @Test(
    "by the user, then by NO_COLOR",
    arguments: [
      (nil, [:], .builtIn("default-16")), (nil, ["NO_COLOR": "1"], .builtIn("mono")),
      (nil, ["NO_COLOR": "false"], .builtIn("mono")), (nil, ["NO_COLOR": ""], .builtIn("default-16")),
      ("light", ["NO_COLOR": "1"], .builtIn("light")), ("my.theme", [:], .file(path: "my.theme")),
      ("/etc/x", [:], .file(path: "/etc/x")), ("", [:], .builtIn("default-16")),
    ] as [(String?, [String: String], ThemeChoice)]
  )
  func chooses(_ requested: String?, _ environment: [String: String], _ choice: ThemeChoice) {
    #expect(ThemeChoice(requested: requested, environment: environment) == choice)
  }

  @Test("and says why it cannot be used")
  func errors() throws {
    #expect(try ThemeChoice.file(path: "a.theme").theme { _ in "dim = red" }.name == "a.theme")
    #expect(throws: ThemeLoadError.unreadable(path: "a", reason: "NoSuchFile()")) {
      try ThemeChoice.file(path: "a").theme { _ in throw NoSuchFile() }
    }
    #expect { try ThemeChoice.file(path: "a.theme").theme { _ in "dim" } } throws: { error in
      "\(error)" == "a.theme:1:4: expected 'role = style'"
    }
    #expect { try ThemeChoice.builtIn("nord").theme { _ in "" } } throws: { error in
      "\(error)".hasPrefix("no theme named 'nord'; there are ")
    }
  }
}
