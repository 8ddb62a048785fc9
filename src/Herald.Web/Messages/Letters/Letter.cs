namespace Herald.Web.Messages.Letters;

/// <summary>What a mail of a program says, before it is written as text and as HTML.</summary>
public sealed record Letter
{
    /// <summary>What happened, in one line.</summary>
    public required string Title { get; init; }

    /// <summary>Paragraphs of plain text.</summary>
    public required IReadOnlyList<string> Paragraphs { get; init; }

    /// <summary>What stands on the ticket's stub: a number, a sign; null for the program's mark.</summary>
    public string? Stub { get; init; }

    /// <summary>A word below it, such as "points".</summary>
    public string? StubWord { get; init; }

    /// <summary>What to do next; null where there is nothing to do.</summary>
    public LetterAction? Action { get; init; }

    /// <summary>Further things that happened, each on a line of its own, as a digest has them.</summary>
    public IReadOnlyList<LetterItem> Items { get; init; } = [];

    /// <summary>Why the reader gets this, and what he can do about it.</summary>
    public required string Why { get; init; }

    /// <summary>Where he chooses what he gets; null where there is no choice.</summary>
    public string? PreferencesUrl { get; init; }

    /// <summary>Where he ends such mails; null where they cannot be ended.</summary>
    public string? UnsubscribeUrl { get; init; }
}
