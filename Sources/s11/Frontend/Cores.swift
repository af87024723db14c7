import Dispatch
import Glibc
import Replay

extension Sharing {
    /// A task for each processor that this process may use.
    static var amongCores: Sharing {
        let cores = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
        guard cores > 1 else { return .alone }
        return Sharing(tasks: min(cores, 8)) { count, body in
            DispatchQueue.concurrentPerform(iterations: count, execute: body)
        }
    }
}
