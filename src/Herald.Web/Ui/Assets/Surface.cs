namespace Herald.Web.Ui.Assets;

/// <summary>What a page belongs to, and so which style sheet it loads; docs/decisions/0025-levels-and-style-sheets.md has why.</summary>
public enum Surface
{
    /// <summary>What advocates and friends see: the hub, invitations, and pages that say what went wrong.</summary>
    Hub,

    /// <summary>What those see who run a program or the server.</summary>
    Console,

    /// <summary>The reference of the API.</summary>
    Reference,

    /// <summary>All parts on one page, in development only: the one sheet that may be large.</summary>
    Showcase,
}
