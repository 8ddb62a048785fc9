using Herald.Core.Ids;
using Herald.Core.ShoutOuts;

namespace Herald.Web.ShoutOuts.Pages;

/// <summary>A shout-out as a member reads it.</summary>
/// <param name="Row">What is kept of it.</param>
/// <param name="From">Who thanks, as members may read his name.</param>
/// <param name="To">Who is thanked, in the same way.</param>
/// <param name="Reader">Who reads it.</param>
public sealed record ReadShoutOut(ShoutOut Row, string From, string To, AdvocateId Reader)
{
    /// <summary>Whether the reader is thanked.</summary>
    public bool IsOwn => Row.AdvocateId == Reader;

    /// <summary>Whether the reader wrote it.</summary>
    public bool IsBy => Row.ByAdvocateId == Reader;
}
