using System.Text.Json.Serialization;
using Herald.Web.Platform.Inputs;

namespace Herald.Web.Programs;

[JsonSerializable(typeof(ProgramInput))]
[JsonSerializable(typeof(ProgramView))]
[JsonSerializable(typeof(KeyInput))]
[JsonSerializable(typeof(KeyView))]
[JsonSerializable(typeof(NewKeyView))]
[JsonSerializable(typeof(Page<KeyView>))]
internal sealed partial class ProgramJson : JsonSerializerContext;
