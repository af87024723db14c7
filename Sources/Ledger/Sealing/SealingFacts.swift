import Checkpoints
import EventLog
import JSONLines

/// What a log says itself of who may seal it: the key that its first fact names, every change of
/// key, every resumption under another name, and who must countersign.
///
/// Read from the lines as they stand; no correction touches it.
struct SealingFacts: Equatable {
    /// A key, and from which size on it seals.
    struct Key: Equatable {
        let since: Int
        let key: VerifierKey
        /// Why it seals; what follows a change is sealed by the key before as well, once.
        let reason: Reason
    }

    enum Reason: Equatable {
        case opened
        case changed
        /// The reason that the fact gives: `restored`, `rehearsal`, `lost-key`, `cut`.
        case resumed(String)
    }

    /// In the order in which they came into force.
    private(set) var keys: [Key] = []
    private(set) var isRecipe = false
    /// The policies of countersignatures, each with the size from which on it holds.
    private(set) var policies: [(since: Int, policy: CosignPolicy)] = []

    static func == (a: Self, b: Self) -> Bool {
        a.keys == b.keys && a.isRecipe == b.isRecipe
            && a.policies.map(\.since) == b.policies.map(\.since)
            && a.policies.map(\.policy) == b.policies.map(\.policy)
    }

    /// The name that checkpoints bear now.
    var origin: String? { keys.last?.key.name.text }

    /// How many facts a rehearsal has from the ledger that it is a copy of; nil for any other.
    var rehearsed: Int? {
        guard let last = keys.last, last.reason == .resumed("rehearsal") else { return nil }
        return last.since - 1
    }

    /// The key in force at a size; nil before the first fact.
    func key(at size: Int) -> Key? { keys.last { $0.since <= size } }

    /// The policy of countersignatures at a size; nil where there is none.
    func policy(at size: Int) -> CosignPolicy? { policies.last { $0.since <= size }?.policy }

    /// Those who must have signed the checkpoint of a size: the key in force; where the last fact
    /// below it changed the key, also the one before.
    func signers(at size: Int) -> [VerifierKey] {
        guard let place = keys.lastIndex(where: { $0.since <= size }) else { return [] }
        let isNew = keys[place].since == size && keys[place].reason == .changed && place > 0
        return keys[(isNew ? place - 1 : place)...place].map(\.key)
    }

    /// Holds a checkpoint to the keys in force at its size.
    func verify(_ signed: SignedCheckpoint) throws(CheckpointProblem) -> VerifiedCheckpoint {
        let size = signed.checkpoint.size
        let signers = signers(at: size)
        let verified = try signed.verify(
            logs: signers, cosigners: policy(at: size)?.witnesses.map(\.key) ?? [])
        for key in signers where !verified.logSignatures.contains(where: { $0.key == key }) {
            throw .notSigned(key: key.label, why: "and it should have, as the key in force")
        }
        return verified
    }
}

extension SealingFacts {
    private static let beginning = "s11.ledger."
    private static let mark = Array("\"type\":\"\(beginning)".utf8)

    /// Whether lines of this raw type may be of this sort.
    @Sendable static func areSaid(inLinesOf type: UnsafeRawBufferPointer) -> Bool {
        type.starts(with: beginning.utf8)
    }

    /// Takes in the next line of those that may be of this sort.
    mutating func take(_ line: [UInt8], _ index: Int) throws(LogError) {
        let outcome = line.withUnsafeBytes { line -> Result<SealingFacts, LogError> in
            var facts = self
            do throws(LogError) { try facts.take(line, index) } catch { return .failure(error) }
            return .success(facts)
        }
        self = try outcome.get()
    }

    /// Takes in the next line of the log.
    ///
    /// - Throws: `damaged`, where it is a fact of this sort and cannot be read.
    mutating func take(_ line: UnsafeRawBufferPointer, _ index: Int) throws(LogError) {
        guard Self.isMarked(line) else {
            if index == 0 { throw Self.unreadable(0, "It does not open the ledger.") }
            return
        }
        let event: JSONValue
        do throws(JSONProblem) { event = try JSONValue(parsing: Array(line)) } catch {
            throw Self.unreadable(index, error.sentence)
        }
        try take(event, index)
    }

    /// Whether a line holds the mark of such a fact: a quotation mark within a text is escaped, so
    /// only a member can have it.
    private static func isMarked(_ line: UnsafeRawBufferPointer) -> Bool {
        guard line.count >= mark.count else { return false }
        return mark.withUnsafeBytes { mark in
            // The type is the last member that this program writes, so it is looked for from the end.
            var place = line.count - mark.count
            while place >= 0 {
                if line[place] == mark[0], line[place + 1] == mark[1],
                    UnsafeRawBufferPointer(rebasing: line[place..<place + mark.count])
                        .elementsEqual(mark)
                {
                    return true
                }
                place -= 1
            }
            return false
        }
    }

    private mutating func take(_ event: JSONValue, _ index: Int) throws(LogError) {
        func text(_ name: String) -> String { event["data"]?[name]?.text ?? "" }
        switch event["type"]?.text {
        case "s11.ledger.opened.v1":
            // Only the first counts: a ledger is opened once.
            guard index == 0 else { return }
            try add(text("key"), index, .opened)
            isRecipe = event["data"]?["recipe"] == .bool(true)
            guard text("origin") == origin else {
                throw Self.unreadable(0, "Its key is not one of the ledger that it opens.")
            }
        case "s11.ledger.key-changed.v1": try add(text("to"), index, .changed)
        case "s11.ledger.resumed.v1":
            try add(text("key"), index, .resumed(text("reason")))
            policies.removeAll()
        case "s11.ledger.policy-set.v1":
            do throws(CheckpointProblem) {
                policies.append((index + 1, try CosignPolicy(Array(text("policy").utf8))))
            } catch {
                throw Self.unreadable(index, error.sentence)
            }
        default:
            if index == 0 { throw Self.unreadable(0, "It does not open the ledger.") }
        }
    }

    private mutating func add(
        _ text: String, _ index: Int, _ reason: Reason
    ) throws(LogError) {
        do throws(CheckpointProblem) {
            let key = try VerifierKey(text)
            guard key.kind == .note else {
                throw .malformed(.verifierKey, why: "it is a scrutineer's")
            }
            keys.append(Key(since: index + 1, key: key, reason: reason))
        } catch {
            throw Self.unreadable(index, error.sentence)
        }
    }

    private static func unreadable(_ index: Int, _ why: String) -> LogError {
        .damaged(line: index + 1, offset: 0, what: why)
    }
}
