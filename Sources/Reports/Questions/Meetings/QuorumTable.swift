import Assessment
import Assurance
import Dates
import Replay
import Tables

/// Who of those who count was at the meetings held, against the rules of their bodies.
enum QuorumTable {
    static func meetings(_ meetings: [Seen<Meeting>], _ picture: Picture) -> Table {
        Table(
            "Quorum of the meetings held", things: meetings, in: picture,
            [
                Asked("present", "Members who count, there") { one in
                    one.roll.map { .list($0.present.map(\.text)) } ?? .notRecorded
                },
                Asked("needed", "Needed", .trailing) { one in
                    one.quorum?.needed.map(Cell.number) ?? .notApplicable
                },
                Asked("rule", "Rule") { Cell($0.quorum?.rule?.id.text) },
                Asked("quorate", "Quorate") { one in
                    one.attendance.isQuorate.map(Cell.init) ?? .notApplicable
                },
                Asked("absent", "Members who count, not there") { one in
                    one.roll.map { .list($0.absent.map(\.text)) } ?? .notRecorded
                },
                Asked("letter", "Letter about the absence") { $0.letters },
                Asked("letter_rule", "Asked for by") { one in
                    one.letterRule.map { .text($0.id.text) } ?? .notApplicable
                },
            ], whenEmpty: "None.")
    }

    /// The rules in force that set a quorum, or ask for a letter about an absence.
    static func rules(_ picture: Picture) -> Table {
        let practices = [Practice.quorum, .attendanceLetter]
        let found = Found<GovernanceRule>(picture) { rule, _ in
            Answer(
                rule.state.isInForce && !rule.state.isDisowning
                    && rule.state.governs.map(practices.contains) ?? false)
        }
        return Table(
            "Rules of quorum and absence", things: found.dated, in: picture,
            [
                Asked("body", "Body") { one in Cell(one.state.body.map(one.world.named)) },
                Asked("quorum", "Members needed", .trailing) { one in
                    one.state.quorum.map(Cell.number) ?? .notApplicable
                },
                Asked("text", "Rule") { .text($0.name) },
                Asked("responsible", "Who sees to it") {
                    Cell($0.state.adopted?.value.responsible)
                },
                Asked("sources", "Sources") { Cell(sources: $0.state.adopted?.at) },
            ], whenEmpty: Footer.none("rule of quorum", picture.cut))
    }
}

extension InCourse where T == Meeting {
    fileprivate var attendance: Attendance { Attendance(of: thing, in: world) }

    /// Who was there of those who count for the quorum; nil where no attendance is recorded.
    fileprivate var roll: Roll? { attendance.isRecorded ? quorum : nil }
    fileprivate var quorum: Roll? { attendance.rolls(for: .quorum).last }
    fileprivate var letterRule: Folded<GovernanceRule>? {
        attendance.rolls(for: .attendanceLetter).last?.rule
    }

    /// For each absence that calls for one, the letter that is due or was sent.
    fileprivate var letters: Cell {
        guard letterRule != nil else { return .notApplicable }
        guard attendance.isRecorded else { return .cannotTell(["due", "not due"]) }
        return .list(
            attendance.absences(for: .attendanceLetter).map { absence in
                let sent = state.followUps(of: absence.seat).last {
                    $0.value.step == .letterSent
                }
                guard let sent else {
                    return (absence.isAbsent == .yes ? "due: " : "perhaps due: ")
                        + absence.seat.text
                }
                return "sent: \(absence.seat)"
                    + (sent.effective.map { ", \(DateInWords.written($0))" } ?? "")
            })
    }
}
