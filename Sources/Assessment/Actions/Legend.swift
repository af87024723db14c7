public import Assurance
public import Replay

/// What the colours say of an action, by the partnership's own legend in force on a day.
public struct Legend: Sendable {
    private let meanings: [Cited<ColourMeaning>]

    init(_ world: World) {
        meanings = world.ownRules.rules(for: .colours).compactMap(\.state.adopted).flatMap {
            rule in rule.value.colours.map { Cited($0, rule.at) }
        }
    }

    /// Whether there is one.
    public var isAdopted: Bool { !meanings.isEmpty }

    /// What a colour says, with the rule that says so; nil where no legend names it.
    public func meaning(of colour: ActionRated.Rating?) -> Cited<ColourMeaning>? {
        colour.flatMap { colour in meanings.last { $0.value.colour.isSame(as: colour) } }
    }

    public func says(_ colour: ActionRated.Rating?, _ meaning: ColourMeaning.Meaning) -> Bool {
        self.meaning(of: colour)?.value.means == meaning
    }

    /// Whether a colour claims that an action is done.
    ///
    /// Without a legend it does as the fact itself has it: blue is such a claim (section 4.5 of the
    /// event analysis).
    public func claimsDone(_ colour: ActionRated.Rating?) -> Bool {
        isAdopted ? says(colour, .done) : colour == .blue
    }
}

extension World {
    /// What the colours said on the day.
    public var legend: Legend { Legend(self) }
}
