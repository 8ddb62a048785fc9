using System.Text.Json.Serialization;
using Herald.Web.Platform.Inputs;

namespace Herald.Web.Nominations;

[JsonSerializable(typeof(NominationInput))]
[JsonSerializable(typeof(NominationsAnswer))]
[JsonSerializable(typeof(Page<NomineeView>))]
internal sealed partial class NominationJson : JsonSerializerContext;
