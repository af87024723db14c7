import Assessment
import Assurance
import Dates
import Replay
import Tables

/// One answer of an organisation on a standard, with the scale of its audit.
struct RatedAnswer {
    let response: Seen<Response>
    let audit: ThingID?
    let auditName: String
    let organisationName: String
    /// The title of the standard in the edition that the audit asked about; else its code.
    let standardName: String
    let set: ThingID?
    let scale: RatingScale?
    /// When the audit looks at, so that audits stand in the order of their periods.
    let period: DateBounds

    /// Every answer, audit by audit in the order of their periods.
    static func all(_ picture: Picture) -> [RatedAnswer] {
        let audits = Dictionary(
            uniqueKeysWithValues: picture.all(Audit.self).map { ($0.id, $0.possible) })
        let sets = Dictionary(
            uniqueKeysWithValues: picture.all(StandardSet.self).map { ($0.id, $0.possible.state) })
        let names = names(picture.all(Organisation.self))
        let rated = picture.all(Response.self).map { one in
            let state = one.possible.state
            let audit = state.audit.flatMap { audits[$0] }
            let set = audit?.state.standards
            let standard = state.standard ?? "not recorded"
            return RatedAnswer(
                response: one, audit: state.audit,
                auditName: audit?.name ?? state.audit?.text ?? "not recorded",
                organisationName: state.organisation.map { names[$0] ?? $0.text }
                    ?? "not recorded",
                standardName: set.flatMap { sets[$0]?.heading(of: standard) } ?? standard,
                set: set, scale: set.flatMap { sets[$0]?.scale },
                period: audit?.state.period?.bounds ?? audit?.state.opening?.at.bounds
                    ?? .unbounded)
        }
        return rated.sorted { one, other in
            if one.period != other.period { return one.period.isListed(before: other.period) }
            return one.response.id < other.response.id
        }
    }

    /// The names of organisations, with the id where two are called the same.
    private static func names(_ all: [Seen<Organisation>]) -> [ThingID: String] {
        let alike = Dictionary(grouping: all) { $0.possible.name }
        return Dictionary(
            uniqueKeysWithValues: all.map { one in
                let name = one.possible.name
                return (one.id, alike[name]?.count == 1 ? name : "\(name) (\(one.id))")
            })
    }

    /// How many steps higher the organisation rated itself, by what may have happened by the day;
    /// nil while it cannot be compared.
    var gap: Int? { scale.flatMap { response.possible.state.gap(on: $0) } }

    /// The gap by both folds.
    var gapCell: Cell {
        response.cell { one in Cell(scale.flatMap { one.state.gap(on: $0) }) }
    }

    /// Why it has no gap; nil where it has one.
    var obstacle: String? {
        guard gap == nil else { return nil }
        let state = response.possible.state
        if state.life.stage == .withdrawn { return "the request was withdrawn" }
        guard let scale else {
            return set == nil
                ? "the audit names no standard set, so no scale is known"
                : "no scale is recorded of \(set?.text ?? "its standard set")"
        }
        guard let own = state.selfRating else {
            return state.life.reached(.notReturned) != nil
                ? "it was not returned" : "no own rating is recorded"
        }
        guard let moderated = state.moderatedRating else {
            return "no moderated rating is recorded"
        }
        let strange = [own, moderated].first { scale.place(of: $0) == nil } ?? own
        return "\"\(strange)\" is not a step of the scale \(scale.title)"
    }
}
