using System.Text.Json.Serialization;

namespace Herald.Web.Uploads;

[JsonSerializable(typeof(PictureView))]
internal sealed partial class PictureJson : JsonSerializerContext;
