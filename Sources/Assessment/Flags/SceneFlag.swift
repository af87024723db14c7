public import Assurance
public import Replay

/// A flag that is asked of a whole scene, once for each of the two folds.
public protocol SceneFlag: Flag {
    static var rule: String { get }
    static var source: String { get }
    static func breaches(_ scene: Scene) -> [Breach]
}

extension SceneFlag {
    public static var meaning: String { rule }
    public static var sort: FlagSort { .own }
    public static var practices: [Practice] { [] }
    public static var kinds: [any Thing.Type] { [] }
    public static func breaches(of thing: ThingID, in world: World) -> [Breach] { [] }
}
