namespace Herald.Web.Uploads;

/// <summary>A picture drawn anew, ready to be kept.</summary>
/// <param name="MediaType">The media type of both sizes.</param>
/// <param name="Width">The width of the full one.</param>
/// <param name="Height">The height of the full one.</param>
/// <param name="Full">The full one.</param>
/// <param name="Small">The small one, where its purpose asks for one.</param>
internal sealed record MadePicture(string MediaType, int Width, int Height, byte[] Full, byte[]? Small);
