import FoundationEssentials
import Testing

@testable import TerminalUI

@Suite("the themes inside the program")
struct BuiltInThemesTests {
  @Test("are the files of the folder Themes")
  func areTheFiles() throws {
    let folder = URL(filePath: #filePath).appending(path: "../../../Themes").standardized
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".theme") }
    #expect(Theme.builtInNames == files.map { String($0.dropLast(6)) }.sorted())
    for (name, text) in BuiltInThemes.texts {
      #expect(try text == String(contentsOf: folder.appending(path: "\(name).theme"), encoding: .utf8))
    }
  }

  @Test("can be read, each one", arguments: BuiltInThemes.texts.map(\.name))
  func canBeRead(_ name: String) throws {
    let text = try #require(BuiltInThemes.texts.first { $0.name == name }?.text)
    #expect(try Theme(parsing: text, named: name) == Theme.builtIn(named: name))
  }

  @Test("never hide the selection", arguments: BuiltInThemes.texts.map(\.name))
  func selectionIsVisible(_ name: String) throws {
    let theme = try #require(Theme.builtIn(named: name))
    for role in [
      Role.selection, .menuSelected, .buttonSelected, .stateCurrent, .sourceCurrent, .sourceExpression, .matchCurrent,
    ] {
      let (style, text) = (theme.style(of: role), theme.style(of: .text))
      #expect(style.attributes.contains(.reverse) || style.background != text.background, "\(role)")
    }
  }

  @Test("tell the part of an expression from the line that it is on", arguments: BuiltInThemes.texts.map(\.name))
  func expressionIsVisible(_ name: String) throws {
    let theme = try #require(Theme.builtIn(named: name))
    let style = theme.style(of: .sourceExpression)
    #expect(style.attributes.contains(.underline))
    for role in [Role.sourceCurrent, .jsonExpression, .selection] { #expect(style != theme.style(of: role), "\(role)") }
  }

  @Test("with colours of their own are easy to read", arguments: ["dark", "light", "high-contrast"])
  func contrast(_ name: String) throws {
    let theme = try #require(Theme.builtIn(named: name))
    for role in Role.allCases where ![.border, .scrollbar, .frameBorder].contains(role) {
      let ratio = try #require(theme.style(of: role).contrast)
      #expect(ratio >= 4.5, "\(role.rawValue): \(ratio)")
    }
  }

  @Test("without colours have none")
  func mono() {
    for role in Role.allCases {
      let style = Theme.mono.style(of: role)
      #expect(style.foreground == .terminalDefault && style.background == .terminalDefault, "\(role)")
    }
  }
}
