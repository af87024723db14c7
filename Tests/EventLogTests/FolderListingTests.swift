import Foundation
import Testing

@testable import EventLog

/// What stands in a folder, and what a killed program left there.
struct FolderListingTests {
    @Test func `names come in order, and a folder that is not there has none`() throws {
        try withFolder { folder throws in
            for name in ["b", "a", ".c"] { try put([], at: folder + "/" + name) }
            #expect(try Folder.names(in: folder) == [".c", "a", "b"])
            #expect(try Folder.names(in: folder + "/nowhere").isEmpty)
            #expect(failure { _ = try Folder.names(in: folder + "/a") }?.code == "world")
        }
    }

    @Test func `drafts go, in every folder within, and nothing else goes`() throws {
        try withFolder { folder throws in
            try FileManager.default.createDirectory(
                atPath: folder + "/tile/0", withIntermediateDirectories: true)
            let drafts = [".checkpoint.412.new", "tile/.1.7.new", "tile/0/.000.99.new"]
            let kept = [
                "checkpoint", ".checkpoint.412.old", "checkpoint.412.new", ".checkpoint.4a2.new",
                ".new", "tile/0/000", "tile/0/.hidden",
            ]
            for name in drafts + kept { try put([], at: folder + "/" + name) }
            try Folder(folder).removeDrafts()
            for name in drafts {
                #expect(!FileManager.default.fileExists(atPath: folder + "/" + name), "\(name)")
            }
            for name in kept {
                #expect(FileManager.default.fileExists(atPath: folder + "/" + name), "\(name)")
            }
        }
    }
}
