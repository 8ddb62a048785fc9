namespace Herald.Web.Demo;

/// <summary>The demo could not be loaded to its end; the message says at which request, and the way out.</summary>
internal sealed class DemoStoppedException(string message, Exception? cause = null) : Exception(message, cause);
