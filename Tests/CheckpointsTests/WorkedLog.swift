/// A log of seven lines with its hashes, keys and signatures worked out step by step
/// from RFC 6962, RFC 8032 and the C2SP formats, by a program in another language.
///
/// Nothing here comes from the code under test, so that it cannot agree with its own mistakes.
enum WorkedLog {
    static let lines = [
        "a meeting was held", "", "an action was agreed", "an action slipped",
        "an action was closed", "é", "two\nlines",
    ]

    static let leaves = [
        "59332ade802f52d82178b6755c26f35f2312534beaf35cbd3835f2ded7bb4c5f",
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "8c3e812447c76faf011ac50b52a90ad45a6cd3fb18c906bc9a5d779ef3a224e8",
        "c37995308219b6040206ee89966e420efdb005dd1da51eaaa72ae208579da56e",
        "68f4015c5710ad1b2baeb03728f14ca61b98b571a10c5c3981e13a5383856170",
        "7e8d20ac6fc3f5fff436df1f54b0ee0e0b387d4ed998b32231e796d689ceff3b",
        "d282db511ac9aa30c94a4571fbd00d633556f486af2a80fbf77910bec3b8fc62",
    ]

    /// The hashes of pairs of leaves, and of the pair of the first two pairs.
    static let pairs = [
        "bfc88a404558c12f0569875f33f5b39a1088f8e6a819cf6b8a881901c4439806",
        "f4c8cae9c04cac23cb279763ac1685cad4fb461ea17cd2e37071f34bb5261860",
        "a5ea926d6492ff097f177ac47c63c23401f33487f7538d11fa0e376f4f6b4740",
    ]
    static let firstFour = "f5be1c45bc570368a575650fc920d1dc2164b3a05e841c34a339974522fb31d8"

    /// The root of the first none, one, two lines and so on.
    static let roots = [
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        leaves[0], pairs[0],
        "91522194c34e0e7775c8e23112e9b667fd1f894f6b55dcf8f6b5d3ab422b7607",
        firstFour,
        "0f0ca8112fffbaefc143d777fcb970590c1cc1ddf80b683a4da252bc7a4fc02d",
        "6cebf0a646e9441cf97fd354e7f757705a831630ba372873fef6e1bbc3b8ae1a",
        "6b079302b15b6fddb79d9f5e2b4fa8ef33b3c18dfd523f5ee8f0111e6566d86a",
    ]

    /// The hash of the last three lines.
    static let lastThree = "c6a66e6e09c005dc3f60a2b79acee1cd035361dbd93bf54d8e6a6e55483c54a8"

    static let inclusion: [Int: [String]] = [
        4: [leaves[5], leaves[6], firstFour],
        6: [pairs[2], firstFour],
    ]

    static let consistency: [Int: [String]] = [
        3: [leaves[2], leaves[3], pairs[0], lastThree],
        4: [lastThree],
    ]

    /// The log's key, whose seed is 0, 1, 2 and so on to 31, and that of a scrutineer, 32 to 63.
    static let key = "ledger.example/borough+5388b2b1+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4"
    static let secret =
        "PRIVATE+KEY+ledger.example/borough+5388b2b1+AQABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f"
    static let scrutineer =
        "scrutineer.example/one+fde6594c+BCmsuuFBvMrwsi4alNNNC8c2HlJtC/4SyJeUvJMilm3X"

    static let checkpoint =
        "ledger.example/borough\n7\naweTArFbb923nZ9eK0+o7zOzwY39Uj9e6PARHmVm2Go=\n"
    static let signature =
        "— ledger.example/borough U4iysVdCKq7GaGYNPAVcTQH+QuoUCfm4ssoK833H60HY1C/n2xIo5HU6HqJ0"
        + "tLX8tI3RsHsVoG8l8AM4+dLiHEcieQE="

    /// The scrutineer's countersignature under the checkpoint, and when she gave it.
    static let cosignature =
        "— scrutineer.example/one /eZZTAAAAABpJIEARk+Sl8sfmE0jDGvg0ijzd9qVgD1ajDWFNm5qssdwQ+7F"
        + "ThRSWywilo+muOdIi0T1bA8cIyA1kWSaUipLU4IiCQ=="
    static let cosigned = 1_764_000_000
}
