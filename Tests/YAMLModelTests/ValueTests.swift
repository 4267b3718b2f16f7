import JSONModel
import Testing
import YAMLModel

@Suite("Values of YAML texts")
struct ValueTests {}
