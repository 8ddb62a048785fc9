using System.Reflection;
using System.Text.Json;
using Herald.Web.Platform.Problems;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.Options;

namespace Herald.Web.Platform.Inputs;

/// <summary>
/// A JSON body: read within its limit, then by its shape, then by its own checks. What fails is answered by its own code.
/// </summary>
internal sealed class Body<T> : IBound, IEndpointParameterMetadataProvider
    where T : class, IChecked
{
    private readonly T? value;

    private Body(T value) => this.value = value;

    private Body(Refused fault) => Fault = fault;

    public Refused? Fault { get; }

    public T Value => value ?? throw new InvalidOperationException("The body is at fault; the filter must have answered.");

    public static async ValueTask<Body<T>> BindAsync(HttpContext http, ParameterInfo parameter)
    {
        if (!http.Request.HasJsonContentType())
            return new(Refused.With(415, "content_type_not_taken", "Send the body as application/json."));
        var limit = BodyLimitAttribute.Of(parameter);
        if (await BodyBytes.ReadAsync(http, limit) is not { } bytes)
            return new(Refused
                .With(413, "body_too_large", $"The body is larger than the {limit:N0} bytes that this address takes. Send less at once."));
        return Read(bytes, http.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions);
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new AcceptsMetadata(["application/json"], typeof(T)));

    /// <summary>Reads one value that came as part of a larger body, or a whole body.</summary>
    internal static Body<T> Read(ReadOnlyMemory<byte> bytes, JsonSerializerOptions options)
    {
        if (JsonText.FaultOf(bytes.Span, options.MaxDepth) is { } malformed)
            return new(Refused.With(400, "malformed_json", malformed));
        try
        {
            if (JsonSerializer.Deserialize(bytes.Span, options.GetTypeInfo(typeof(T))) is not T value)
                return new(Refused.With(422, "invalid_input", "The body must be a JSON object, not null."));
            var faults = new Faults();
            value.Check(faults);
            return faults.Any ? new(Refused.Because(faults.ToRefusal())) : new(value);
        }
        catch (JsonException fault)
        {
            return new(Refused.Because(JsonText.RefusalOf(fault)));
        }
    }
}
