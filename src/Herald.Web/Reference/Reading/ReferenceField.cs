namespace Herald.Web.Reference.Reading;

/// <summary>One thing that is sent or answered: a parameter, or a field with its path (<c>account.name</c>, <c>data[].id</c>).</summary>
public sealed record ReferenceField(string Name, string Type, bool Needed, string? Description);
