import TerminalUI
import Testing

@Suite("a theme file")
struct ThemeTests {
  private func theme(_ text: String) throws -> Theme { try Theme(parsing: text, named: "test") }

  @Test(
    "says how a role looks",
    arguments: [
      ("state = red", Style(foreground: .indexed(1))),
      ("state = bold black on cyan", Style(foreground: .indexed(0), background: .indexed(6), attributes: .bold)),
      ("state=bright-black", Style(foreground: .indexed(8))),
      ("state = color123 on color7", Style(foreground: .indexed(123), background: .indexed(7))),
      ("state = #ff8000", Style(foreground: .rgb(red: 255, green: 128, blue: 0))),
      ("state = on #010203 # dark", Style(background: .rgb(red: 1, green: 2, blue: 3))),
      ("state = underline reverse italic dim", Style(attributes: [.underline, .reverse, .italic, .dim])),
      ("  state =   default   on  default  ", Style.plain),
      ("# nothing\n\n", Style.plain),
    ]
  )
  func styles(_ text: String, _ style: Style) throws {
    #expect(try theme(text).style(of: .state) == style)
  }

  @Test("gives a role what its parent has and it leaves out")
  func parents() throws {
    let theme = try theme(
      "text = white on blue\nstate = bold green\nstate.done = cyan\nstate.failed = plain red on black"
    )
    #expect(theme.style(of: .stateCaught) == theme.style(of: .state))
    #expect(theme.style(of: .stateDone) == Style(foreground: .indexed(6), background: .indexed(4), attributes: .bold))
    #expect(theme.style(of: .stateFailed) == Style(foreground: .indexed(1), background: .indexed(0)))
  }

  @Test("inherits what it does not say")
  func inherits() throws {
    let theme = try theme("inherit = default-16\njson.key = red")
    let parent = try #require(Theme.builtIn(named: "default-16"))
    #expect(theme.style(of: .jsonKey) == Style(foreground: .indexed(1)))
    #expect(theme.style(of: .stateCurrent) == parent.style(of: .stateCurrent))
  }

  @Test(
    "says where it is wrong",
    arguments: [
      ("dim bright-black", "1:5: expected 'role = style'"),
      ("dim", "1:4: expected 'role = style'"),
      ("\nstate.curent = bold", "2:1: no role named 'state.curent'; did you mean 'state.current'?"),
      ("qqq = bold", "1:1: no role named 'qqq'"),
      ("dim = bright-blak", "1:7: 'bright-blak' is neither a colour nor an attribute; did you mean 'bright-black'?"),
      ("dim = color300", "1:7: 'color300' is neither a colour nor an attribute"),
      ("dim = #12345g", "1:7: '#12345g' is neither a colour nor an attribute"),
      ("dim = red blue", "1:11: 'blue' is a second colour; write 'on blue' for the background"),
      ("dim = red on", "1:13: expected a colour after 'on'"),
      ("dim =", "1:6: expected a style; write 'plain' for no attributes, or leave the line out"),
      ("dim = red\ndim = blue", "2:1: 'dim' has a style already, in line 1"),
    ]
  )
  func errors(_ text: String, _ message: String) {
    #expect { try theme(text) } throws: { "\($0)" == message }
  }

  @Test("names the themes it could inherit from")
  func unknownParent() {
    #expect { try theme("inherit = nord") } throws: { error in
      "\(error)".hasPrefix("1:11: no theme named 'nord' to inherit from; there are dark, default-16")
    }
  }
}
