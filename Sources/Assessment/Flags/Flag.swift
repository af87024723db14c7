public import Assurance
public import Replay

/// Something that a scrutineer should see: recorded and shown, never refused.
///
/// Adding one is a file in the folder of its sort and a line in ``FlagList``. A flag decides nothing
/// by itself: it asks the judgement, and words the answer.
public protocol Flag: Sendable {
    /// The code it is listed by: `F-01`.
    static var code: String { get }
    /// What it shows, in words: `inquorate-meeting`.
    static var name: String { get }
    /// What it shows, in a sentence.
    static var meaning: String { get }
    /// What it is about: the law, the partnership's own rules, or the record itself.
    static var sort: FlagSort { get }
    /// The practices whose rules it rests on; none for a flag of the record.
    ///
    /// Without a rule for any of them there is no breach.
    static var practices: [Practice] { get }
    /// The kinds of thing that it is asked about.
    static var kinds: [any Thing.Type] { get }

    /// What it shows of one thing in one course of events.
    static func breaches(of thing: ThingID, in world: World) -> [Breach]
}

/// What a flag is about.
public enum FlagSort: String, CaseIterable, Sendable {
    /// The law, and national guidance.
    case law
    /// The partnership's own rules.
    case own
    /// The record itself.
    case record
}

extension Flag {
    /// What the flag shows in a picture, thing by thing: certain where every course of events that
    /// the dates allow shows it, and no doubt of its own is left.
    static func raised(in picture: Picture) -> [Breach] {
        kinds.flatMap { kind in
            picture.each(picture.past.everyThing(of: kind.kind)) {
                picture, thing -> [Breach] in
                guard !picture.past.lifeline(thing).facts.isEmpty else { return [] }
                return joined(picture.told { breaches(of: thing, in: $0) }.values, picture)
            }.flatMap(\.self)
        }
    }

    private static func joined(_ worlds: [[Breach]], _ picture: Picture) -> [Breach] {
        guard worlds.count > 1 else { return worlds[0] }
        var all: [Breach] = []
        for breach in worlds.reversed().joined()
        where !all.contains(where: { $0.key == breach.key }) {
            let same = worlds.compactMap { world in world.first { $0.key == breach.key } }
            var one = Breach.joining(same)
            let doubts = Set(same.map(\.doubt))
            one.doubt = same.count == worlds.count && doubts.count == 1 ? same[0].doubt : nil
            let isOpen = same.count < worlds.count || doubts.count > 1
            all.append(isOpen ? one.doubted(in: picture) : one)
        }
        return all
    }
}
