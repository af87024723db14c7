print("s11")
