/// A large value that many hold and none changes: holding it is one reference, where a copy would be one for each of its
/// arrays.
package final class Shared<Content: Sendable>: Sendable {
  package let value: Content

  package init(_ value: Content) { self.value = value }
}
