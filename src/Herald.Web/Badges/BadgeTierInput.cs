namespace Herald.Web.Badges;

/// <summary>A tier of a badge.</summary>
internal sealed record BadgeTierInput
{
    /// <summary>What it is called, such as Gold; 1 to 60 characters, the badge's name alone where it is left out.</summary>
    public string? Name { get; init; }

    /// <summary>
    /// What earns it, in the condition language, by fields of advocate., account., did. and audience.; staff alone where it is left out.
    /// </summary>
    public string? When { get; init; }
}
