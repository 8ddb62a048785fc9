using System.Data.Common;
using Herald.Core.Links;

namespace Herald.Data.Tracking;

/// <summary>
/// Writes many clicks at once, in the engine's own fastest way. A previous click is kept only where the program has it:
/// the id comes from a cookie, and cookies can say anything.
/// </summary>
internal interface IClickRows
{
    Task InsertAsync(DbConnection connection, DbTransaction transaction, IReadOnlyList<Click> clicks, CancellationToken ct);
}
