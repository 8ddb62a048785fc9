using System.Text.Json.Serialization;
using Herald.Web.Platform.Inputs;

namespace Herald.Web.Advocates;

[JsonSerializable(typeof(AdvocateInput))]
[JsonSerializable(typeof(AdvocateView))]
[JsonSerializable(typeof(Page<AdvocateView>))]
internal sealed partial class AdvocateJson : JsonSerializerContext;
