namespace Herald.Web.Advocates;

/// <summary>An advocate as somebody finds him by name.</summary>
/// <param name="Id">His printed id.</param>
/// <param name="Name">What he is called.</param>
/// <param name="Email">His address.</param>
/// <param name="Account">The company that he belongs to; null where there is none.</param>
public sealed record FoundAdvocate(string Id, string Name, string Email, string? Account)
{
    /// <summary>What tells him from others of his name.</summary>
    public string Beside => Account is null ? Email : $"{Email}, {Account}";
}
