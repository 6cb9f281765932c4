/// Things put together wherever they have a key in common.
struct Groups<Key: Hashable> {
  /// By key, the group that has it.
  private var owner: [Key: Int] = [:]
  private var groups: [(members: [Int], keys: Set<Key>)] = []
  private var count = 0

  /// The next thing, by its number.
  mutating func add(_ keys: Set<Key>) {
    var own = (members: [count], keys: keys)
    count += 1
    // The greatest of those that are joined takes in the others.
    let met = Set(keys.compactMap { owner[$0] }).sorted { groups[$0].keys.count > groups[$1].keys.count }
    let target = met.first ?? groups.count
    if met.isEmpty { groups.append(([], [])) }
    for other in met.dropFirst() {
      own.members += groups[other].members
      own.keys.formUnion(groups[other].keys)
      groups[other] = ([], [])
    }
    groups[target].members += own.members
    groups[target].keys.formUnion(own.keys)
    for key in own.keys { owner[key] = target }
  }

  /// By group, in the order of their first things.
  var members: [[Int]] { groups.map { $0.members.sorted() }.filter { !$0.isEmpty }.sorted { $0[0] < $1[0] } }
}
