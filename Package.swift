// swift-tools-version: 6.2
import PackageDescription

/// What every target of the package is compiled with: warnings are errors, and unsafe code says that it is.
let settings: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .strictMemorySafety(),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .enableUpcomingFeature("InferIsolatedConformances"),
]

/// A library module, what it imports, and files whose bytes become part of the program.
func module(
  _ name: String,
  imports dependencies: [Target.Dependency] = [],
  embedding files: [Resource] = []
) -> Target {
  .target(name: name, dependencies: dependencies, resources: files, swiftSettings: settings)
}

/// A program: the debugger itself, or a tool for its developers.
func program(
  _ name: String,
  imports dependencies: [Target.Dependency],
  embedding files: [Resource] = []
) -> Target {
  .executableTarget(name: name, dependencies: dependencies, resources: files, swiftSettings: settings)
}

/// A program that only tests run.
func probe(_ name: String, imports dependencies: [Target.Dependency]) -> Target {
  .executableTarget(name: name, dependencies: dependencies, path: "Tests/\(name)", swiftSettings: settings)
}

/// The tests of one module.
func tests(_ name: String, imports dependencies: [Target.Dependency], copying resources: [Resource] = []) -> Target {
  .testTarget(name: name, dependencies: dependencies, resources: resources, swiftSettings: settings)
}

