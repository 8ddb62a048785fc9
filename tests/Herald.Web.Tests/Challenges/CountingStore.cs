using System.Data.Common;
using Herald.Data;
using Herald.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Herald.Web.Tests.Challenges;

/// <summary>Opens a store that counts how often it is asked.</summary>
internal sealed class CountingStore : DbCommandInterceptor
{
    public int Asked { get; private set; }

    public HeraldDb Open(TestStore store)
    {
        var options = new DbContextOptionsBuilder<HeraldDb>();
        store.Engine.Configure(options);
        options.AddInterceptors(this);
        return new(options.Options, store.Engine);
    }

    public override ValueTask<DbDataReader> ReaderExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
    {
        Asked++;
        return new(result);
    }
}
