namespace Herald.Web.Platform.Live;

/// <summary>An event as browsers get it.</summary>
/// <param name="Id">By which a browser that comes back says what it has seen.</param>
/// <param name="Data">Text or one HTML element, on one line.</param>
internal sealed record LivePiece(string Id, string Data);