let package = Package(
  name: "asldb",
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.2.0"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
  ],
  targets: [
    module("JSONModel"),
    module("YAMLModel", imports: ["JSONModel"]),
    module("JSONPathEngine", imports: ["JSONModel"]),
    module("JSONataEngine", imports: ["JSONModel"]),
    module("ServiceCatalog", imports: ["JSONModel"]),
    module(
      "StatesLanguage",
      imports: [
        "JSONModel", "JSONPathEngine", "JSONataEngine", "ServiceCatalog",
        .product(name: "Crypto", package: "swift-crypto"),
      ]
    ),
    module("ServiceCalls", imports: ["JSONModel", "ServiceCatalog", "StatesLanguage"]),
    .systemLibrary(name: "CSpawn"),
    module("LocalPrograms", imports: ["JSONModel", "ServiceCalls", "CSpawn"], embedding: [.embedInCode("Shims")]),
    module("DefinitionSources", imports: ["JSONModel", "YAMLModel", "StatesLanguage"]),
    module(
      "Interpreter",
      imports: [
        "JSONModel", "JSONPathEngine", "JSONataEngine", "ServiceCatalog", "StatesLanguage",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "HashTreeCollections", package: "swift-collections"),
      ]
    ),
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CZstd", providers: [.apt(["libzstd-dev"])]),
    module(
      "ItemReaders",
      imports: [
        "JSONModel", "StatesLanguage", "Interpreter", "CZlib", "CZstd",
        .product(name: "Crypto", package: "swift-crypto"),
      ]
    ),
    module(
      "SimulatedServices",
      imports: [
        "JSONModel", "StatesLanguage", "Interpreter", "ServiceCalls",
        .product(name: "HashTreeCollections", package: "swift-collections"),
        .product(name: "Crypto", package: "swift-crypto"),
      ]
    ),
    module(
      "Integrations",
      imports: [
        "JSONModel", "JSONataEngine", "ServiceCatalog", "StatesLanguage", "ServiceCalls", "LocalPrograms",
        "Interpreter",
        "SimulatedServices", "ItemReaders",
      ]
    ),
    module(
      "DebuggerCore",
      imports: [
        "JSONModel", "JSONPathEngine", "JSONataEngine", "StatesLanguage", "ServiceCalls", "Interpreter",
        "SimulatedServices", "Integrations", .product(name: "HashTreeCollections", package: "swift-collections"),
      ]
    ),
    module(
      "StepFunctionsAPI",
      imports: [
        "JSONModel", "StatesLanguage", "ServiceCalls", "SimulatedServices", "Interpreter", "Integrations",
        "DebuggerCore", .product(name: "Crypto", package: "swift-crypto"),
      ]
    ),
    module(
      "LocalEndpoint",
      imports: [
        "JSONModel", "StatesLanguage", "StepFunctionsAPI", .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"), .product(name: "NIOHTTP1", package: "swift-nio"),
      ]
    ),
    module("PlainUI", imports: ["DebuggerCore", "Interpreter", "StatesLanguage", "JSONModel"]),
    module("GraphLayout"),
    .systemLibrary(name: "CNcurses", providers: [.apt(["libncurses-dev"])]),
    module("TerminalUI", embedding: [.embedInCode("Themes")]),
    module("CursesDisplay", imports: ["TerminalUI", "CNcurses"]),
    module("MachineGraphs", imports: ["GraphLayout", "TerminalUI", "StatesLanguage", "Interpreter", "JSONModel"]),
    module(
      "DebuggerUI",
      imports: [
        "DebuggerCore", "Integrations", "GraphLayout", "MachineGraphs", "TerminalUI", "StatesLanguage", "Interpreter",
        "JSONModel", "JSONPathEngine", "JSONataEngine", .product(name: "DequeModule", package: "swift-collections"),
      ]
    ),
    program(
      "asldb",
      imports: [
        "JSONModel", "YAMLModel", "JSONPathEngine", "JSONataEngine", "ServiceCatalog", "StatesLanguage",
        "DefinitionSources", "Interpreter", "ItemReaders", "SimulatedServices", "Integrations", "DebuggerCore",
        "StepFunctionsAPI", "LocalEndpoint", "TerminalUI", "GraphLayout", "MachineGraphs", "DebuggerUI",
        "CursesDisplay", "PlainUI", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      embedding: [.embedInCode("Samples")]
    ),
    program(
      "conformance",
      imports: [
        "JSONModel", "JSONPathEngine", "JSONataEngine", "ServiceCatalog", "StatesLanguage", "Interpreter",
        "ItemReaders", "Integrations",
      ]
    ),
    program(
      "benchmarks",
      imports: [
        "JSONModel", "JSONPathEngine", "JSONataEngine", "ServiceCatalog", "StatesLanguage", "ServiceCalls",
        "Interpreter",
        "ItemReaders", "SimulatedServices", "Integrations", "StepFunctionsAPI", "LocalEndpoint", "DebuggerCore",
        "GraphLayout", "MachineGraphs", "TerminalUI", .product(name: "Crypto", package: "swift-crypto"),
      ]
    ),
    program("catalogmaker", imports: ["ServiceCatalog", "ItemReaders", "JSONModel"]),
    tests("JSONModelTests", imports: ["JSONModel"]),
    tests("YAMLModelTests", imports: ["YAMLModel", "JSONModel"]),
    tests("JSONPathEngineTests", imports: ["JSONPathEngine", "JSONModel"]),
    tests("JSONataEngineTests", imports: ["JSONataEngine", "JSONModel"]),
    tests("ServiceCatalogTests", imports: ["ServiceCatalog", "JSONModel"]),
    tests("StatesLanguageTests", imports: ["StatesLanguage", "JSONModel", "JSONPathEngine"]),
    tests("ServiceCallsTests", imports: ["ServiceCalls", "ServiceCatalog", "StatesLanguage", "JSONModel"]),
    tests("LocalProgramsTests", imports: ["LocalPrograms", "ServiceCalls", "JSONModel"]),
    tests("DefinitionSourcesTests", imports: ["DefinitionSources", "StatesLanguage", "JSONModel"]),
    tests("InterpreterTests", imports: ["Interpreter", "StatesLanguage", "JSONModel", "JSONPathEngine"]),
    tests("ItemReadersTests", imports: ["ItemReaders", "Interpreter", "StatesLanguage", "JSONModel"]),
    tests(
      "SimulatedServicesTests",
      imports: ["SimulatedServices", "ServiceCalls", "Interpreter", "StatesLanguage", "JSONModel", "YAMLModel"]
    ),
    tests("conformanceTests", imports: ["conformance"]),
    tests(
      "IntegrationsTests",
      imports: [
        "Integrations", "SimulatedServices", "LocalPrograms", "ServiceCalls", "ItemReaders", "Interpreter",
        "StatesLanguage", "JSONModel",
      ]
    ),
    tests(
      "asldbTests",
      imports: [
        "asldb", "JSONModel", "ServiceCatalog", "Interpreter", "ItemReaders", "Integrations", "DebuggerCore",
        "LocalEndpoint", "DebuggerUI", "TerminalUI", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
    ),
    tests(
      "DebuggerCoreTests",
      imports: [
        "DebuggerCore", "Integrations", "SimulatedServices", "Interpreter", "StatesLanguage", "JSONPathEngine",
        "JSONataEngine", "JSONModel",
      ]
    ),
    tests(
      "StepFunctionsAPITests",
      imports: [
        "StepFunctionsAPI", "DebuggerCore", "Integrations", "Interpreter", "StatesLanguage", "JSONModel", "conformance",
      ]
    ),
    tests(
      "LocalEndpointTests",
      imports: [
        "LocalEndpoint", "JSONModel", "StepFunctionsAPI", .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"), .product(name: "NIOHTTP1", package: "swift-nio"),
      ]
    ),
    tests("PlainUITests", imports: ["PlainUI", "DebuggerCore", "Interpreter", "StatesLanguage", "JSONModel"]),
    tests("TerminalUITests", imports: ["TerminalUI"]),
    probe("ScreenProbe", imports: ["CursesDisplay", "TerminalUI"]),
    tests("CursesDisplayTests", imports: ["CursesDisplay", "TerminalUI", "ScreenProbe"]),
    tests(
      "DebuggerUITests",
      imports: [
        "DebuggerUI", "DebuggerCore", "Integrations", "TerminalUI", "GraphLayout", "MachineGraphs", "StatesLanguage",
        "Interpreter", "JSONataEngine", "JSONModel", "YAMLModel",
      ],
      copying: [.copy("Goldens")]
    ),
    tests("GraphLayoutTests", imports: ["GraphLayout"], copying: [.copy("Goldens")]),
    tests(
      "MachineGraphsTests",
      imports: ["MachineGraphs", "GraphLayout", "TerminalUI", "StatesLanguage", "Interpreter", "JSONModel"],
      copying: [.copy("Goldens")]
    ),
  ],
  swiftLanguageModes: [.v6]
)

// The fuzzer needs libFuzzer, which a compiler need not have: so it is there only when asked for.
if Context.environment["ASLDB_FUZZER"] != nil {
  package.targets += [
    .systemLibrary(name: "CFuzzer"),
    .executableTarget(
      name: "jsonata-fuzzer",
      dependencies: ["JSONModel", "JSONataEngine", "CFuzzer"],
      swiftSettings: settings,
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer", "-use-ld=lld"])]
    ),
  ]
}
