using System.Text.Json.Serialization;
using Herald.Web.Platform.Inputs;

namespace Herald.Web.Thanks;

[JsonSerializable(typeof(ThanksInput))]
[JsonSerializable(typeof(ThanksTermsInput))]
[JsonSerializable(typeof(ThanksStepInput))]
[JsonSerializable(typeof(ThanksBudgetInput))]
[JsonSerializable(typeof(ThanksBudgetView))]
[JsonSerializable(typeof(ThanksView))]
[JsonSerializable(typeof(Page<ThanksView>))]
internal sealed partial class ThanksJson : JsonSerializerContext;
