namespace Herald.Web.Credentials;

/// <summary>A badge that its owner shows outside.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Url">The address of its page.</param>
/// <param name="Name">What it is called, with its tier.</param>
/// <param name="Since">Since which day.</param>
public sealed record OwnShare(string Id, string Url, string Name, string Since);
