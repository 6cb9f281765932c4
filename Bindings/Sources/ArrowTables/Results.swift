import Answers
import Evaluator
import RulesDSL
import Synchronization

/// What is decided of some rows, in the buffers that are handed out. Several threads fill blocks of it that share no byte.
final class Results: @unchecked Sendable {
  let count: Int
  fileprivate let decisions: [DecisionResult]
  private let hasNeeds: Bool
  let blocks: Range<Int>
  /// What each block could not write in place.
  private let tails: Mutex<[Tail]>

  /// Rows of a block, a multiple of eight.
  static let block = 8192

  struct Tail: Sendable {
    /// Rows that are refused, with the reason.
    var refusals: [(row: Int, text: String)] = []
    /// By decision, the rows that need facts.
    var needs: [[(row: Int, facts: [String])]]
  }

  init(_ decisions: [TableDecision], count: Int, hasNeeds: Bool) {
    self.count = count
    self.hasNeeds = hasNeeds
    self.decisions = decisions.map { DecisionResult($0, count) }
    blocks = 0..<(count + Results.block - 1) / Results.block
    let tail = Tail(needs: Array(repeating: [], count: decisions.count))
    tails = Mutex(Array(repeating: tail, count: blocks.count))
  }

  func rows(_ block: Int) -> Range<Int> { block * Results.block..<min((block + 1) * Results.block, count) }

  /// Writes a block as the columns say, but for rows that are decided by themselves.
  func take(_ block: Int, _ columns: DecisionColumns) {
    let rows = rows(block)
    for (place, decision) in decisions.enumerated() { decision.take(columns.decisions[place], rows) }
  }

  /// Writes a row as it was decided by itself.
  func take(_ row: Int, _ decision: Decision, _ tail: inout Tail) {
    for (place, own) in decisions.enumerated() {
      guard let outcome = decision[own.decision.identifier] else { continue }
      own.take(row, outcome)
      if hasNeeds, !outcome.needs.isEmpty { tail.needs[place].append((row, outcome.needs)) }
    }
  }

  /// Keeps what a thread found beside; each block has a place of its own.
  func keep(_ tail: Tail, of block: Int) {
    tails.withLock { $0[block] = tail }
  }

  /// The arrays of the columns, in the order of the schema, and that of the refusals.
  func arrays() throws(Failure) -> [OutgoingArray] {
    let tails = tails.withLock { $0 }
    let refusals = tails.flatMap(\.refusals)
    let answered = answered(refusals.map(\.row))
    var arrays: [OutgoingArray] = []
    for (place, decision) in decisions.enumerated() {
      arrays += decision.arrays(answered, refused: refusals.count)
      if hasNeeds {
        arrays.append(try needs(tails.flatMap { $0.needs[place] }, answered, refused: refusals.count))
      }
    }
    arrays.append(try texts(refusals))
    return arrays
  }

  /// Of rows that are not refused the bits are set; nil where none is refused.
  private func answered(_ refused: [Int]) -> Memory? {
    guard !refused.isEmpty else { return nil }
    let bits = Memory.bits(count)
    let bytes = bits.pointer(UInt8.self)
    bytes.update(repeating: 0xFF, count: (count + 7) / 8)
    for row in refused { bytes[row >> 3] &= ~(1 << (row & 7)) }
    return bits
  }

  private func needs(
    _ needs: [(row: Int, facts: [String])], _ answered: Memory?, refused: Int
  ) throws(Failure) -> OutgoingArray {
    let offsets = Memory(Int32.self, count + 1)
    let ends = offsets.pointer(Int32.self)
    var (texts, row, bytes) = ([String](), 0, 0)
    for (needing, facts) in needs.sorted(by: { $0.row < $1.row }) {
      while row < needing {
        ends[row + 1] = Int32(texts.count)
        row += 1
      }
      texts += facts
      bytes += facts.reduce(0) { $0 + $1.utf8.count }
      guard bytes < Int32.max else { throw Results.tooMuch }
      ends[row + 1] = Int32(texts.count)
      row += 1
    }
    while row < count {
      ends[row + 1] = Int32(texts.count)
      row += 1
    }
    return OutgoingArray(
      count: count, nullCount: answered == nil ? 0 : refused, [answered, offsets], children: [.texts(texts)])
  }

  private func texts(_ refusals: [(row: Int, text: String)]) throws(Failure) -> OutgoingArray {
    let offsets = Memory(Int32.self, count + 1)
    let (ends, bits) = (offsets.pointer(Int32.self), Memory.bits(count))
    var (bytes, row) = ([UInt8](), 0)
    for refusal in refusals.sorted(by: { $0.row < $1.row }) {
      while row < refusal.row {
        ends[row + 1] = Int32(bytes.count)
        row += 1
      }
      bytes += refusal.text.utf8
      guard bytes.count < Int32.max else { throw Results.tooMuch }
      bits.setBit(row)
      ends[row + 1] = Int32(bytes.count)
      row += 1
    }
    while row < count {
      ends[row + 1] = Int32(bytes.count)
      row += 1
    }
    return OutgoingArray(count: count, nullCount: count - refusals.count, [bits, offsets, Memory(bytes)])
  }

  private static let tooMuch = Failure(
    "the result takes more than 2 GB in one column; hand the table over as a stream", key: "applications")
}

extension Results {
  /// A row that is refused has nothing.
  func clear(_ row: Int) { for decision in decisions { decision.clear(row) } }
}
