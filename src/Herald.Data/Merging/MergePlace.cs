namespace Herald.Data.Merging;

/// <summary>A table whose rows are an advocate's and come along when he goes into another.</summary>
/// <param name="Table">Its name.</param>
/// <param name="Column">The column that names the advocate.</param>
/// <param name="Key">The column of ids by which a row is known again: its own, or the advocate's where there is one row for each.</param>
/// <param name="Unless">When a row stays: SQL over the row <c>t</c> and the one who stays, <c>{2}</c>; null where each comes along.</param>
/// <param name="Beside">What else is set on the way there, in SQL with the merge as <c>{3}</c>; null for nothing.</param>
/// <param name="Back">What else is set on the way back; null for nothing.</param>
internal sealed record MergePlace(
    string Table, string Column = "advocate_id", string Key = "id", string? Unless = null, string? Beside = null, string? Back = null)
{
    /// <summary>By which it is remembered what came along.</summary>
    public string Name => Column == "advocate_id" ? Table : $"{Table}.{Column}";
}
