using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Herald.Web.Reference.Document;

/// <summary>What holds for the whole API: its name, its key, its tags, and the parts that every operation shares.</summary>
internal sealed class DescribeApi : IOpenApiDocumentTransformer
{
    private const string Description = """
        Herald's API: advocates, their links and referrals, the events that your systems report, and what the books say of it.
        JSON in snake_case; instants in RFC 3339 and UTC; money in minor units. Every POST may be retried with an `Idempotency-Key`.
        Errors are `application/problem+json` with a stable `code`. The readable form of this document is at `/docs`.
        """;

    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new()
        {
            Title = "Herald API",
            Version = "1",
            Description = Description,
        };
        document.Servers = [new() { Url = "/", Description = "The Herald that serves this document" }];
        document.Tags = DescribedTags(document);
        document.AddComponent(KeySecurity.SchemeName, KeySecurity.Scheme);
        document.AddComponent(SharedParameters.IdempotencyKey, SharedParameters.IdempotencyKeyHeader);
        foreach (var problem in ProblemResponse.All)
            document.AddComponent(problem.Name, problem.ToResponse(document));
        NeededFields.Settle(document);
        return Task.CompletedTask;
    }

    private static HashSet<OpenApiTag> DescribedTags(OpenApiDocument document)
    {
        var used = (document.Tags ?? new HashSet<OpenApiTag>()).Select(static tag => tag.Name).ToHashSet(StringComparer.Ordinal);
        var known = ReferenceTags.All.Where(tag => used.Remove(tag.Name)).ToList();
        return
        [
            .. known.Select(static tag => new OpenApiTag { Name = tag.Name, Description = tag.Description }),
            .. used.Select(static name => new OpenApiTag { Name = name }),
        ];
    }
}
