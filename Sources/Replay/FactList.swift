public import Assurance

/// Every fact of a history in the order of recording; each is read when it is asked for.
public struct FactList: RandomAccessCollection, Sendable {
    let store: (any FactStore)?
    let stored: Int
    let added: [KnownFact]

    public var startIndex: Int { 0 }
    public var endIndex: Int { stored + added.count }

    public subscript(place: Int) -> KnownFact {
        if place < stored, let store { return store[place] }
        return added[place - stored]
    }
}
