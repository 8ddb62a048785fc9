using Herald.Core.Ids;

namespace Herald.Web.Platform.Inputs;

/// <summary>
/// An id in an address. Text that is no id of this kind becomes the id that no row has, so that it is answered
/// like any other id that is not here: 404.
/// </summary>
internal readonly record struct PathId<TId>(TId Value)
    where TId : struct, IEntityId<TId>
{
    public static bool TryParse(string? text, out PathId<TId> id)
    {
        id = IdText.TryRead(text, out TId read) ? new(read) : default;
        return true;
    }
}
