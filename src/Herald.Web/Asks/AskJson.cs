using System.Text.Json.Serialization;

namespace Herald.Web.Asks;

[JsonSerializable(typeof(AskInput))]
[JsonSerializable(typeof(AskView))]
[JsonSerializable(typeof(AsksView))]
[JsonSerializable(typeof(RespiteInput))]
[JsonSerializable(typeof(RespiteView))]
internal sealed partial class AskJson : JsonSerializerContext;
