using System.Text.Json.Serialization;
using Herald.Web.Platform.Inputs;

namespace Herald.Web.Links;

[JsonSerializable(typeof(LinkInput))]
[JsonSerializable(typeof(LinkView))]
[JsonSerializable(typeof(Page<LinkView>))]
internal sealed partial class LinkJson : JsonSerializerContext;
