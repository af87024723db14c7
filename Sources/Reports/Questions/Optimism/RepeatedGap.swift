import Assessment
import Assurance
import Dates
import Replay
import Tables

/// An organisation moderated down in more than one audit: on any standard, or on one again.
struct RepeatedGap {
    /// One audit in which it was, with how, in the words of that audit's scale.
    struct Time {
        let audit: String
        let scale: String
        let words: String
    }

    let organisation: String
    /// The standard, where it is one and the same; nil where any counts.
    let standard: String?
    let audits: [Time]

    /// Every organisation moderated down in more than one audit, then every standard on which one
    /// was.
    ///
    /// A standard is the same where its edition is, or where it has the same title in the other
    /// edition.
    static func all(_ answers: [RatedAnswer]) -> [RepeatedGap] {
        let down = answers.filter { ($0.sureGap ?? 0) > 0 }
        let groups = Dictionary(grouping: down, by: \.organisationName)
        return groups.keys.sorted().flatMap { name -> [RepeatedGap] in
            let own = groups[name] ?? []
            let any = RepeatedGap(organisation: name, standard: nil, audits: times(own))
            let standards = Dictionary(grouping: own) { $0.standardName.lowercased() }
            let same = standards.keys.sorted().map { key in
                let found = standards[key] ?? []
                return RepeatedGap(
                    organisation: name, standard: found.first?.standardName, audits: times(found))
            }
            return ([any] + same).filter { $0.audits.count > 1 }
        }
    }

    private static func times(_ answers: [RatedAnswer]) -> [Time] {
        RatingGaps.audits(answers).map { audit in
            let own = answers.filter { $0.audit == audit.id }
            let words = own.map { "\($0.standardName) by \(steps($0.sureGap ?? 0))" }
            return Time(
                audit: audit.name, scale: audit.scale, words: words.joined(separator: "; "))
        }
    }

    private static func steps(_ gap: Int) -> String { gap == 1 ? "1 step" : "\(gap) steps" }

    static func table(_ all: [RepeatedGap]) -> Table {
        let rows = all.flatMap { one in one.audits.map { (of: one, time: $0) } }
        return Table(
            "Moderated down in more than one audit", of: rows,
            [
                Asked("organisation", "Organisation") { .text($0.of.organisation) },
                Asked("standard", "Standard") { .text($0.of.standard ?? "any standard") },
                Asked("audit", "Audit") { .text($0.time.audit) },
                Asked("scale", "Scale") { .text($0.time.scale) },
                Asked("gaps", "Moderated down by") { .text($0.time.words) },
            ], whenEmpty: "None that is recorded.")
    }
}
