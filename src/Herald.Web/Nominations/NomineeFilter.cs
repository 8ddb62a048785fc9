using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;

namespace Herald.Web.Nominations;

/// <summary>Who is looked for: <c>?audience=</c>, the slug of one.</summary>
[ReadsQuery("audience")]
internal sealed class NomineeFilter : IBound
{
    private const int SlugMax = 40;

    public string? Audience { get; private init; }

    public Refused? Fault { get; private init; }

    public static ValueTask<NomineeFilter> BindAsync(HttpContext http)
    {
        string? audience = http.Request.Query["audience"];
        var faults = new Faults();
        faults.OptionalText("audience", audience, SlugMax);
        return new(new NomineeFilter { Audience = audience, Fault = faults.Any ? Refused.Because(faults.ToRefusal()) : null });
    }

    /// <summary>The slug in a page's address; null where it is none.</summary>
    public static string? In(string? text) =>
        text is { Length: > 0 and <= SlugMax } && text.All(static letter => char.IsAsciiLetterOrDigit(letter) || letter is '-')
            ? text
            : null;
}
