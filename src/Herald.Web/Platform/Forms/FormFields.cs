using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;
using Microsoft.Extensions.Primitives;

namespace Herald.Web.Platform.Forms;

/// <summary>What a person has sent with a form, by the names of its fields.</summary>
internal sealed class FormFields : IBound
{
    /// <summary>The hidden field that proves that the form came from a page of ours.</summary>
    public const string TokenName = "form_token";

    private readonly IFormCollection form;

    private FormFields(IFormCollection form) => this.form = form;

    public Refused? Fault { get; private init; }

    /// <summary>Files, where the form sends any.</summary>
    public IFormFileCollection Files => form.Files;

    public static async ValueTask<FormFields> BindAsync(HttpContext http)
    {
        if (!http.Request.HasFormContentType)
            return new(FormCollection.Empty);
        try
        {
            return new(await http.Request.ReadFormAsync(http.RequestAborted));
        }
        catch (BadHttpRequestException fault) when (fault.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return new(FormCollection.Empty)
            {
                Fault = Refused.With(413, "body_too_large", "The form is larger than this address takes. Shorten what you wrote."),
            };
        }
        catch (Exception fault) when (fault is InvalidDataException or BadHttpRequestException)
        {
            return new(FormCollection.Empty)
            {
                Fault = Refused.With(400, "malformed_request", "The form could not be read. Go back and send it again."),
            };
        }
    }

    /// <summary>The text of a field without blanks around it; null where it is missing or blank.</summary>
    public string? Text(string name) => Exact(name)?.Trim() is { Length: > 0 } text ? text : null;

    /// <summary>The text of a field as it was typed, as passwords need it; null where it is missing or empty.</summary>
    public string? Exact(string name) => One(name) is { Length: > 0 } text ? text : null;

    /// <summary>Whether a box was ticked.</summary>
    public bool Ticked(string name) => One(name) is "on" or "true" or "1";

    /// <summary>All values of a field that may be there several times.</summary>
    public IReadOnlyList<string> All(string name) => [.. form[name].OfType<string>()];

    // Browsers send line breaks as two characters; the store keeps one.
    private string? One(string name) =>
        form.TryGetValue(name, out var values) && !StringValues.IsNullOrEmpty(values)
            ? values[0]?.Replace("\r\n", "\n", StringComparison.Ordinal)
            : null;
}
