/// Numbers of which the least is taken first.
struct Heap<Key: Comparable> {
    private var items: [Key] = []

    var first: Key? { items.first }

    mutating func insert(_ key: Key) {
        items.append(key)
        var at = items.count - 1
        while at > 0 {
            let parent = (at - 1) / 2
            if items[parent] <= items[at] { break }
            items.swapAt(parent, at)
            at = parent
        }
    }

    mutating func popFirst() -> Key? {
        guard let least = items.first, let last = items.popLast() else { return nil }
        if items.isEmpty { return least }
        items[0] = last
        var at = 0
        while true {
            var child = 2 * at + 1
            if child >= items.count { break }
            if child + 1 < items.count, items[child + 1] < items[child] { child += 1 }
            if items[at] <= items[child] { break }
            items.swapAt(at, child)
            at = child
        }
        return least
    }
}
