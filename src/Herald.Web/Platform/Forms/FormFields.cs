using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Extensions.Primitives;

namespace Herald.Web.Platform.Forms;

/// <summary>What a person has sent with a form, by the names of its fields.</summary>
internal sealed class FormFields : IBound
{
    /// <summary>The hidden field that proves that the form came from a page of ours.</summary>
    public const string TokenName = "form_token";

    /// <summary>Fields of one form: a challenge of ten stages with thirty questions each has some four thousand.</summary>
    public const int CountMax = 8_192;

    private readonly IFormCollection form;

    private FormFields(IFormCollection form) => this.form = form;

    public Refused? Fault { get; private init; }

    /// <summary>Files, where the form sends any.</summary>
    public IFormFileCollection Files => form.Files;

    public static async ValueTask<FormFields> BindAsync(HttpContext http)
    {
        // The middleware has read the form to find the token. What it could not read, or what is forged, is not looked at again.
        if (http.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: true })
            return new(FormCollection.Empty) { Fault = FaultOf(http.Features.Get<IAntiforgeryValidationFeature>()?.Error?.InnerException) };
        try
        {
            return new(await http.Request.ReadFormAsync(http.RequestAborted));
        }
        catch (Exception fault) when (FaultOf(fault) is { } refused)
        {
            return new(FormCollection.Empty) { Fault = refused };
        }
    }

    /// <summary>The text of a field without blanks around it; null where it is missing or blank.</summary>
    public string? Text(string name) => Exact(name)?.Trim() is { Length: > 0 } text ? text : null;

    /// <summary>The text of a field as it was typed, as passwords need it; null where it is missing or empty.</summary>
    public string? Exact(string name) => One(name) is { Length: > 0 } text ? text : null;

    /// <summary>What was filled into some fields, for the page on which the form comes back.</summary>
    public IReadOnlyDictionary<string, string> Given(params IReadOnlyList<string> names) => names
        .Select(name => (Name: name, Text: Text(name))).Where(static field => field.Text is not null)
        .ToDictionary(static field => field.Name, static field => field.Text!, StringComparer.Ordinal);

    /// <summary>Whether a box was ticked.</summary>
    public bool Ticked(string name) => One(name) is "on" or "true" or "1";

    /// <summary>All values of a field that may be there several times.</summary>
    public IReadOnlyList<string> All(string name) => [.. form[name].OfType<string>()];

    // Browsers send line breaks as two characters; the store keeps one.
    private string? One(string name) =>
        form.TryGetValue(name, out var values) && !StringValues.IsNullOrEmpty(values)
            ? values[0]?.Replace("\r\n", "\n", StringComparison.Ordinal)
            : null;

    private static Refused? FaultOf(Exception? fault) => fault switch
    {
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } =>
            Refused.With(413, "body_too_large", "The form is larger than this address takes. Shorten what you wrote."),
        InvalidDataException or BadHttpRequestException =>
            Refused.With(400, "malformed_request", "The form could not be read. Go back and send it again."),
        _ => null,
    };
}
