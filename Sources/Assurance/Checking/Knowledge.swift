/// What is known when a fact is checked: everything in the log, and the earlier facts of the same
/// batch.
public protocol Knowledge {
    func exists(_ thing: ThingID) -> Bool
    /// The things of a kind that have facts, in the order in which people count.
    func things(of kind: String) -> [ThingID]
    /// The state of a thing from all its facts; nil when none stands of that kind and name.
    func state<T: Thing>(_ kind: T.Type, _ thing: ThingID) -> Folded<T>?
    /// A recorded fact; nil when there is none of that id.
    func fact(_ id: EventID) -> KnownFact?
    /// A recorded fact as corrections have put it right; nil when it is retracted.
    func standing(_ fact: KnownFact) -> KnownFact?
    /// The fact with which the ledger was opened; nil where it begins with none.
    var opening: LedgerOpened? { get }
    /// The names of bodies and roles that its facts give, which are no persons.
    var ownNames: [String] { get }
}
