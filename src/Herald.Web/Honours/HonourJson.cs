using System.Text.Json.Serialization;
using Herald.Web.Platform.Inputs;

namespace Herald.Web.Honours;

[JsonSerializable(typeof(HonourInput))]
[JsonSerializable(typeof(HonourView))]
[JsonSerializable(typeof(Page<HonourView>))]
internal sealed partial class HonourJson : JsonSerializerContext;
