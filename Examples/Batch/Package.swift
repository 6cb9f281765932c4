// swift-tools-version: 6.0
import PackageDescription

let package = Package(
  name: "batch",
  dependencies: [.package(name: "shinsa", path: "../..")],
  targets: [
    .executableTarget(
      name: "Batch",
      dependencies: [
        .product(name: "RulesDSL", package: "shinsa"),
        .product(name: "Evaluator", package: "shinsa"),
        .product(name: "ShinsaRules", package: "shinsa"),
      ])
  ],
  swiftLanguageModes: [.v6]
)
