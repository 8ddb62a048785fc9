using System.Text.Json.Nodes;

namespace Herald.Web.Demo;

/// <summary>Somebody who signs up in the shop, and maybe buys, by an advocate's code.</summary>
/// <param name="Share">Whose link, and the channel that he shared it on.</param>
/// <param name="Signup">As POST /v1/events takes it; the code of the link is put in when it is known.</param>
/// <param name="Purchase">What he buys later; null where he does not, or not yet.</param>
internal sealed record PlannedOrder(PlannedShare Share, JsonObject Signup, JsonObject? Purchase);
