using System.Text.Json.Serialization;
using Herald.Web.Platform.Inputs;

namespace Herald.Web.Advocates.Merging;

[JsonSerializable(typeof(MergeInput))]
[JsonSerializable(typeof(MergeView))]
[JsonSerializable(typeof(Page<MergeView>))]
internal sealed partial class MergeJson : JsonSerializerContext;
