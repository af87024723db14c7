/// The way from a node up to the root, told by numbers alone (RFC 9162 section 2.1.3.2).
struct Climb {
    private var node: Int
    private var last: Int

    init(node: Int, last: Int) {
        self.node = node
        self.last = last
    }

    enum Side {
        case left
        case right
    }

    var isAtTop: Bool { last == 0 }

    /// Goes one node up, and says on which side its sibling was; nil at the top.
    mutating func step() -> Side? {
        guard !isAtTop else { return nil }
        let isRight = !node.isMultiple(of: 2)
        let side: Side = isRight || node == last ? .left : .right
        if side == .left && !isRight {
            // The last node has no sibling on its own level: it rises until it is a right child.
            rise(by: node.trailingZeroBitCount)
        }
        rise(by: 1)
        return side
    }

    /// Goes up past every level on which the node is a right child.
    mutating func skipRightChildren() {
        rise(by: (~node).trailingZeroBitCount)
    }

    private mutating func rise(by levels: Int) {
        node >>= levels
        last >>= levels
    }
}
