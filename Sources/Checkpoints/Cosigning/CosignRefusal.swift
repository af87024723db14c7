/// Why a cosigner does not sign: an answer, with the HTTP status a witness gives it.
public enum CosignRefusal: Error, Hashable, Sendable {
    case unknownLog(String)
    case notSignedByLog(CheckpointProblem)
    case shrunk(oldSize: Int, newSize: Int)
    /// The log is mistaken about what was signed last; it should ask again from this size.
    case otherLatest(size: Int)
    case inconsistent(CheckpointProblem)
}

extension CosignRefusal {
    /// A name for programs, stable across releases.
    public var code: String {
        switch self {
        case .unknownLog: "unknown-log"
        case .notSignedByLog: "not-signed-by-log"
        case .shrunk: "shrunk"
        case .otherLatest: "other-latest"
        case .inconsistent: "inconsistent"
        }
    }

    /// What a witness answers over HTTP (C2SP tlog-witness v1.0.0).
    public var httpStatus: Int {
        switch self {
        case .unknownLog: 404
        case .notSignedByLog: 403
        case .shrunk: 400
        case .otherLatest: 409
        case .inconsistent: 422
        }
    }

    public var sentence: String {
        switch self {
        case .unknownLog(let origin): "The log \(origin) is not one to countersign for."
        case .notSignedByLog(let problem):
            "The log itself has not validly signed this checkpoint. \(problem.sentence)"
        case .shrunk(let oldSize, let newSize):
            "The log of size \(newSize) is offered as grown from the larger size \(oldSize)."
        case .otherLatest(let size):
            "This request is stale: the checkpoint countersigned last has size \(size), and growth is "
                + "to be shown from there."
        case .inconsistent(let problem):
            "This is a fork: another history than the one countersigned before. \(problem.sentence)"
        }
    }
}

extension CosignRefusal: CustomStringConvertible {
    public var description: String { sentence }
}
