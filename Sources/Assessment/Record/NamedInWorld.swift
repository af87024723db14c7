public import Assurance
public import Replay

extension World {
    /// What a thing is called, with its id: `Child M (review/child-m)`.
    public func named(_ id: ThingID) -> String {
        let name = name(of: id)
        return name == id.text ? name : "\(name) (\(id))"
    }
}
