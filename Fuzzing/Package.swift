// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "fuzzing",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "laws", targets: ["laws"])],
  dependencies: [
    .package(name: "shinsa", path: ".."),
    .package(name: "shinsa-tools", path: "../Tools"),
  ],
  targets: [
    .target(
      name: "RandomRules",
      dependencies: [
        .product(name: "RulesDSL", package: "shinsa"),
        .product(name: "Evaluator", package: "shinsa"),
      ]),
    .target(
      name: "FuzzTargets",
      dependencies: [
        .product(name: "RulesDSL", package: "shinsa"),
        .product(name: "Evaluator", package: "shinsa"),
        .product(name: "Rendering", package: "shinsa"),
        .product(name: "ShinsaRules", package: "shinsa"),
        .product(name: "ApplicationFiles", package: "shinsa-tools"),
        "RandomRules",
      ]),
    .executableTarget(name: "laws", dependencies: ["RandomRules"]),
    .testTarget(name: "LawsTests", dependencies: ["RandomRules"]),
    .testTarget(name: "FuzzTargetsTests", dependencies: ["FuzzTargets"]),
  ],
  swiftLanguageModes: [.v6]
)

// Without the sanitizer's run time it can't be linked, so it is there for `run.sh` only.
if Context.environment["FUZZ"] != nil {
  package.targets.append(.executableTarget(name: "Fuzz", dependencies: ["FuzzTargets"]))
}
