namespace Herald.Web.Reference.Reading;

/// <summary>One call, as a person reads it.</summary>
public sealed record ReferenceOperation(string Id, string Method, string Path, string Summary)
{
    public string Description { get; init; } = "";

    public IReadOnlyList<ReferenceField> Parameters { get; init; } = [];

    public IReadOnlyList<ReferenceField> Body { get; init; } = [];

    public IReadOnlyList<ReferenceField> Answer { get; init; } = [];

    public IReadOnlyList<ReferenceAnswer> Answers { get; init; } = [];

    /// <summary>The call as curl.</summary>
    public required string Request { get; init; }

    /// <summary>What it answers to that; null where the answer has no body.</summary>
    public string? Sample { get; init; }

    public string AnswerStatus => Answers.FirstOrDefault(static answer => answer.Good)?.Status ?? "200";

    /// <summary>The ticket's colour: what reads, what makes, what changes, what takes away.</summary>
    public string Tone => Method switch
    {
        "GET" => "second",
        "POST" => "",
        "DELETE" => "third",
        _ => "fourth",
    };
}
