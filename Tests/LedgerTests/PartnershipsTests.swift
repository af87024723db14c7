import Assessment
import Assurance
import Dates
import EventLog
import Foundation
import Ledger
import Replay
import Reports
import Tables
import Testing
import Trials

/// Other areas: their facts replay, their own rules bind them, and nothing of another partnership is
/// held against them.
@Suite struct PartnershipsTests {
    private static let names = ["scales", "shapes", "thurrock"]
    private static let days = ["2017-06-01", "2021-02-02", "2022-06-01", "2026-11-30"]

    /// Every page that can be asked without a name, as text.
    private static func pages(_ picture: Picture) throws -> [String] {
        let reports = ReportList.all.compactMap { kind in
            try? Asking(ReportArguments([], of: kind)).page(of: picture)
        }
        let flags = FlagsPage(isDetailed: true).page(picture)
        return ([flags, FlagsPage.list(in: picture)] + reports).map { $0.written(as: .markdown) }
    }

    /// A part without the ids of facts, which are given anew with every recording.
    private static func named(_ part: String) -> String {
        part.replacing(/[0-9a-f]{8}-[0-9a-f-]{27}/, with: "ID")
    }

    @Test(arguments: names)
    func `no page of one partnership names another, its papers or its codes`(name: String) throws {
        let history = try Partnership.history(name, Partnership.lines(name))
        for day in Self.days {
            for page in try Self.pages(Partnership.picture(history, day)) {
                let words = page.lowercased()
                #expect(!words.contains("merton"), "on \(day): \(page.prefix(80))")
                #expect(page.firstMatch(of: /RULE-\d/) == nil, "on \(day): \(page.prefix(80))")
            }
        }
    }

    /// Kinds of thing whose titles are names, by which other facts know them.
    private static var named: Regex<(Substring, Substring)> {
        /"fact": ?"(role|group|organisation|name|standard-set)\./
    }

    private static var prose: Regex<(Substring, Substring)> {
        /"(title|text|measures|remark|reason|summary|comment|grounds|rationale|purpose|narrative)": ?"(?:[^"\\]|\\.)*"/
    }

    /// The same facts with every rule, every title and all other prose worded at random.
    private static func reworded(_ lines: [String], _ chance: inout Chance) -> [String] {
        lines.map { line in
            guard line.firstMatch(of: named) == nil else { return line }
            let words = chance.pick([
                "notify the Panel", "annual report", "letter", "fewer and fewer", "reduced by half",
                "publicly available", "not stated", "consecutive", "Not recorded: no answer",
            ])
            return line.replacing(prose) { "\"\($0.1)\": \"\(words)\"" }
        }
    }

    @Test(arguments: names, Seeds.kept([], fresh: 2))
    func `no answer hangs on words`(name: String, seed: UInt64) throws {
        var chance = Chance(seed: seed)
        let lines = try Partnership.lines(name)
        let reworded = Self.reworded(lines, &chance)
        #expect(reworded != lines)
        let (one, other) = (
            try Partnership.history(name, lines), try Partnership.history(name, reworded)
        )
        for day in Self.days {
            let pictures = [try Partnership.picture(one, day), try Partnership.picture(other, day)]
            let clocks = pictures.map { picture in
                Clocks.readings(picture).map {
                    "\($0.clock) \($0.thing) \(Self.named($0.task.part)) \($0.states) \($0.due)"
                }
            }
            #expect(clocks[0] == clocks[1], "seed \(seed), on \(day)")
            let flags = pictures.map { picture in
                FlagList.raised(in: picture).map {
                    "\($0.flag.code) \($0.breach.thing) \(Self.named($0.breach.part)) "
                        + "\($0.breach.isCertain)"
                }
            }
            #expect(flags[0] == flags[1], "seed \(seed), on \(day)")
        }
    }
}
