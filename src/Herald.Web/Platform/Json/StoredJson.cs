using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.Json;

namespace Herald.Web.Platform.Json;

/// <summary>
/// JSON that Herald itself wrote into the store. It is read without the strictness that callers need: what another version wrote may have
/// a field more.
/// </summary>
internal static class StoredJson
{
    private static readonly ConditionalWeakTable<JsonOptions, JsonSerializerOptions> Known = [];

    public static JsonSerializerOptions Of(JsonOptions api) => Known.GetValue(api, static options =>
        new(options.SerializerOptions) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip });
}
