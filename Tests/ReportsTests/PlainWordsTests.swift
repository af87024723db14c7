import Assessment
import Assurance
import Dates
import Replay
import Tables
import Testing
import Trials

@testable import Reports

/// What is said in plain words is short, and uses no word of the field.
@Suite struct PlainWordsTests {
    /// Every text of a page but its footer.
    static func texts(_ page: Page) -> [String] {
        page.lead
            + page.sections.flatMap { section -> [String] in
                switch section {
                case .paragraph(let text): [text]
                case .list(let items): items
                default: []
                }
            }
    }

    /// Every sentence of a page but its footer.
    static func sentences(_ page: Page) -> [String] {
        texts(page).flatMap(PlainLanguage.sentences)
    }

    private func eventful() throws -> AuditedYear {
        var year = try AuditedYear()
        for name in ["b", "c", "d", "e", "f"] {
            try year.promise("action/\(name)", "Write to each school")
        }
        try year.record("action.slipped", "action/a", "to=2024-03-31", "effective=2022-11-01")
        try year.record("thing.withdrawn", "action/b", "effective=2023-01-01")
        try year.record(
            "action.completion-claimed", "action/c", "claimedBy=Training Lead",
            "effective=2023-03-01")
        try year.record("action.completion-claimed", "action/d", "effective=2023-03-01")
        try year.record("action.completion-verified", "action/d", "effective=2023-03-10")
        try year.record(
            "impact.evidenced", "action/d", "measure=Calls",
            "voiceOfChild=It was easier to talk to somebody", "effective=2023-05-01")
        try year.record(
            "wording.changed", "action/e", "to=Write to a school", "effective=2023-01-01")
        return year
    }

    @Test func `sentences are short, on average no more than twelve words, at most twenty-five`()
        throws
    {
        let sentences = Self.sentences(try eventful().page(["plain=yes"]))
        let lengths = sentences.map { $0.split(separator: " ").count }
        #expect(lengths.count > 40)
        #expect(Double(lengths.reduce(0, +)) / Double(lengths.count) <= 12)
        #expect(lengths.allSatisfy { $0 <= 25 })
    }

    @Test func `no word of the field is used`() throws {
        let page = try eventful().page(["plain=yes"])
        #expect(Self.texts(page).flatMap(PlainLanguage.problems) == [])
    }

    @Test func `it says what was promised, how late it is, and what children said`() throws {
        let said = Self.sentences(try eventful().page(["plain=yes"])).joined(separator: ".")
        #expect(said.contains("The last date is 31 March 2024, three months later"))
        #expect(said.contains("Children said: It was easier to talk to somebody"))
        #expect(said.contains("Since then nobody has written down anything about it"))
    }

