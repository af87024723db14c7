/// What a fact tells of its thing.
public enum Telling: Hashable, Sendable, CaseIterable {
    /// Something happened or was done, and was over when it was said.
    case doing
    /// Something was settled that may take effect later than it was said: a post was filled, a rule
    /// was adopted.
    case arrangement
    /// Somebody gave their word, or proposed something: it is said, and not yet done.
    case promise
    /// Something is still to come: it was scheduled or planned.
    case announcement
    /// A note, a name or a wording: nothing of what was done.
    case aside
    /// That what was written does not agree, or which of it is right.
    case remark
    /// That a fact was recorded wrongly.
    case correction

    /// Whether it tells how the thing went on, done or still planned.
    ///
    /// The promise itself does not, nor what is only said about it or about the record.
    public var isNews: Bool {
        switch self {
        case .doing, .arrangement, .announcement: true
        case .promise, .aside, .remark, .correction: false
        }
    }

    /// Whether what it tells was over when it was said, so that it cannot bear a later date.
    public var isOver: Bool { self == .doing || self == .promise }
}

extension KnownFact {
    /// Whether it is a correction or a retraction, and says nothing of the thing.
    public var isAboutTheRecord: Bool { fact?.tells == .correction }

    /// Whether it tells how its thing went on; a fact of an unknown kind tells nothing.
    public var isNews: Bool { fact?.tells.isNews ?? false }
}
