import Assessment
import Assurance
import Dates
import Replay

/// One change in the life of an action: what was so before it, and what after.
struct ActionChange {
    /// The sorts of change, in the order in which a scrutineer asks about them.
    enum Sort: String, CaseIterable {
        case new
        case agreed
        case slipped
        case broughtForward = "brought forward"
        case redated = "date moved"
        case reworded
        case transferred
        case rated
        case claimed = "claimed done"
        case verified
        case disputed
        case extensionAsked = "more time asked for"
        case extensionRefused = "more time refused"
        case impact = "impact shown"
        case closed
        case reopened
        case carriedForward = "carried forward"
        case superseded
        case dropped
        case progress

        /// Whether what was promised is another than before.
        var isOfThePromise: Bool {
            switch self {
            case .slipped, .broughtForward, .redated, .reworded, .transferred: true
            default: false
            }
        }
    }

    let action: ThingID
    let sort: Sort
    /// What changed: the due date, the wording, the lead.
    let part: String
    let before: String?
    let after: String?
    /// How far the due date moved: from the last day of the one before, as bounds.
    var moved: DayRange?
    /// The dates before and after, where it is the due date that moved.
    var dates: (before: DateBounds?, after: DateBounds?)?
    /// Whoever the fact itself names: who agreed, claimed or checked.
    let who: String?
    let why: String?
    let at: Occurrence

    /// Whether it is of the same fact and the same part.
    func isSame(as other: ActionChange) -> Bool { at.id == other.at.id && part == other.part }

    /// What each fact changed, for facts of one action in order of effect.
    static func all(_ facts: [KnownFact], of id: ThingID) -> [ActionChange] {
        var folded = Folded<Action>(id: id)
        var before = Moment(folded.state)
        var changes: [ActionChange] = []
        for fact in facts where !fact.isAboutTheRecord {
            folded.take(fact)
            let after = Moment(folded.state)
            changes += Self.changes(fact, of: id, before, after)
            before = after
        }
        return changes
    }

    /// What of an action a change is told by: no more, since a copy of a whole state that goes on
    /// growing costs all that it holds.
    private struct Moment {
        let terms: Action.Terms?
        let due: FuzzyDate?
        let rating: ActionRated.Rating?
        let stage: Action.Stage?
        let isOpen: Bool

        init(_ action: Action) {
            terms = action.terms?.value
            due = action.due?.value
            rating = action.rating?.value.rating
            stage = action.life.stage
            isOpen = action.isOpen
        }
    }

    private static func changes(
        _ known: KnownFact, of id: ThingID, _ was: Moment, _ now: Moment
    ) -> [ActionChange] {
        func change(_ sort: Sort, _ part: String, _ one: String?, _ other: String?)
            -> ActionChange
        {
            ActionChange(
                action: id, sort: sort, part: part, before: one, after: other,
                who: Acting.who(known), why: Acting.why(known), at: known.at)
        }
        func stage(_ sort: Sort) -> ActionChange {
            change(sort, "status", was.stage?.words, now.stage?.words)
        }
        switch known.fact {
        case is ActionProposed, is ActionAgreed:
            let title = change(
                was.stage == nil ? .new : .agreed, "the action", nil, now.terms?.title)
            return [title]
        case is ActionSlipped:
            var moved = change(
                sort(from: was.due, to: now.due), "due date",
                was.due?.asWritten, now.due?.asWritten ?? "left open")
            moved.dates = (was.due?.bounds, now.due?.bounds)
            if let old = was.due, let new = now.due, new.isDated {
                moved.moved = new.bounds.daysLate(against: old)
            }
            return [moved]
        case let transfer as ActionTransferred:
            let lead = change(
                .transferred, "lead", was.terms?.lead?.text ?? transfer.formerLead?.text,
                now.terms?.lead?.text)
            let oversight = change(
                .transferred, "oversight",
                list(was.terms?.oversight) ?? list(transfer.formerOversight),
                list(now.terms?.oversight))
            return (transfer.lead == nil ? [] : [lead])
                + (transfer.oversight.isEmpty ? [] : [oversight])
        case let wording as WordingChanged:
            let old =
                wording.part(of: Action.self) == .title ? was.terms?.title : wording.from
            return [change(.reworded, wording.part ?? "wording", wording.from ?? old, wording.to)]
        case let rated as ActionRated:
            let colour = change(
                .rated, "BRAG", was.rating?.rawValue ?? "unrated",
                rated.rating.rawValue)
            let isBack = !was.isOpen && now.isOpen && was.stage != nil
            let isDone = was.isOpen && !now.isOpen
            return [colour] + (isBack ? [stage(.reopened)] : []) + (isDone ? [stage(.claimed)] : [])
        case let claim as CompletionClaimed:
            return [change(.claimed, "status", was.stage?.words, claim.claim ?? now.stage?.words)]
        case is CompletionVerified: return [stage(.verified)]
        case let dispute as CompletionDisputed:
            return [
                change(
                    .disputed, "completion", now.stage?.words, dispute.text ?? "said not to be done"
                )
            ]
        case let ask as ExtensionAsked:
            return [
                change(
                    .extensionAsked, "due date", was.due?.asWritten,
                    ask.to.map { "\($0.asWritten) asked for" } ?? "more time asked for")
            ]
        case is ExtensionRefused:
            return [
                change(.extensionRefused, "due date", was.due?.asWritten, "as it was")
            ]
        case is ActionFoundSame:
            return [change(.superseded, "status", was.stage?.words, now.stage?.words)]
        case let impact as ImpactEvidenced:
            return [change(.impact, impact.measure, impact.before, impact.after)]
        case is ThingClosed: return [stage(.closed)]
        case is ThingReopened: return [stage(.reopened)]
        case let ended as ThingSuperseded:
            let isCarried = ended.how == .carriedForward || ended.how == .continued
            return [
                change(
                    isCarried ? .carriedForward : .superseded, "status", was.stage?.words,
                    "to " + ended.by.map(\.text).joined(separator: "; "))
            ]
        case is ThingWithdrawn: return [stage(.dropped)]
        case let progress as ProgressReported:
            return [change(.progress, "progress", nil, progress.words)]
        default: return []
        }
    }

    /// Which way a due date moved; a date that may have gone either way has only moved.
    private static func sort(from old: FuzzyDate?, to new: FuzzyDate?) -> Sort {
        guard let old = old?.bounds else { return .redated }
        guard let new = new?.bounds else { return .slipped }
        guard let oldEnd = old.latest else { return .redated }
        guard let newEnd = new.latest else { return .slipped }
        return newEnd > oldEnd ? .slipped : newEnd < oldEnd ? .broughtForward : .redated
    }

    private static func list(_ names: [String]?) -> String? {
        names.flatMap { $0.isEmpty ? nil : $0.joined(separator: "; ") }
    }
}

extension ActionChange: Equatable {
    static func == (a: Self, b: Self) -> Bool {
        a.isSame(as: b) && a.sort == b.sort && a.before == b.before && a.after == b.after
            && a.moved == b.moved
    }
}
