using System.Text.Json.Serialization;

namespace Herald.Web.Hub.Profile;

[JsonSerializable(typeof(OwnData))]
internal sealed partial class OwnDataJson : JsonSerializerContext;
