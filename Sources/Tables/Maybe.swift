/// A section that is left out where there is nothing in it, made when that is asked.
///
/// What a table or a picture is called is known before, so that a page can be narrowed to some
/// without making the others.
public final class Maybe: @unchecked Sendable {
    // Invariant: a section follows from what it was asked of and from nothing else, and one task
    // asks at a time.
    public let title: String
    public let isDrawing: Bool
    private var make: (() -> Section?)?
    private var made: Section?

    private init(_ title: String, isDrawing: Bool, _ make: @escaping () -> Section?) {
        self.title = title
        self.isDrawing = isDrawing
        self.make = make
    }

    /// The section; nil where there is nothing in it.
    public var section: Section? {
        if let make {
            made = make()
            self.make = nil
        }
        return made
    }
}

extension Section {
    /// A table that is left out where it has no rows.
    public static func unlessEmpty(_ table: Table) -> Section {
        .maybe(.init(table))
    }

    /// A picture that is left out where there is nothing to draw.
    public static func unlessBlank(
        _ title: String, _ drawing: @escaping () -> Drawing?
    ) -> Section {
        .maybe(.init(title, drawing))
    }
}

extension Maybe {
    fileprivate convenience init(_ table: Table) {
        self.init(table.title, isDrawing: false) { table.isEmpty ? nil : .table(table) }
    }

    fileprivate convenience init(_ title: String, _ drawing: @escaping () -> Drawing?) {
        self.init(title, isDrawing: true) { drawing().map(Section.drawing) }
    }
}

extension Page {
    /// The page with what may be left out either made or gone; pictures too, where none is shown.
    public func settled(showsDrawings: Bool = true) -> Page {
        var page = self
        page.sections = sections.compactMap { section in
            guard case .maybe(let maybe) = section else { return section }
            return maybe.isDrawing && !showsDrawings ? nil : maybe.section
        }
        return page
    }
}
