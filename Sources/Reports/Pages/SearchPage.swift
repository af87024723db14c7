import Assessment
import Assurance
import Dates
public import Replay
public import Tables

/// Things found by any name they have or had, as they were at the cut.
public struct SearchPage: Sendable {
    private let words: String

    public init(_ words: String) { self.words = words }

    public func page(_ picture: Picture) -> Page {
        var rows: [[Cell]] = []
        for id in picture.history.things {
            guard let kind = ThingKinds.kind(id.kind) else { continue }
            rows += found(kind, id, picture)
        }
        var page = Page(
            title: "Search for \"\(words)\"",
            sections: [
                .table(
                    Table(
                        title: "Found",
                        columns: [
                            Column(key: "thing", title: "Thing"),
                            Column(key: "name", title: "Name"),
                            Column(key: "found", title: "Found as"),
                        ], rows: rows,
                        whenEmpty: "Nothing"
                            + (picture.cut.knownAt == nil
                                ? "" : " known \(Footer.knownWords(picture.cut.knownAt))")
                            + " has or had that name."
                    ))
            ])
        Footer.finish(&page, picture)
        return page
    }

    private func found<T: Thing>(_ kind: T.Type, _ id: ThingID, _ picture: Picture) -> [[Cell]] {
        guard let seen = picture.seen(kind, id) else { return [] }
        let names = seen.told(\.allNames).values.joined()
        let match = (names + [id.text]).first { Matching.holds($0, words) }
        guard let match else { return [] }
        return [[seen.idCell, seen.cell { .text($0.name) }, .text(match)]]
    }
}
