import Assessment
import Assurance
import Dates
import Replay
import Tables

extension Picture {
    /// What a thing is called; where the dates allow several names, each, and that they do.
    ///
    /// An answer to an audit is called by whose it is, and on which standard.
    func called(_ id: ThingID) -> String { oneName(of: id) { $0.called(id) } }

    /// The names of things, for a list in a cell.
    func names(_ ids: [ThingID]) -> [String] { ids.map { called($0) } }

    /// A thing's name and id: `Child M (review/child-m)`.
    func named(_ id: ThingID) -> String {
        let name = called(id)
        return name == id.text ? name : "\(name) (\(id))"
    }
}

extension World {
    /// A thing's name and id: `Child M (review/child-m)`.
    func named(_ id: ThingID) -> String {
        let name = called(id)
        return name == id.text ? name : "\(name) (\(id))"
    }

    /// What a thing is called; of an answer to an audit whose it is, and on which standard.
    ///
    /// An answer has no title of its own but the ids that its request names.
    func called(_ id: ThingID) -> String {
        guard let response = one(Response.self, id)?.state,
            let organisation = response.organisation, let standard = response.standard
        else { return name(of: id) }
        let set = response.audit.flatMap { one(Audit.self, $0)?.state.standards }
            .flatMap { one(StandardSet.self, $0)?.state }
        let title = set?.heading(of: standard)
        return ["\(name(of: organisation)): \(set?.code(of: standard) ?? standard)", title]
            .compactMap { $0 == standard ? nil : $0 }.joined(separator: " ")
    }
}
