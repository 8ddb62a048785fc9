using System.Text.Json.Serialization;

namespace Herald.Web.Advocates.People;

[JsonSerializable(typeof(bool))]
[JsonSerializable(typeof(decimal))]
[JsonSerializable(typeof(string))]
internal sealed partial class PersonFormJson : JsonSerializerContext;
