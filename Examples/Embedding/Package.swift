// swift-tools-version: 6.0
import PackageDescription

let package = Package(
  name: "embedding",
  dependencies: [.package(name: "shinsa", path: "../..")],
  targets: [
    .executableTarget(
      name: "Embedding",
      dependencies: [
        .product(name: "RulesDSL", package: "shinsa"),
        .product(name: "Evaluator", package: "shinsa"),
        .product(name: "ShinsaRules", package: "shinsa"),
      ])
  ],
  swiftLanguageModes: [.v6]
)
