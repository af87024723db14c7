import Assessment
import Assurance
import Dates
import Replay
import Tables

/// Which organisation returned its answers, and when: whole returns, however many standards they are
/// on.
enum ReturnsTable {
    private struct Row {
        let one: AuditReturn
        let audit: Folded<Audit>
        let world: World

        /// The other partnerships that the one return is given to.
        var alsoFor: [String] {
            let answers = one.responses.compactMap { world.one(Response.self, $0) }
                .flatMap { $0.state.submissions.last?.value.alsoFor ?? [] }
            let noted = audit.state.returnNotes.filter {
                $0.value.organisation == one.organisation
            }.flatMap(\.value.alsoFor)
            return (answers + noted).reduce(into: []) { all, name in
                if !all.contains(name) { all.append(name) }
            }
        }

        var notes: [String] {
            audit.state.returnNotes.filter { $0.value.organisation == one.organisation }
                .compactMap(\.value.reason)
        }

        /// What it was told of its answers.
        var feedback: [String] {
            audit.state.feedback.filter { $0.value.organisation == one.organisation }.map { sent in
                let told = [sent.value.text, sent.value.reference].compactMap { $0 }
                return told.isEmpty ? "sent" : told.joined(separator: "; ")
            }
        }
    }

    /// The returns to some audits; nothing is said to be missing beyond what the record reaches.
    static func table(_ audits: [ThingID], _ picture: Picture) -> Table {
        let columns: [Asked<Row>] = [
            Asked("organisation", "Organisation") { .text($0.world.name(of: $0.one.organisation)) },
            Asked("of", "Return of") { .text($0.one.standards) },
            Asked("due", "Due") { Cell($0.one.stated) },
            Asked("returned", "Returned") { row in
                row.one.returned.map { Cell($0) }
                    ?? (row.one.notReturned == nil ? .notRecorded : .text("not returned"))
            },
            Asked("missed", "Late or missing") { Cell($0.one.isMissed) },
            Asked("also_for", "Also given to") {
                $0.alsoFor.isEmpty ? .empty : .list($0.alsoFor)
            },
            Asked("notes", "What is noted") { $0.notes.isEmpty ? .empty : .list($0.notes) },
            Asked("feedback", "Feedback") { $0.feedback.isEmpty ? .empty : .list($0.feedback) },
            Asked("audit", "Audit") { .text($0.audit.id.text) },
        ]
        return Table(
            "Returns", eachOf: audits, in: picture, columns,
            sources: { $0.one.answer ?? $0.one.notReturned ?? $0.one.asked },
            doubt: "may not have been asked",
            whenEmpty: "Not recorded: no return of an organisation is known.", rows: rows)
    }

    private static func rows(_ id: ThingID, _ world: World) -> [(part: [String], row: Row)] {
        guard let audit = world.one(Audit.self, id) else { return [] }
        return AuditReturn.all(of: audit, in: world).map { one in
            (
                part: [id.text, one.organisation.text, one.part ?? ""],
                row: Row(one: one, audit: audit, world: world)
            )
        }
    }
}
