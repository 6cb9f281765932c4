import Comparing

typealias Seeded = Comparing.Seeded
