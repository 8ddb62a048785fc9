using Herald.Web.Badges;

namespace Herald.Web.Credentials;

/// <summary>A badge as anybody sees it to whom its owner gave the address. What it says is what was signed.</summary>
public sealed record SharedBadgeView
{
    /// <summary>The address of the page; its files have the same with an ending.</summary>
    public required string Url { get; init; }

    /// <summary>The name of the program that gave it.</summary>
    public required string Program { get; init; }

    public required string Mark { get; init; }

    public required int Hue { get; init; }

    /// <summary>What it is called, with its tier.</summary>
    public required string Name { get; init; }

    /// <summary>What it is for.</summary>
    public required string About { get; init; }

    /// <summary>The day on which it was earned.</summary>
    public required string Earned { get; init; }

    /// <summary>The name of its owner; null where he shows none.</summary>
    public required string? Owner { get; init; }

    public required BadgePicture Picture { get; init; }

    /// <summary>The name of who signed it, by the method <c>did:web</c>.</summary>
    public required string Did { get; init; }

    /// <summary>Where its keys are.</summary>
    public required string Keys { get; init; }

    /// <summary>Where the list is that tells whether it was taken back.</summary>
    public required string StatusList { get; init; }

    /// <summary>Whether the owner let a fingerprint of his e-mail address be signed with it.</summary>
    public required bool IsIdentified { get; init; }
}
