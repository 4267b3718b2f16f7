import Testing

@Suite("Definitions in templates")
struct TemplateTests {}
