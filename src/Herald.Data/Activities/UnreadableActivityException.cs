namespace Herald.Data.Activities;

/// <summary>An activity that this version cannot read; its reader stands still there, so that nothing is passed over.</summary>
public sealed class UnreadableActivityException(string message, Exception? inner = null) : Exception(message, inner);
