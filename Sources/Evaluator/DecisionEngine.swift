// Whoever links the evaluator decides with it, too.
@_exported import DecisionEngine
