using Herald.Data.Activities;

namespace Herald.Data.Work;

/// <summary>Rows to be inserted, by their table, in the order in which the tables were first asked for.</summary>
internal sealed class NewRows
{
    private readonly Dictionary<Type, List<object>> tables = [];
    private readonly List<Type> order = [];

    public bool IsEmpty => tables.Count == 0;

    public void Add<TRow>(TRow row)
        where TRow : class
    {
        if (!tables.TryGetValue(typeof(TRow), out var rows))
        {
            tables[typeof(TRow)] = rows = [];
            order.Add(typeof(TRow));
        }

        rows.Add(row);
    }

    /// <summary>Takes back a row; false where it is none of these.</summary>
    public bool Remove<TRow>(TRow row)
        where TRow : class => tables.TryGetValue(typeof(TRow), out var rows) && rows.RemoveAll(one => ReferenceEquals(one, row)) > 0;

    /// <summary>Those that are not written once for ever.</summary>
    public IEnumerable<object> Changeable =>
        tables.Where(static table => table.Key != typeof(ActivityRow)).SelectMany(static table => table.Value);

    public async Task<int> WriteAsync(HeraldDb db, CancellationToken ct)
    {
        var written = 0;
        foreach (var type in order)
        {
            var rows = tables[type];
            if (rows.Count > 0)
                await RowTable.Of(db.Model.FindEntityType(type)!).InsertAsync(db, rows, ct);
            written += rows.Count;
        }

        return written;
    }

    public void Clear()
    {
        tables.Clear();
        order.Clear();
    }
}
