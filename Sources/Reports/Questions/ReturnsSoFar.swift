import Assessment
public import Assurance
public import Replay
public import Tables

/// Who has answered an audit, who was late, and who has not answered: beside an import.
public struct ReturnsSoFar {
    private let picture: Picture
    private let returns: Told<[AuditReturn]>

    public init(of audit: ThingID, in picture: Picture) {
        self.picture = picture
        returns = picture.told { world in
            world.one(Audit.self, audit).map { AuditReturn.all(of: $0, in: world) } ?? []
        }
    }

    /// A row for each organisation that was asked.
    public var table: Table {
        var organisations: [ThingID] = []
        for one in returns.values.joined() where !organisations.contains(one.organisation) {
            organisations.append(one.organisation)
        }
        return Table(
            title: "Who has answered",
            columns: [
                Column(key: "organisation", title: "Organisation"),
                Column(key: "due", title: "Due"), Column(key: "returned", title: "Returned"),
                Column(key: "late", title: "Late"),
            ],
            rows: organisations.sorted().map { organisation in
                [
                    .text(picture.name(of: organisation)),
                    cell(organisation) { Cell($0.stated) },
                    cell(organisation) { $0.returned.map { Cell($0) } ?? .text("not yet") },
                    cell(organisation) { Cell($0.isMissed) },
                ]
            },
            whenEmpty: "Nobody has been asked.")
    }

    private func cell(_ organisation: ThingID, _ read: (AuditReturn) -> Cell) -> Cell {
        Cell(
            returns.map { all in
                all.first { $0.organisation == organisation }.map(read) ?? .notRecorded
            })
    }
}
