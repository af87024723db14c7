import Assurance
import Dates
import Replay

/// Of some things, those of which something holds: certainly, or as far as the dates can tell.
struct Holding<Item> {
    private(set) var sure: [Item] = []
    private(set) var unsure: [Item] = []

    init(sure: [Item], unsure: [Item]) {
        self.sure = sure
        self.unsure = unsure
    }

    init(_ items: [Item], in picture: Picture, _ holds: (Item, World) -> Answer) {
        for item in items {
            switch picture.told({ holds(item, $0) }).value ?? .cannotTell {
            case .yes: sure.append(item)
            case .no: break
            case .cannotTell: unsure.append(item)
            }
        }
    }

    init(_ items: [Item], in picture: Picture, _ holds: (Item, World) -> Bool) {
        self.init(items, in: picture) { Answer(holds($0, $1)) }
    }

    /// Those of which it may hold.
    var all: [Item] { sure + unsure }

    /// `3 audits`, `no audit is recorded`; of those that the dates leave open it is said apart.
    func recorded(_ noun: String) -> String { Count.recorded(sure, noun) + doubt }

    /// `3 audits; of 1 more the dates cannot tell`.
    func count(_ noun: String) -> String { Count.of(sure, noun) + doubt }

    /// `3; of 1 more the dates cannot tell`.
    var number: String { "\(sure.count)\(doubt)" }

    private var doubt: String {
        unsure.isEmpty ? "" : " (of \(unsure.count) more the dates cannot tell)"
    }
}
