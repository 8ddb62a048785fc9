namespace Herald.Core.Challenges;

/// <summary>The answer to one question: a text, choices, or a number of the scale, as the question asks for.</summary>
public sealed record StageAnswer
{
    /// <summary>Which question, from 1.</summary>
    public required int Question { get; init; }

    /// <summary>The answer in own words.</summary>
    public string? Text { get; init; }

    /// <summary>The options that were chosen, as they are written.</summary>
    public IReadOnlyList<string>? Choices { get; init; }

    /// <summary>The number that was chosen.</summary>
    public int? Scale { get; init; }
}
