namespace Herald.Web.Reference.Reading;

/// <summary>One status that an operation answers with.</summary>
public sealed record ReferenceAnswer(string Status, string Description)
{
    public bool Good => Status[0] == '2';
}
