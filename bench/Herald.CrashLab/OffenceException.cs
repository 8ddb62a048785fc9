namespace Herald.CrashLab;

/// <summary>The server broke a promise.</summary>
internal sealed class OffenceException(string message) : Exception(message);
