using Herald.Core.Conditions;

namespace Herald.Data.Audiences;

/// <summary>A field that conditions ask of an advocate: where it is in memory, and what it is in SQL, side by side.</summary>
/// <param name="Name">As conditions write it.</param>
/// <param name="OfOne">Its value for one advocate.</param>
/// <param name="Sql">Its value in SQL, where the advocate's row is <c>a</c> and his account's <c>c</c>; null where it is missing.</param>
internal sealed record AdvocateField(
    string Name, Func<KnownAdvocate, CancellationToken, ValueTask<FieldValue>> OfOne, Func<ConditionSql, string> Sql);
