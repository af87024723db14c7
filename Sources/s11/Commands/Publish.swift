import ArgumentParser
import Assessment
import Checkpoints
import Ledger
import Replay

struct Publish: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Everything that a client of a C2SP log expects, as a folder of files.",
        discussion: """
            Writes the checkpoint, the tiles of hashes and the entries in bundles
            (c2sp.org/tlog-tiles), made from the log as it is sealed. A web server can
            hand the folder out as it is; publishing again adds what is new.

            The entries are the facts: publish only what everybody may read.

            Example:
              s11 publish public --ledger events/merton
            """)

    @ParentCommand var parent: S11

    @Argument(help: "The folder to write to; never a ledger's own.")
    var folder: String

    func run() throws {
        let done = try parent.everywhere.openSealed().publish(to: folder)
        try parent.everywhere.write(
            "Published \(done.checkpoint.size.of("fact")) in \(folder): the checkpoint, "
                + "\(done.tiles.of("tile")) and \(done.bundles.of("bundle")) of entries.\n")
    }
}
