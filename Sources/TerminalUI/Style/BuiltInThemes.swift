/// The files of the folder Themes: the build puts their bytes into the program, which so needs no file beside itself.
enum BuiltInThemes {
  /// The name and the text of each theme.
  static let texts: [(name: String, text: String)] = [
    ("dark", text(PackageResources.dark_theme)),
    ("default-16", text(PackageResources.default_16_theme)),
    ("deuteranopia", text(PackageResources.deuteranopia_theme)),
    ("high-contrast", text(PackageResources.high_contrast_theme)),
    ("light", text(PackageResources.light_theme)),
    ("mono", text(PackageResources.mono_theme)),
    ("solarized-16", text(PackageResources.solarized_16_theme)),
    ("tritanopia", text(PackageResources.tritanopia_theme)),
  ]

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
