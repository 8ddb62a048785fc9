using System.Text.Json.Serialization;
using Herald.Web.Platform.Inputs;

namespace Herald.Web.ShoutOuts;

[JsonSerializable(typeof(ShoutOutInput))]
[JsonSerializable(typeof(HidingInput))]
[JsonSerializable(typeof(ShoutOutView))]
[JsonSerializable(typeof(Page<ShoutOutView>))]
internal sealed partial class ShoutOutJson : JsonSerializerContext;
