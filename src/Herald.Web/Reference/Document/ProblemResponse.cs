using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Herald.Web.Reference.Document;

/// <summary>One status of refusal, written once and pointed to by every operation that may answer it.</summary>
internal sealed record ProblemResponse(int Status, string Name, string Description)
{
    private const string MediaType = "application/problem+json";

    public static IReadOnlyList<ProblemResponse> All { get; } =
    [
        new(400, "Malformed", "The request could not be read."),
        new(401, "KeyRequired", "No key was sent, or the key is unknown or revoked."),
        new(403, "ScopeMissing", "The key lacks the scope that this address needs."),
        new(404, "NotFound", "There is no such thing in this program."),
        new(409, "Conflict", "It collides with what is there; `existing` names it where there is one."),
        new(413, "TooLarge", "The body is larger than this address takes."),
        new(415, "ContentTypeNotTaken", "The body was not sent as what this address takes, which is application/json for most."),
        new(422, "Refused", "It was understood and refused; `errors` names each field at fault."),
        new(429, "TooManyRequests", "Too many requests in a short time."),
        new(503, "Unavailable", "The store cannot be reached just now. Nothing was done."),
    ];

    public string StatusText => Status.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private bool Retryable => Status is 429 or 503;

    public OpenApiResponse ToResponse(OpenApiDocument document) => new()
    {
        Description = Description,
        Headers = Retryable ? new Dictionary<string, IOpenApiHeader>(StringComparer.Ordinal) { ["Retry-After"] = RetryAfter } : null,
        Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
        {
            [MediaType] = new OpenApiMediaType { Schema = new OpenApiSchemaReference("Problem", document) },
        },
    };

    private static OpenApiHeader RetryAfter => new()
    {
        Description = "Seconds after which the same request may succeed.",
        Schema = new OpenApiSchema { Type = JsonSchemaType.Integer, Examples = [JsonValue.Create(1)] },
    };
}
