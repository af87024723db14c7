import Assurance
import Dates
import Replay

/// How words asked for are found in texts.
enum Matching {
    /// Whether a text holds all the words asked for, whatever their order, their letters' size, their
    /// accents and the shape of their apostrophes.
    ///
    /// A word of one or two letters, such as the M of Child M, must stand alone; a longer one may be
    /// part of a word.
    static func holds(_ text: String, _ wanted: String) -> Bool {
        let text = Spelling.folded(text)
        let asked = Spelling.folded(wanted).split { $0.isWhitespace }
        guard asked.contains(where: isShort) else { return asked.allSatisfy(text.contains) }
        let words = Set(text.split { !$0.isLetter && !$0.isNumber })
        return asked.allSatisfy { isShort($0) ? words.contains($0) : text.contains($0) }
    }

    private static func isShort(_ word: Substring) -> Bool {
        word.count <= 2 && word.allSatisfy { $0.isLetter || $0.isNumber }
    }

    /// Whether a standard is the one asked for: its code is these words, whatever their letters'
    /// size, or its title holds them.
    ///
    /// Part of a code is not enough, for S1 begins S10 and S11 too.
    static func standard(code: String, title: String, _ words: String) -> Bool {
        Spelling.areSame(code, words) || title != code && holds(title, words)
    }
}

extension Picture {
    /// Whether the texts of a thing hold all the words asked for: its names, and everything that its
    /// facts say that may have happened by the day, as corrected.
    ///
    /// `others` are texts that stand beside it, such as the name of the body that it is of.
    func holds(_ words: String, in thing: ThingID, _ others: [String] = []) -> Bool {
        let line = past.lifeline(thing)
        var texts = others + everyName(of: thing)
        for (fact, bounds) in zip(line.facts, line.bounds)
        where bounds.isOnOrBefore(day) != .no { texts += fact.fact.map { Self.words($0) } ?? [] }
        return Matching.holds(texts.joined(separator: "\n"), words)
    }

    private static func words<F: AnyFact>(_ fact: F) -> [String] { References.of(fact).words }
}

extension World {
    /// Whether the texts of a thing hold all the words asked for: its id, and everything that its
    /// facts said by the day in this course of events, former names among it.
    ///
    /// `others` are texts that stand beside it, such as the name of the body that it is of.
    func holds(_ words: String, in thing: ThingID, _ others: [String] = []) -> Bool {
        let said = facts(of: thing).flatMap { $0.fact.map { Self.words($0) } ?? [] }
        return Matching.holds((others + [thing.text] + said).joined(separator: "\n"), words)
    }

    private static func words<F: AnyFact>(_ fact: F) -> [String] { References.of(fact).words }
}
