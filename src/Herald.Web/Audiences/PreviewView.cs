using Herald.Web.Advocates;

namespace Herald.Web.Audiences;

/// <summary>Who belongs to a condition just now.</summary>
/// <param name="Count">How many.</param>
/// <param name="Sample">The newest of them, 10 at most.</param>
internal sealed record PreviewView(int Count, IReadOnlyList<AdvocateView> Sample);
