/// A hash of a line, 32 bytes in four words; which one is the business of whoever asks.
public typealias LineHash = SIMD4<UInt64>

/// Makes the hash of a line from its bytes, which lie in the buffer that is being read.
public typealias LineHashing = @Sendable (_ line: UnsafeRawBufferPointer) -> LineHash
