using Herald.Core.Asks;

namespace Herald.Web.Asks;

/// <summary>A time in which an advocate is not to be asked.</summary>
/// <param name="Until">Its last day; null until it is ended.</param>
/// <param name="Reason">Why.</param>
/// <param name="SetBy">Who said so: somebody's name, or the name of a key.</param>
/// <param name="SetAt">When.</param>
internal sealed record RespiteView(DateOnly? Until, string Reason, string SetBy, DateTimeOffset SetAt)
{
    public static RespiteView Of(Respite respite) => new(respite.Until, respite.Reason, respite.SetBy, respite.SetAt);
}
