namespace Herald.Tidy.Rooms;

/// <summary>Which rooms (the first folders under one project, that is the namespaces) may use which.</summary>
internal sealed record DependencyTable
{
    /// <summary>The project's namespace: <c>Herald.Web</c>. As a room it means the types outside all folders.</summary>
    public required string Project { get; init; }

    /// <summary>Rooms that all may use, and that use only the foundations in their own line.</summary>
    public required IReadOnlyList<string> Foundations { get; init; }

    /// <summary>Rooms that may use all, and that only rooms of this sort may use.</summary>
    public required IReadOnlyList<string> Tops { get; init; }

    /// <summary>For every other room those that it uses besides the foundations.</summary>
    public required IReadOnlyDictionary<string, string[]> Lines { get; init; }

    /// <summary>The room of a type; null where the type is not of this project.</summary>
    public string? RoomOf(string type)
    {
        if (!type.StartsWith(Project + ".", StringComparison.Ordinal))
            return null;
        var names = type[(Project.Length + 1)..].Split('.');
        return names.Length == 1 ? Project : names[0];
    }
}
