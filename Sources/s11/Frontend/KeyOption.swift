import ArgumentParser
import Assessment
import EventLog
import Replay

/// The key that seals a ledger: named, or in the environment, or where `init` puts one.
struct KeyOption: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The file of the ledger's key; or S11_KEY; else ~/.config/s11/ORIGIN.key.",
            valueName: "file"))
    var key: String?

    func file(for origin: String) -> KeyFile {
        if let path = key ?? Environment["S11_KEY"] { return KeyFile(path) }
        let home = Environment["XDG_CONFIG_HOME"] ?? (Environment["HOME"] ?? ".") + "/.config"
        return KeyFile("\(home)/s11/\(origin).key")
    }
}

/// What is said of the key and the clock where something is recorded.
struct SealingOptions: ParsableArguments {
    @OptionGroup var key: KeyOption

    @Flag(
        help:
            "Go on though the key's memory of what it sealed is lost, and this is the newest copy.")
    var memoryLost = false

    @Flag(help: "Go on in this folder, though the key sealed in another before: it was moved here.")
    var moved = false

    @Flag(help: "Record though the clock looks wrong: it is right.")
    var clockIsRight = false

    func file(for origin: String) -> KeyFile { key.file(for: origin) }
}
