namespace Herald.Data;

/// <summary>
/// The store was lost while a transaction was being committed, so that it may be done or not. Whoever takes the program's turn afterwards
/// sees which: the lost transaction has ended by then.
/// </summary>
public sealed class OutcomeUnknownException(Exception fault)
    : Exception("The store was lost during a commit; it may be done or not.", fault);
