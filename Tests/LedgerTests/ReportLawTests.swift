import Assessment
import Assurance
import Dates
import Dispatch
import Ledger
import Replay
import Reports
import Tables
import Testing
import Trials

/// The laws that every report keeps, on random histories of things that name one another.
struct ReportLawTests {
    private static let histories = Seeds.times(2)
    private static let seeds = Seeds.kept([4_973_733_120_026_707_818], fresh: 2)

    /// A report asked in one way, with the way in words.
    private struct Question {
        let words: String
        let ask: (Picture) -> Page
    }

    /// Hands over random histories, each with the seed that makes it again.
    private func forEachHistory(
        _ seed: UInt64, _ body: (inout RandomHistory, Comment) throws -> Void
    ) throws {
        var chance = Chance(seed: seed)
        for _ in 0..<Self.histories {
            let inner = chance.next()
            var history = try RandomHistory(linking: inner)
            try body(&history, "history \(inner)")
        }
    }

    @Test(arguments: seeds)
    func `what is learned later changes no report as known earlier`(seed: UInt64) throws {
        try forEachHistory(seed) { random, comment in
            try random.tell(random.chance.number(20...160))
            let cuts = (0..<3).map { _ in random.cut() }.filter { $0.knownAt != nil }
            guard let latest = cuts.compactMap(\.knownAt).max() else { return }
            let questions = try Self.questions(&random.chance)
            let before = random.history
            random.knownFrom = Instant(milliseconds: latest.milliseconds + 1)
            try random.tell(random.chance.number(1...80))
            for cut in cuts {
                for question in questions {
                    guard let then = Self.answer(question, before, cut) else { continue }
                    let now = Self.answer(question, random.history, cut)
                    #expect(then == now, "\(comment): \(question.words) at \(cut)")
                }
            }
        }
    }

    @Test(arguments: seeds)
    func `a report as known at a moment is the report of a log that ends there`(
        seed: UInt64
    ) throws {
        try forEachHistory(seed) { random, comment in
            try random.tell(random.chance.number(20...160))
            let questions = try Self.questions(&random.chance)
            for _ in 0..<2 {
                let cut = random.cut()
                let known = History(random.facts.filter { cut.knows($0.at) })
                for question in questions {
                    guard let ending = Self.answer(question, known, cut) else { continue }
                    let whole = Self.answer(question, random.history, cut)
                    #expect(whole == ending, "\(comment): \(question.words) at \(cut)")
                }
            }
        }
    }

    @Test(arguments: seeds)
    func `a page is the same however many things are asked at once`(seed: UInt64) throws {
        let sharing = Sharing(tasks: 3, fewest: 1) { count, body in
            DispatchQueue.concurrentPerform(iterations: count, execute: body)
        }
        try forEachHistory(seed) { random, comment in
            try random.tell(random.chance.number(20...160))
            let questions = try Self.questions(&random.chance)
            let flags = FlagsPage(isDetailed: true)
            for _ in 0..<2 {
                let cut = random.cut()
                let (history, england) = (random.history, England.history)
                let alone = Picture(history, england: england, at: cut)
                let shared = Picture(history, england: england, at: cut, sharing: sharing)
                for question in questions {
                    #expect(
                        question.ask(alone) == question.ask(shared),
                        "\(comment): \(question.words) at \(cut)")
                }
                #expect(flags.page(alone) == flags.page(shared), "\(comment): flags at \(cut)")
            }
        }
    }

    @Test func `the random histories hold what the reports are about`() throws {
        var bare = Set(ReportList.all.map { $0.name })
        for seed in 1...12 as ClosedRange<UInt64> where !bare.isEmpty {
            var random = try RandomHistory(linking: seed)
            try random.tell(160)
            let picture = Picture(
                random.history, england: England.history, at: Cut(asAt: Day(rawValue: 19_000)))
            for report in ReportList.all where bare.contains(report.name) {
                let asked = try Self.ways(report, &random.chance)
                let isAnswered = asked.contains { Self.hasRows($0.ask(picture)) }
                if isAnswered { bare.remove(report.name) }
            }
        }
        #expect(bare.isEmpty, "no history of these gives a row")
    }

    private static func hasRows(_ page: Page) -> Bool {
        page.sections.contains { section in
            if case .table(let table) = section { !table.rows.isEmpty } else { false }
        }
    }

    // MARK: - Asking

    /// Every report, without narrowing where it can be, and in one of the ways to narrow it.
    private static func questions(_ chance: inout Chance) throws -> [Question] {
        try ReportList.all.flatMap { report in
            let ways = try ways(report, &chance)
            return [ways[0]] + [ways.randomElement(using: &chance)].compactMap { $0 }
        }
    }

    /// A report without narrowing where it can be, and in each of the ways to narrow it.
    private static func ways(
        _ report: any Report.Type, _ chance: inout Chance
    ) throws -> [Question] {
        var asked = [try? question(report, [])].compactMap { $0 }
        for way in report.parameters {
            let parts = way.example.split(separator: "=", maxSplits: 1).map(String.init)
            let value = Self.value(of: way.name, example: parts.last ?? "", &chance)
            if let one = try? question(report, [(name: way.name, value: value)]) {
                asked.append(one)
            }
        }
        try #require(!asked.isEmpty, "\(report.name) can be asked")
        return asked
    }

    /// The example of a way to narrow a report, unquoted; where it is a thing, one of the history.
    private static func value(
        of name: String, example: String, _ chance: inout Chance
    ) -> String {
        let plain = String(example.filter { $0 != "\"" })
        guard name == "thing" || ThingKinds.kind(plain.prefix { $0 != "/" }) != nil else {
            return plain
        }
        let kind =
            name == "thing" ? chance.pick(ThingKinds.all).kind : String(plain.prefix { $0 != "/" })
        return plain.contains("/") || name == "thing" ? "\(kind)/\(chance.number(1...2))" : plain
    }

    private static func question(
        _ report: any Report.Type, _ narrowing: [(name: String, value: String)]
    ) throws -> Question {
        let asked = try Asking(ReportArguments(narrowing, of: report))
        let ways = narrowing.map { " \($0.name)=\($0.value)" }.joined()
        return Question(words: report.name + ways) { page(asked, $0) }
    }

    private static func page(_ asking: Asking, _ picture: Picture) -> Page {
        do throws(ReportProblem) {
            return try asking.page(of: picture)
        } catch {
            return Page(title: error.sentence)
        }
    }

    /// The page as every format writes it, without what is said of the whole log: how many facts it
    /// holds, and that it is invented, which holds of it whatever part is asked.
    ///
    /// Nil where the question is refused, which is no answer: it names a thing of which the log holds
    /// nothing, and may hold something later.
    private static func answer(_ question: Question, _ history: History, _ cut: Cut) -> String? {
        var page = question.ask(Picture(history, england: England.history, at: cut))
        guard !page.footer.isEmpty else { return nil }
        page.banner = nil
        page.footer.removeAll { $0.hasPrefix("From ") && $0.hasSuffix(" in the ledger.") }
        return page.written(as: .json)
    }
}
