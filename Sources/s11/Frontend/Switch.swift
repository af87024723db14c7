import ArgumentParser
import Assessment
import Replay

/// In the program's own files a flag is a switch of the command line, not one of ``Assurance``.
typealias Flag<Value> = ArgumentParser.Flag<Value>
