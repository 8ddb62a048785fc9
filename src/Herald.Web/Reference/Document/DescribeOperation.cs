using System.Reflection;
using System.Text.Json.Nodes;
using Herald.Web.Platform;
using Herald.Web.Platform.Inputs;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;

namespace Herald.Web.Reference.Document;

/// <summary>What one operation is called, who may ask it, what it reads besides its body, and how it may refuse.</summary>
internal sealed class DescribeOperation(IOptions<JsonOptions> json) : IOpenApiOperationTransformer
{
    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        var isGet = string.Equals(context.Description.HttpMethod, HttpMethods.Get, StringComparison.Ordinal);
        if (metadata.OfType<MethodInfo>().FirstOrDefault() is { } handler)
        {
            operation.OperationId ??= OperationName.Of(handler);
            ReadParameters(operation, handler);
        }

        if (string.Equals(context.Description.HttpMethod, HttpMethods.Post, StringComparison.Ordinal))
            (operation.Parameters ??= []).Add(new OpenApiParameterReference(SharedParameters.IdempotencyKey, context.Document));
        if (metadata.OfType<IAuthorizeData>().FirstOrDefault()?.Policy is { } scope)
            NameScope(operation, context.Document!, scope);
        if (metadata.OfType<ApiBytes>().FirstOrDefault() is { } bytes)
            NameBytes(operation, bytes);
        NameProblems(operation, context, isGet);
        NameHeaders(operation, isGet);
        if (metadata.OfType<ApiExample>().FirstOrDefault() is { } example)
            new ExampleText(json.Value.SerializerOptions).Put(operation, example);
        return Task.CompletedTask;
    }

    private static void ReadParameters(OpenApiOperation operation, MethodInfo handler)
    {
        foreach (var parameter in handler.GetParameters())
        {
            if (PathIds.PrefixOf(parameter.ParameterType) is { } prefix)
                PathIds.Describe(operation, parameter.Name!, prefix);
            foreach (var name in parameter.ParameterType.GetCustomAttribute<ReadsQueryAttribute>()?.Names ?? [])
                (operation.Parameters ??= []).Add(SharedParameters.Query(name));
        }

        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
            parameter.Description ??= SharedParameters.Query(parameter.Name!).Description;
    }

    private static void NameScope(OpenApiOperation operation, OpenApiDocument document, string scope)
    {
        operation.Security = [KeySecurity.Needs(document, scope)];
        operation.Description = $"{operation.Description}\n\nNeeds the scope `{scope}`.".TrimStart();
        operation.Extensions ??= new Dictionary<string, IOpenApiExtension>(StringComparer.Ordinal);
        operation.Extensions["x-scope"] = new JsonNodeExtension(JsonValue.Create(scope));
    }

    private static void NameBytes(OpenApiOperation operation, ApiBytes bytes)
    {
        if (bytes.Taken.Count > 0)
            operation.RequestBody = new OpenApiRequestBody { Required = true, Content = Content(bytes.Taken) };
        if (bytes.Answered.Count > 0)
            (operation.Responses ??= [])["200"] = new OpenApiResponse { Description = "OK", Content = Content(bytes.Answered) };
    }

    private static Dictionary<string, OpenApiMediaType> Content(IReadOnlyList<string> types) => types.ToDictionary(
        static type => type,
        static _ => new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" } },
        StringComparer.Ordinal);

    private static void NameProblems(OpenApiOperation operation, OpenApiOperationTransformerContext context, bool isGet)
    {
        var responses = operation.Responses ??= [];
        var answers = responses.Where(static one => one.Key[0] is '2' or '3').OrderBy(static one => one.Key).ToList();
        responses.Clear();
        foreach (var (status, answer) in answers)
            responses[status] = answer;
        var hasPath = context.Description.RelativePath!.Contains('{', StringComparison.Ordinal);
        foreach (var problem in ProblemResponse.All)
        {
            var possible = problem.Status switch
            {
                404 => hasPath || !isGet,
                409 => !isGet,
                413 or 415 => operation.RequestBody is not null,
                _ => true,
            };
            if (possible)
                responses[problem.StatusText] = new OpenApiResponseReference(problem.Name, context.Document);
        }
    }

    private static void NameHeaders(OpenApiOperation operation, bool isGet)
    {
        foreach (var (status, response) in operation.Responses!)
        {
            if (response is not OpenApiResponse answer || isGet)
                continue;
            answer.Headers = new Dictionary<string, IOpenApiHeader>(StringComparer.Ordinal)
            {
                ["Idempotent-Replayed"] = Header("`true` where this is the first answer to the same Idempotency-Key again.", "true"),
            };
            if (status == "201")
                answer.Headers["Location"] = Header("The address of what was made.", "/v1/…");
        }
    }

    private static OpenApiHeader Header(string description, string example) => new()
    {
        Description = description,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String, Examples = [JsonValue.Create(example)] },
    };
}
