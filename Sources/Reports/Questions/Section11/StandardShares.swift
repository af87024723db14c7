import Assessment
import Assurance
import Dates
import Replay
import Tables

/// How many organisations stand at each step of the scale, standard by standard, with their share of
/// those rated.
enum StandardShares {
    /// The tallies of some audits; those to which a standard does not apply stand in no share.
    static func table(_ audits: [ThingID], _ picture: Picture) -> Table {
        let columns: [Asked<(audit: ThingID, tally: StandardTally)>] = [
            Asked("standard", "Standard") { .text($0.tally.standard.code) },
            Asked("title", "Which is") { .text($0.tally.standard.title) },
            Asked("part_of", "Part of") {
                $0.tally.standard.partOf.map(Cell.text) ?? .notApplicable
            },
            Asked("asked", "Asked", .trailing) { .number($0.tally.asked) },
            Asked("not_applicable", "Not applicable", .trailing) {
                .number($0.tally.notApplicable)
            },
            Asked("unrated", "Without a rating", .trailing) { .number($0.tally.unrated) },
            Asked("self", "Rated themselves") { steps($0.tally.own) },
            Asked("self_assured", "Assured by themselves (%)", .trailing) {
                assured($0.tally.own)
            },
            Asked("moderated", "Moderated") { steps($0.tally.moderated) },
            Asked("moderated_assured", "Assured by moderation (%)", .trailing) {
                assured($0.tally.moderated)
            },
            Asked("set", "Standard set") { .text($0.tally.set.text) },
            Asked("audit", "Audit") { .text($0.audit.text) },
        ]
        return Table(
            "Ratings by standard", eachOf: audits, in: picture, columns,
            doubt: "may not have been asked",
            whenEmpty: "Not recorded: no answer on a standard with a known scale."
        ) { audit, world in
            StandardTally.all(of: audit, in: world).map { tally in
                (
                    part: [audit.text, tally.set.text, tally.standard.code],
                    row: (audit: audit, tally: tally)
                )
            }
        }
    }

    /// `2 amber (20.0%)`, the best first; steps at which nobody stands are left out.
    private static func steps(_ steps: StandardTally.Steps) -> Cell {
        let told = zip(steps.scale.ordered, steps.counts).reversed().compactMap { step, count in
            count == 0
                ? nil
                : "\(count) \(step.value) (\(Share.percent(count, of: steps.rated) ?? "0.0")%)"
        }
        return Cell(told)
    }

    private static func assured(_ steps: StandardTally.Steps) -> Cell {
        guard let assured = steps.assured else { return .notApplicable }
        return steps.rated == 0 ? .notRecorded : Share.cell(assured, of: steps.rated)
    }

    /// The counts and shares that papers print without saying whose they are.
    static func printed(_ audits: [ThingID], _ picture: Picture) -> Table {
        let columns: [Asked<(audit: Folded<Audit>, count: Cited<AuditRatingsCounted>)>] = [
            Asked("audit", "Audit") { .text($0.audit.name) },
            Asked("standard", "Standard") { Cell($0.count.value.standard ?? "the whole") },
            Asked("rating", "Rating") { .text($0.count.value.rating) },
            Asked("count", "How many", .trailing) { Cell($0.count.value.count) },
            Asked("out_of", "Of", .trailing) { Cell($0.count.value.outOf) },
            Asked("percent", "Percentage", .trailing) { one in
                let said = one.count.value
                return said.percent.map { .decimal($0.text) }
                    ?? Share.cell(said.count, of: said.outOf)
            },
            Asked("by", "Rated by") { one in
                Cell(
                    one.count.value.isModerated.map { $0 ? "others" : "the organisations" })
            },
        ]
        return Table(
            "Ratings as papers count them", eachOf: audits, in: picture, columns,
            sources: { $0.count.at }, doubt: "may not have been counted by then",
            whenEmpty: "None.",
            rows: { id, world in
                world.one(Audit.self, id).map { audit in
                    audit.state.ratingCounts.map {
                        (part: $0.at.id, row: (audit: audit, count: $0))
                    }
                } ?? []
            })
    }
}