    @Test func `the counts tell why a claim is not shown, and add up`() throws {
        var year = try AuditedYear()
        for name in ["b", "c", "d", "e"] {
            try year.promise("action/\(name)", "Write to each school (\(name))")
        }
        try year.record("action.completion-claimed", "action/a", "effective=2023-03-01")
        try year.record(
            "action.completion-verified", "action/a", "verifiedBy=QA Manager",
            "effective=2023-03-10")
        try year.claimAtPeerReview(of: "action/a", "All are trained")
        try year.answerAtPeerReview("not-evidenced")
        for kind in ["action.completion-claimed", "action.completion-verified"] {
            let who = kind.hasSuffix("claimed") ? "claimedBy" : "verifiedBy"
            try year.record(kind, "action/b", "\(who)=Training Lead", "effective=2023-03-01")
        }
        try year.record("action.slipped", "action/c", "to=2024-03-31", "effective=2022-11-01")
        try year.record(
            "progress.reported", "action/d", "text=Begun", "state=started",
            "effective=2023-05-01")
        let page = try year.page(["plain=yes"])
        #expect(page.lead.last == "There are 5 promises. Each is counted once:")
        #expect(
            page.sections.first
                == .list([
                    "2 are said to be done, but that is not shown. 1 of these was checked, and then "
                        + "nobody could show it at the meeting. 1 of these was checked only by the "
                        + "person who said it.",
                    "1 is late, or the date was moved.", "1 is being worked on.",
                    "About 1 nobody has written anything since.",
                ]))
        let text = page.written(as: .text)
        #expect(text.contains("The QA Manager checked on 10 March 2023, and found it done."))
        #expect(text.contains("At the meeting on 15 June 2023 somebody said: “All are trained”."))
        #expect(text.contains("The Training Lead also did the check on 1 March 2023."))
    }

    @Test func `what was opened again had been said to be done`() throws {
        var year = try AuditedYear()
        try year.record("action.completion-claimed", "action/a", "effective=2023-03-01")
        try year.record(
            "thing.reopened", "action/a", "reason=Half had not come", "effective=2023-05-01")
        let text = try year.page(["plain=yes"]).written(as: .text)
        #expect(
            text.contains(
                "It was said to be done, and it was opened again on 1 May 2023. Nobody wrote down "
                    + "since that it is done. The reason given: Half had not come."))
    }

    @Test func `where a thing is now is one sentence, for its kind`() throws {
        var year = try AuditedYear()
        try year.record(
            "meeting.scheduled", "meeting/m", "title=Executive", "on=2023-02-01",
            "effective=2023-01-01")
        func now(_ id: String) throws -> String? {
            PlainBiography(try ThingID(reading: id)).page(
                try year.given.picture(asAt: "2023-06-30")
            ).lead.first { $0.hasPrefix("Where it is now") }
        }
        #expect(
            try now("action/a") == "Where it is now: It was agreed, and is still to be done.")
        #expect(try now("organisation/police") == "Where it is now: It is a member.")
        #expect(
            try now("meeting/m")
                == "Where it is now: The day has passed. Nobody wrote down whether it took place.")
    }

    @Test func `no stage of any kind is told with the sense of another kind`() throws {
        let table = try #require(
            Given().page(GlossaryReport.self).table("Stages in a thing's life"))
        for row in table.rows {
            guard case .text(let from) = row[2] else { continue }
            for kind in from.dropFirst("Stage of: ".count).split(separator: ", ") {
                let said = PlainStages.sentence(of: row[0].words, String(kind))
                #expect(said != nil, "\(kind) \(row[0].words)")
                #expect(said?.contains(" Of a") != true, "\(kind) \(row[0].words)")
                #expect(said?.hasPrefix("Of a") != true, "\(kind) \(row[0].words)")
            }
        }
    }

    @Test func `what was said of a promise at the meeting stands among its steps`() throws {
        var year = try AuditedYear()
        try year.claimAtPeerReview(of: "action/a", "All are trained")
        try year.answerAtPeerReview("not-evidenced")
        try year.record("action.slipped", "action/a", "to=2024-03-31", "effective=2023-06-20")
        let text = PlainBiography(try ThingID(reading: "action/a")).page(
            try year.given.picture(asAt: "2023-06-30")
        ).written(as: .text)
        let steps = text.split(separator: "\n").filter { $0.hasPrefix("- ") }
        #expect(steps.count == 4)
        #expect(
            steps[1].contains(
                "15 June 2023: At the meeting somebody said what had been done. All are trained."))
        #expect(steps[2].contains("Nobody could show it."))
        #expect(steps[3].contains("The date was moved"))
    }

    @Test func `an answer is called by who gave it and on what`() throws {
        let year = try AuditedYear()
        let page = PlainBiography(try ThingID(reading: "response/police/1")).page(
            try year.given.picture(asAt: "2023-06-30"))
        #expect(page.title == "What happened: Police: 1 Leadership")
    }

    @Test func `how many children were heard is not what they said`() throws {
        var given = Given()
        try given.record("scrutiny.theme-chosen", "scrutiny/s", "title=Neglect")
        try given.record(
            "scrutiny.fieldwork-completed", "scrutiny/s", "childrenHeard=more than 45")
        let text = PlainBiography(try ThingID(reading: "scrutiny/s")).page(
            try given.picture()
        ).written(as: .text)
        #expect(text.contains("Nobody wrote down what children said about this."))
        #expect(text.contains("Children were heard: more than 45."))
    }

    @Test func `every fact is told in the life of its thing, with its thing's plain name`() throws {
        let history = try EveryKind().history
        let cut = Cut(asAt: try #require(Day(iso: "2024-02-29")))
        let picture = Picture(history, at: cut)
        for id in history.things {
            let page = PlainBiography(id).page(picture)
            let what = try #require(ThingKinds.kind(id.kind)).plainName
            #expect(page.lead.first?.hasPrefix("This is about \(what).") == true, "\(id)")
            let text = Self.texts(page).joined(separator: "\n")
            for known in history.standing(of: id, known: cut) {
                for sentence in PlainTelling.sentences(known, picture) {
                    #expect(text.contains(sentence), "\(known.at.name): \(sentence)")
                }
            }
            #expect(Self.texts(page).flatMap(PlainLanguage.problems) == [], "\(id)")
        }
    }

    @Test func `a life is told step by step, with what children said and what was wrong`() throws {
        var year = try eventful()
        year.given.from("002", known: "2023-07-01")
        let claim = try #require(
            year.given.history.facts(of: ThingID(reading: "action/c")).last)
        try year.record(
            "event.corrected", "action/c", "target=\(claim.at.id.text)", "reason=A slip of the pen",
            "right.1.field=effective", "right.1.value=2023-03-08")
        let picture = try year.given.picture(asAt: "2023-06-30")
        let told = PlainBiography(try ThingID(reading: "action/c")).page(picture)
        #expect(told.lead.first == "This is about a promise. It is called “Write to each school”.")
        let text = told.written(as: .text)
        #expect(text.contains("8 March 2023: The Training Lead said that it is done."))
        #expect(text.contains("Mistakes that were found"))
        let voice = PlainBiography(try ThingID(reading: "action/d")).page(picture)
        #expect(voice.written(as: .text).contains("It was easier to talk to somebody"))
        let slipped = PlainBiography(try ThingID(reading: "action/a")).page(picture)
        #expect(
            slipped.lead.last
                == "The first date was 31 December 2023. The last is 31 March 2024, three months "
                + "later. The date was moved once.")
        for page in [told, voice, slipped] {
            #expect(Self.sentences(page).allSatisfy { $0.split(separator: " ").count <= 25 })
        }
    }

    @Test func `a difference is told by promises, marks and cases`() throws {
        let year = try eventful()
        let pages = try [("2022-06-30", "2022-12-31"), ("2022-12-31", "2023-06-30")].map {
            PlainDifference(
                try year.given.picture(asAt: $0), try year.given.picture(asAt: $1)
            ).page()
        }
        #expect(pages[0].lead[1].hasPrefix("New promises: none. Dates moved: one."))
        #expect(pages[1].lead[1].hasSuffix("Checked and done: one. Dropped: one."))
        #expect(pages.flatMap(Self.texts).flatMap(PlainLanguage.problems) == [])
    }
}
