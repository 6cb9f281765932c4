// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "fuzzing",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "laws", targets: ["laws"])],
  dependencies: [.package(name: "shinsa", path: "..")],
  targets: [
    .target(
      name: "RandomRules",
      dependencies: [
        .product(name: "RulesDSL", package: "shinsa"),
        .product(name: "Evaluator", package: "shinsa"),
      ]),
    .executableTarget(name: "laws", dependencies: ["RandomRules"]),
    .testTarget(name: "LawsTests", dependencies: ["RandomRules"]),
  ],
  swiftLanguageModes: [.v6]
)
