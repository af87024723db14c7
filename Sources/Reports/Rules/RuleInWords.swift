import Assessment
import Assurance
import Dates
import Tables

// A national rule in words, for a cell or a sentence.
extension Rule {
    /// Its name in the book, without the words that every rule's begins with.
    var name: String { id.shortName }

    /// How long it gives and what between, such as `within 5 working days of awareness`; nil where
    /// it sets no time.
    var clockWords: String? {
        if let due = terms.due { return "by \(DateInWords.written(due))" }
        if let day = terms.dueEachYear {
            return "by \(day.words)" + (starts.map { ", after the \($0)" } ?? "")
        }
        guard let length else { return nil }
        let time = length.words
        return switch bound {
        case .within: "within \(time)" + (starts.map { " of \($0)" } ?? "")
        case .atLeast: "at least \(time)" + (starts.map { " after \($0)" } ?? "")
        case .before: "\(time) before " + (stops ?? "it")
        }
    }

    /// What starts its clock; where sources differ, each.
    var starts: String? { Self.joined(terms.starts) }

    /// What stops its clock; where sources differ, each.
    var stops: String? { Self.joined(terms.stops) }

    private static func joined(_ moments: [RuleMoment]) -> String? {
        moments.isEmpty ? nil : moments.map(\.words).joined(separator: " or ")
    }

    /// The edition and the place in it.
    var placeWords: String {
        [edition?.title, provision].compactMap { $0 }.joined(separator: ", ")
    }

    /// Whether it is modified, in a word or two; nil where it is not.
    var modifiedWords: String? {
        modification.map {
            ($0.inForce == .yes ? "" : "perhaps ") + $0.fact.effect.rawValue
        }
    }

    /// What modifies it, until when; nil where nothing does.
    var modificationWords: String? {
        guard let modification, let modifiedWords else { return nil }
        let end =
            modification.until.flatMap { DateInWords.written($0) }.map { "until \($0)" }
            ?? "no end is known"
        let found = modification.isEndFound || modification.until == nil ? "" : " (end not found)"
        return "\(modifiedWords), \(end)\(found): \(modification.fact.text)"
    }
}

extension ThingID {
    /// The last part of a name of the rule book: `notification` of `england/rule/notification`.
    var shortName: String { text.split(separator: "/").last.map(String.init) ?? text }
}

extension DayOfYear {
    /// The day as a letter writes it: `30 September`.
    var words: String {
        // A leap year has every day that a year can have.
        let day = Day(year: 2000, month: month, day: day)
        return day.map { String($0.written.dropLast(5)) } ?? text
    }
}
