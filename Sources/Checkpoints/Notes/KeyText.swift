/// The three parts that public and private keys share: `name+id+base64(type || 32 bytes)`.
struct KeyText {
    let name: KeyName
    let id: UInt32
    let kind: SignatureKind
    /// The public key, or the seed of a private one.
    let key: [UInt8]

    static let keyLength = 32

    init(_ text: some Collection<UInt8>, as format: CheckpointProblem.Format)
        throws(CheckpointProblem)
    {
        func no(_ why: String) -> CheckpointProblem { .malformed(format, why: why) }
        // The base64 may hold a plus sign of its own: only the first two divide.
        guard let (name, rest) = text.cut(at: plus), let (id, encoded) = rest.cut(at: plus) else {
            throw no("it has no three parts with + between them")
        }
        guard id.count == 8, let number = UInt32(String(decoding: id, as: UTF8.self), radix: 16),
            hexadecimal(number).utf8.elementsEqual(id)
        else { throw no("its key ID is not eight digits of lowercase base 16") }
        guard let bytes = Base64.decode(encoded), let type = bytes.first else {
            throw no("its last part is not base64")
        }
        guard let kind = SignatureKind(rawValue: type) else {
            throw no("its signature type \(type) is not known here")
        }
        guard bytes.count == 1 + Self.keyLength else {
            throw no("its key has \(bytes.count - 1) bytes, not \(Self.keyLength)")
        }
        self.name = try KeyName(name)
        self.id = number
        self.kind = kind
        key = Array(bytes.dropFirst())
    }

    static func text(name: KeyName, id: UInt32, kind: SignatureKind, key: [UInt8]) -> String {
        let encoded = String(decoding: Base64.encode([kind.rawValue] + key), as: UTF8.self)
        return "\(name.text)+\(hexadecimal(id))+\(encoded)"
    }
}
