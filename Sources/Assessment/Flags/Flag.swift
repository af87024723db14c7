import Assurance
import Dates
import Replay

/// A breach that a scrutineer should see: recorded and shown, never refused.
///
/// Adding one is a file in this folder and a line in ``FlagList``.
public protocol Flag: Sendable {
    /// The code it is listed by: `F-01`.
    static var code: String { get }
    /// The breach it shows, in words: `inquorate-meeting`.
    static var name: String { get }
    /// The rule that is breached, in a sentence.
    static var rule: String { get }
    /// Where the rule stands: the paper and its section, and the rows of the index of papers.
    static var source: String { get }

    /// The breaches that one fold of history shows; nothing else, so the same scene gives the same
    /// breaches.
    static func breaches(_ scene: Scene) -> [Breach]
}
