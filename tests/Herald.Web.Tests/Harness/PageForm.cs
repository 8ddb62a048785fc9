using System.Net;
using System.Text.RegularExpressions;

namespace Herald.Web.Tests.Harness;

/// <summary>The fields of a form as a browser would send them if nothing were touched.</summary>
public static partial class PageForm
{
    /// <summary>Of the form with this id, hidden fields included; fields outside it that name it belong to it too.</summary>
    public static List<(string Name, string Value)> FieldsOf(Answer page, string id)
    {
        var begin = page.Text.IndexOf($"id=\"{id}\"", StringComparison.Ordinal);
        begin.ShouldBeGreaterThan(0, $"There is no form '{id}' on this page: {page.Text}");
        begin = page.Text.LastIndexOf("<form", begin, StringComparison.Ordinal);
        var end = page.Text.IndexOf("</form>", begin, StringComparison.Ordinal);
        return
        [
            .. Field().Matches(page.Text).Where(field => (field.Index > begin && field.Index < end)
                    || Attribute(field.Value, "form") == id)
                .Select(static field => Read(field.Value)).Where(static field => field is not null).Select(static field => field!.Value),
        ];
    }

    /// <summary>The same with some fields given other values.</summary>
    public static List<(string Name, string Value)> With(
        this IEnumerable<(string Name, string Value)> fields, params IReadOnlyList<(string Name, string Value)> changes) =>
        [.. fields.Where(field => changes.All(change => change.Name != field.Name)), .. changes];

    /// <summary>Sends fields that were read from a page, its token among them.</summary>
    public static Task<Answer> SendAsync(this Visitor visitor, string action, IEnumerable<(string Name, string Value)> fields) =>
        visitor.PostAsync(action, fields.Select(static field => KeyValuePair.Create(field.Name, field.Value)));

    private static (string Name, string Value)? Read(string element)
    {
        if (Attribute(element, "name") is not { } name)
            return null;
        if (element.StartsWith("<textarea", StringComparison.Ordinal))
            return (name, WebUtility.HtmlDecode(element[(element.IndexOf('>', StringComparison.Ordinal) + 1)..^"</textarea>".Length]));
        if (element.StartsWith("<select", StringComparison.Ordinal))
        {
            var options = Option().Matches(element).Select(static option => option.Value).ToList();
            return (name, Attribute(options.Find(static option => option.Contains(" selected", StringComparison.Ordinal)) ?? options[0], "value") ?? "");
        }

        var ticks = Attribute(element, "type") is "radio" or "checkbox";
        return ticks && !element.Contains(" checked", StringComparison.Ordinal) ? null : (name, Attribute(element, "value") ?? "");
    }

    private static string? Attribute(string element, string name)
    {
        var found = Regex.Match(element, $"^<[^>]*? {name}=\"([^\"]*)\"", RegexOptions.None, TimeSpan.FromSeconds(1));
        return found.Success ? WebUtility.HtmlDecode(found.Groups[1].Value) : null;
    }

    [GeneratedRegex("<input[^>]*>|<textarea[^>]*>.*?</textarea>|<select.*?</select>", RegexOptions.Singleline, 1000)]
    private static partial Regex Field();

    [GeneratedRegex("<option[^>]*>", RegexOptions.None, 1000)]
    private static partial Regex Option();
}
