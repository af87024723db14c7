/// The least and the most days by which something was late; negative is early.
public struct DayRange: Hashable, Sendable {
    /// The fewest days late possible, or nil if there is no such bound.
    public var least: Int?
    /// The most days late possible, or nil if there is no such bound.
    public var most: Int?

    public init(least: Int?, most: Int?) {
        self.least = least
        self.most = most
    }

    /// The least range that holds every one of some; nil where there are none.
    public init?(holding all: [DayRange]) {
        guard !all.isEmpty else { return nil }
        let (least, most) = (all.compactMap(\.least), all.compactMap(\.most))
        self.init(
            least: least.count == all.count ? least.min() : nil,
            most: most.count == all.count ? most.max() : nil)
    }

    /// Whether it was late: by at least one day.
    public var isLate: Answer {
        if let least, least > 0 { return .yes }
        if let most, most <= 0 { return .no }
        return .cannotTell
    }
}

extension DayRange: CustomStringConvertible {
    /// The range in words: "732 to 759 days late", "from 89 days early to 275 days late".
    public var description: String {
        switch (least, most) {
        case (let least?, let most?) where least == most:
            least == 0 ? "on the day" : side(least)
        case (let least?, let most?) where least >= 0: "\(least) to \(days(most)) late"
        case (let least?, let most?) where most <= 0: "\(-most) to \(days(-least)) early"
        case (let least?, let most?): "from \(side(least)) to \(side(most))"
        case (let least?, nil): least < 0 ? "at most \(side(least))" : "at least \(side(least))"
        case (nil, let most?): most < 0 ? "at least \(side(most))" : "at most \(side(most))"
        case (nil, nil): Answer.cannotTell.description
        }
    }

    private func side(_ count: Int) -> String {
        count < 0 ? "\(days(-count)) early" : "\(days(count)) late"
    }

    private func days(_ count: Int) -> String { count == 1 ? "1 day" : "\(count) days" }
}
