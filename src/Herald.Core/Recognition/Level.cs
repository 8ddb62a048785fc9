using Herald.Core.Ids;

namespace Herald.Core.Recognition;

/// <summary>A step of a program's ladder, in one version of it.</summary>
public sealed class Level
{
    /// <summary>The program.</summary>
    public required ProgramId ProgramId { get; init; }

    /// <summary>The version of the ladder that it belongs to.</summary>
    public required int Version { get; init; }

    /// <summary>Its place on the ladder, from 1 on. It is by this that advocates keep what they have reached.</summary>
    public required int Number { get; init; }

    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    /// <summary>So many points reach it; 0 for the first.</summary>
    public required long Points { get; init; }

    /// <summary>What it brings, each in a sentence.</summary>
    public required IReadOnlyList<string> Perks { get; init; }
}
