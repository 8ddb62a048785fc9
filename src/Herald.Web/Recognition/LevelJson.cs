using System.Text.Json.Serialization;

namespace Herald.Web.Recognition;

[JsonSerializable(typeof(LadderInput))]
[JsonSerializable(typeof(LadderView))]
internal sealed partial class LevelJson : JsonSerializerContext;
