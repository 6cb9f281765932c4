// swift-tools-version: 6.1
import PackageDescription

// Tests are compiled as fast as can be, even for release; what they test is optimised there.
let quickly: [SwiftSetting] = [.unsafeFlags(["-Onone"])]

let package = Package(
  name: "shinsa-tools",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "shinsa", targets: ["shinsa"]),
    .library(name: "ApplicationFiles", targets: ["ApplicationFiles"]),
    .library(name: "Reports", targets: ["Reports"]),
  ],
  dependencies: [
    .package(name: "shinsa", path: ".."),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
  ],
  targets: [
    .target(
      name: "ApplicationFiles",
      dependencies: [
        .product(name: "RulesDSL", package: "shinsa"),
        .product(name: "Evaluator", package: "shinsa"),
      ]),
    .target(
      name: "Reports",
      dependencies: [
        "ApplicationFiles",
        .product(name: "RulesDSL", package: "shinsa"),
        .product(name: "Evaluator", package: "shinsa"),
        .product(name: "Rendering", package: "shinsa"),
      ]),
    .target(name: "Explanations", dependencies: [.product(name: "RulesDSL", package: "shinsa")]),
    .target(
      name: "PastedTables", dependencies: ["ApplicationFiles", .product(name: "RulesDSL", package: "shinsa")]),
    .executableTarget(
      name: "shinsa",
      dependencies: [
        "ApplicationFiles",
        "Explanations",
        "PastedTables",
        "Reports",
        .product(name: "RulesDSL", package: "shinsa"),
        .product(name: "Evaluator", package: "shinsa"),
        .product(name: "Rendering", package: "shinsa"),
        .product(name: "ShinsaRules", package: "shinsa"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .testTarget(
      name: "PastedTablesTests",
      dependencies: [
        "PastedTables", .product(name: "RulesDSL", package: "shinsa"), .product(name: "Evaluator", package: "shinsa"),
      ], swiftSettings: quickly),
    .testTarget(name: "ApplicationFilesTests", dependencies: ["ApplicationFiles"], swiftSettings: quickly),
    .testTarget(name: "ExplanationsTests", dependencies: ["Explanations"], swiftSettings: quickly),
    .testTarget(
      name: "shinsaTests", dependencies: ["shinsa", .product(name: "RulesDSL", package: "shinsa")],
      swiftSettings: quickly),
  ],
  swiftLanguageModes: [.v6]
)
