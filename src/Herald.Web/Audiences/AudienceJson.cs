using System.Text.Json.Serialization;
using Herald.Web.Platform.Inputs;

namespace Herald.Web.Audiences;

[JsonSerializable(typeof(AudienceInput))]
[JsonSerializable(typeof(AudienceView))]
[JsonSerializable(typeof(Page<AudienceView>))]
[JsonSerializable(typeof(PreviewInput))]
[JsonSerializable(typeof(PreviewView))]
internal sealed partial class AudienceJson : JsonSerializerContext;
