namespace Herald.Web.Credentials;

/// <summary>What the owner of a badge agreed to.</summary>
/// <param name="Version">The version of the words.</param>
/// <param name="ShownName">His name as he read it there; null where he does not want it shown.</param>
/// <param name="IsIdentified">Whether a fingerprint of his e-mail address goes into the file.</param>
internal sealed record SharingAnswer(string Version, string? ShownName, bool IsIdentified);
