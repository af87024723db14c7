import Assessment
import Assurance
import Dates
import Replay
import Tables

/// One line of a budget, as last reported for its period.
struct BudgetLine {
    let plan: ThingID
    let spend: Cited<PlanSpendReported>

    var isTotal: Bool { spend.value.total == true }
    /// What was spent and what was planned, in pence.
    var spent: Int128? { spend.value.spend?.scaled(by: 2).map { Int128($0) } }
    var budget: Int128? { spend.value.budget?.scaled(by: 2).map { Int128($0) } }
    var difference: Int128? {
        guard let spent, let budget else { return nil }
        return spent - budget
    }
    var isOverspent: Bool { difference.map { $0 > 0 } ?? false }

    /// Every line of every plan; a later report of the same line and period takes the place of an
    /// earlier one.
    static func all(_ world: World) -> [BudgetLine] {
        world.all(Plan.self).flatMap { plan in
            var lines: [BudgetLine] = []
            for one in plan.state.spending {
                let line = BudgetLine(plan: plan.id, spend: one)
                let place = lines.firstIndex {
                    $0.spend.value.line == one.value.line && $0.bounds == line.bounds
                }
                if let place { lines[place] = line } else { lines.append(line) }
            }
            return lines
        }
    }

    var bounds: DateBounds? { spend.value.period?.bounds }

    /// Whether its period may have begun by a day: nothing is spent before.
    func hasBegun(by day: Day) -> Bool { bounds?.isAfter(day) != .yes }
}

/// What one organisation agreed to pay for a period, as last agreed.
struct Contribution {
    let organisation: ThingID
    let agreed: Cited<OrganisationContributionAgreed>

    var period: FuzzyDate? { agreed.value.period }
    var pence: Int128? { agreed.value.amount?.scaled(by: 2).map { Int128($0) } }

    /// Only those are asked that are known ever to have agreed one.
    static func all(_ world: World) -> [Contribution] {
        let paying = world.past.history.things(with: OrganisationContributionAgreed.self)
        let all = paying.compactMap { world.one(Organisation.self, $0) }.flatMap { one in
            one.state.contributions.filter { agreed in
                guard let period = agreed.value.period else { return false }
                return one.state.contribution(for: period)?.at.id == agreed.at.id
            }.map { Contribution(organisation: one.id, agreed: $0) }
        }
        return all.sorted { ($0.pence ?? 0) > ($1.pence ?? 0) }
    }

    static func sum(_ all: [Contribution]) -> Int128 {
        all.compactMap(\.pence).reduce(0, +)
    }
}

/// The budget of one period added up: its lines, the total that was reported, and what was
/// contributed.
struct BudgetTotal {
    let period: FuzzyDate?
    let spend: Int128?
    let budget: Int128?
    /// The line that was reported as the total of the others.
    let reported: BudgetLine?
    let contributions: Int128?

    /// Whether the lines add up to the total that was reported; nil where none was.
    var agrees: Bool? {
        guard let reported, let spend, let budget else { return nil }
        return reported.spent == spend && reported.budget == budget
    }

    /// What was left of the budget: by the total as reported, else by the lines.
    var underspend: Int128? {
        guard let spent = reported?.spent ?? spend, let planned = reported?.budget ?? budget else {
            return nil
        }
        return planned - spent
    }

    var words: String {
        guard let left = underspend, let planned = reported?.budget ?? budget,
            let spent = reported?.spent ?? spend
        else { return "The total of \(name) is not recorded." }
        let share = Share.percent(abs(left), of: planned).map { " (\($0)%)" } ?? ""
        return "\(name): \(Pounds(spent)) spent of \(Pounds(planned)), "
            + (left < 0 ? "\(Pounds(-left)) over" : "\(Pounds(left)) under") + "\(share)."
    }

    private var name: String {
        period.map(DateInWords.period)?.capitalisedFirst ?? "A period not recorded"
    }

    /// One total for each period, in the order in which periods first appear.
    static func all(_ lines: [BudgetLine], _ contributions: [Contribution]) -> [BudgetTotal] {
        var periods: [FuzzyDate?] = []
        for one in lines where !periods.contains(where: { $0?.bounds == one.bounds }) {
            periods.append(one.spend.value.period)
        }
        return periods.map { period in
            let own = lines.filter { $0.bounds == period?.bounds }
            let parts = own.filter { !$0.isTotal }
            let paid = contributions.filter { $0.period?.bounds == period?.bounds }
            return BudgetTotal(
                period: period, spend: sum(parts.map(\.spent)), budget: sum(parts.map(\.budget)),
                reported: own.last { $0.isTotal },
                contributions: paid.isEmpty ? nil : Contribution.sum(paid))
        }
    }

    /// The sum; nil where a part is missing or there is none.
    private static func sum(_ parts: [Int128?]) -> Int128? {
        let known = parts.compactMap { $0 }
        return known.isEmpty || known.count < parts.count ? nil : known.reduce(0, +)
    }
}

/// An amount of pence written in pounds, without pence where there are none: `131,696`, `0.50`.
struct Pounds: CustomStringConvertible {
    let pence: Int128

    init(_ pence: Int128) { self.pence = pence }

    /// With commas between thousands, for sentences.
    var description: String { written(grouped: true) }
    /// Without commas, for machines.
    var plain: String { written(grouped: false) }

    private func written(grouped: Bool) -> String {
        let whole = String(pence.magnitude / 100)
        let rest = pence.magnitude % 100
        var text = ""
        for (at, digit) in whole.enumerated() {
            if grouped, at > 0, (whole.count - at).isMultiple(of: 3) { text += "," }
            text.append(digit)
        }
        let cents = rest == 0 ? "" : rest < 10 ? ".0\(rest)" : ".\(rest)"
        return (pence < 0 ? "-" : "") + text + cents
    }
}

extension Cell {
    /// An amount in pounds.
    init(pence: Int128?) { self = pence.map { .decimal(Pounds($0).plain) } ?? .notRecorded }
}
