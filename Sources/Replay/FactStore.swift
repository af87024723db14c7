public import Assurance
public import Dates

/// The facts of a log, read when they are asked for and not before.
///
/// Places count from 0 in the order of recording. What cannot be read, it keeps as its failure:
/// whoever gives an answer asks for that first (``History/requireRead()``).
public protocol FactStore: Sendable {
    /// How many facts there are.
    var count: Int { get }

    /// The fact at a place.
    subscript(place: Int) -> KnownFact { get }

    /// How many facts were known by a moment, and whether papers made any of them known.
    func known(by moment: Instant?) -> (count: Int, isFromPapers: Bool)

    /// The things that have facts, each once.
    var things: [ThingID] { get }

    /// The things of a kind that have facts, each once.
    func things(of kind: String) -> [ThingID]

    /// The facts of a thing, in the order of recording.
    func facts(of thing: ThingID) -> [KnownFact]

    /// How many facts a thing has.
    func factCount(of thing: ThingID) -> Int

    /// The place of the fact with this id; nil where there is none.
    func place(of id: EventID) -> Int?

    /// The places of all facts of some kinds, in order.
    func places(of kinds: [any AnyFact.Type]) -> [Int]

    /// When the newest fact was known of those that were known by a moment, and are of none of these
    /// kinds and about no thing of this kind.
    func newest(by moment: Instant?, but kinds: [any AnyFact.Type], about thing: String) -> Instant?

    /// What could not be read of what was asked for; nil where all could.
    var failure: (any Error)? { get }
}
