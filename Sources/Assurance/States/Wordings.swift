/// The part of a thing that has a title and no other wording of its own.
public enum TitleWording: String, Word {
    case title
}

/// The parts of a thing that has no wording to replace: none.
public enum NoWording: Word {
    public static let allCases: [NoWording] = []

    public init?(rawValue: String) { nil }

    public var rawValue: String { switch self {} }
}
