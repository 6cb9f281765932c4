// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "shinsa-benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(name: "shinsa", path: ".."),
    .package(name: "shinsa-tools", path: "../Tools"),
  ],
  targets: [
    .target(
      name: "Workloads",
      dependencies: [
        .product(name: "RulesDSL", package: "shinsa"),
        .product(name: "Evaluator", package: "shinsa"),
        .product(name: "Rendering", package: "shinsa"),
        .product(name: "ShinsaRules", package: "shinsa"),
        .product(name: "ApplicationFiles", package: "shinsa-tools"),
      ]),
    .executableTarget(name: "once", dependencies: ["Workloads"]),
    .executableTarget(name: "measure", dependencies: ["Workloads"]),
    .testTarget(name: "WorkloadsTests", dependencies: ["Workloads"]),
  ],
  swiftLanguageModes: [.v6]
)
