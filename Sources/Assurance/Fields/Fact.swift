public import Dates

/// Something that happened, in the past tense: what all facts share.
///
/// A fact says in its own file all that there is to say of it, and what has no default here the
/// compiler asks of every one.
public protocol AnyFact: FieldGroup {
    /// The lasting name in the log, such as `action.agreed`. Written once and never changed.
    static var name: String { get }
    /// The version of its fields, from 1.
    static var version: Int { get }
    /// One sentence for help: what happened.
    static var meaning: String { get }
    /// Whether it may be the first fact of its thing. Rule R-04.
    static var begins: Bool { get }
    /// The beginnings of its thing that it may come after, where it is one itself: an agreement may
    /// follow a proposal, and a further edition the first. Rule R-15.
    static var follows: [String] { get }
    /// What to record where its thing has begun already: the facts that say what changed.
    static var instead: [String] { get }
    /// Fields of which it must fill at least one, beside those that are required by themselves.
    static var needs: [FieldNeed] { get }
    /// What people also call it, as the last word of a name: `renamed`, `extended`.
    static var alsoSaid: [String] { get }
    /// A real one: its thing, and its fields as a person types them.
    static var example: FactExample { get }
    /// What it tells of its thing.
    var tells: Telling { get }
    /// The date for which it says that something is to come; nil where it says of none.
    var announced: FuzzyDate? { get }
    /// What happened, and what was said of it, for somebody who does not know the field.
    var plainly: [PlainSentence] { get }
    /// The facts that this one names (reverses, answers, corrects): it takes effect after them.
    var names: [EventID] { get }
    /// The kinds of fact of which it touches the last recorded, where it names none: what it
    /// reverses, answers or reopens.
    static var touches: [String] { get }

    /// Takes this fact into the state of its thing.
    func take<T: Thing>(into folded: inout Folded<T>, _ at: Occurrence)
}

extension AnyFact {
    public static var version: Int { 1 }
    public static var begins: Bool { false }
    public static var follows: [String] { [] }
    public static var instead: [String] { [] }
    public static var needs: [FieldNeed] { [] }
    public static var alsoSaid: [String] { [] }
    public var names: [EventID] { [] }
    public static var touches: [String] { [] }
    public var announced: FuzzyDate? { nil }
}

/// A fact in the life of one kind of thing.
public protocol Fact: AnyFact {
    associatedtype Subject: Thing
    /// Whether it may follow the end of its thing: an explicit reopening. Rule R-10.
    static var mayFollowEnd: Bool { get }

    /// Refuses what is not a valid fact, given all that is known now.
    ///
    /// Breaches are not refused here: they are recorded, and flags show them.
    func check(_ thing: Folded<Subject>?, _ known: some Knowledge) throws(Refusal)

    /// Whether a thing that has begun may begin again as it stands: a decision that was reversed may
    /// be taken anew. Rule R-15.
    static func mayBeginAgain(_ thing: Folded<Subject>) -> Bool

    /// Takes the fact into the state. Invariant: applying a fact never refuses.
    func apply(to thing: inout Subject, _ at: Occurrence)
}

extension Fact {
    public static var mayFollowEnd: Bool { false }
    public static func mayBeginAgain(_ thing: Folded<Subject>) -> Bool { false }
    public func check(_ thing: Folded<Subject>?, _ known: some Knowledge) throws(Refusal) {}
}

/// A fact that any thing's life may hold: a name changed, progress reported, a fact corrected.
public protocol CommonFact: AnyFact {
    static var mayFollowEnd: Bool { get }
    func check<T: Thing>(_ thing: Folded<T>, _ known: some Knowledge) throws(Refusal)
    func apply<T: Thing>(to thing: inout Folded<T>, _ at: Occurrence)
}

extension CommonFact {
    public static var mayFollowEnd: Bool { false }
    public func check<T: Thing>(_ thing: Folded<T>, _ known: some Knowledge) throws(Refusal) {}
}
