using Herald.Core.Ids;

namespace Herald.Core.HubInvitations;

/// <summary>What an invitation to the hub says in one language, where staff have written it themselves.</summary>
public sealed class InvitationWords
{
    /// <summary>Characters of the subject.</summary>
    public const int SubjectMax = 150;

    /// <summary>Characters of the text.</summary>
    public const int TextMax = 3_000;

    /// <summary>The program.</summary>
    public required ProgramId ProgramId { get; init; }

    /// <summary>The language, as two letters.</summary>
    public required string Language { get; init; }

    /// <summary>The subject, with gaps.</summary>
    public required string Subject { get; set; }

    /// <summary>The text, with gaps; an empty line parts paragraphs.</summary>
    public required string Text { get; set; }

    /// <summary>Who wrote it.</summary>
    public required string ChangedBy { get; set; }

    /// <summary>When.</summary>
    public required DateTimeOffset ChangedAt { get; set; }

    /// <summary>Fills the gaps: {name}, {first_name} and {program}. Everything else stands as it was written.</summary>
    public static string Fill(string text, string name, string program)
    {
        var first = name.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var one, ..] ? one : name;
        // In one pass: what somebody is called may look like a gap.
        return string.Concat(text.Split('{').Select((piece, at) => at == 0 ? piece
            : piece.StartsWith("name}", StringComparison.Ordinal) ? name + piece["name}".Length..]
            : piece.StartsWith("first_name}", StringComparison.Ordinal) ? first + piece["first_name}".Length..]
            : piece.StartsWith("program}", StringComparison.Ordinal) ? program + piece["program}".Length..]
            : "{" + piece));
    }
}
