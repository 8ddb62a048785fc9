namespace Herald.Data;

/// <summary>The store's schema and this version's scripts cannot be brought together; the message tells the way out.</summary>
public sealed class SchemaMismatchException(string message) : Exception(message);
