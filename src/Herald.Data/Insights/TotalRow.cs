namespace Herald.Data.Insights;

/// <summary>What is added to one row of a table of totals: the values of its key, then the sums.</summary>
internal sealed record TotalRow(TotalTable Table, object[] Values);
