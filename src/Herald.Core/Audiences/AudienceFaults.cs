using Herald.Core.Conditions;

namespace Herald.Core.Audiences;

/// <summary>Follows a condition through all audiences behind it, until something is wrong or it has become too much.</summary>
internal sealed class AudienceFaults(AudienceBook book)
{
    private readonly List<string> path = [];
    private int terms;

    public static Refusal? Find(AudienceBook book, Condition condition) => new AudienceFaults(book).Follow(condition);

    private Refusal? Follow(Condition condition)
    {
        foreach (var field in condition.Fields())
        {
            if (++terms > AudienceBook.TermsMax)
            {
                return new("audience_too_large",
                    $"With all audiences that it refers to it makes more than {AudienceBook.TermsMax} comparisons: ask for less.");
            }

            if (FieldCatalogue.AudienceOf(field) is { } slug && Follow(slug) is { } fault)
                return fault;
        }

        return null;
    }

    private Refusal? Follow(string slug)
    {
        if (book.Find(slug) is not { } condition)
        {
            return new("unknown_audience", book.Nearest(slug) is { } nearest
                ? $"There is no audience '{slug}'; did you mean '{nearest}'?"
                : $"There is no audience '{slug}' in this program; make it first.");
        }

        if (path.IndexOf(slug) is >= 0 and var from)
        {
            return new("audience_cycle",
                $"Audiences refer to each other in a circle: {string.Join(" → ", path[from..])} → {slug}. Take out one of these.");
        }

        if (path.Count == AudienceBook.DepthMax)
        {
            return new("audience_too_deep",
                $"More than {AudienceBook.DepthMax} audiences stand behind each other: write out what the last of them says.");
        }

        path.Add(slug);
        var fault = Follow(condition);
        path.RemoveAt(path.Count - 1);
        return fault;
    }
}
