using System.Data.Common;
using Herald.Data;
using Herald.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Herald.Web.Tests.Insights.Clicks;

/// <summary>Opens a store whose connection fails after so many statements, be it before or after what the last of them did.</summary>
internal static class FailingStore
{
    public static HeraldDb Open(TestStore store, int statements)
    {
        var options = new DbContextOptionsBuilder<HeraldDb>();
        store.Engine.Configure(options);
        var failing = new Failing(statements);
        options.AddInterceptors(failing, new FailingCommit(failing));
        return new(options.Options, store.Engine);
    }

    public static bool Threw(Exception fault) => fault is FailedException || (fault.InnerException is { } inner && Threw(inner));

    private sealed class FailedException() : Exception("The store fails, as the test wants it.");

    private sealed class Failing(int statements) : DbCommandInterceptor
    {
        private int left = statements;

        public void Count()
        {
            if (--left == 0)
                throw new FailedException();
        }

        public override ValueTask<DbDataReader> ReaderExecutedAsync(
            DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
        {
            Count();
            return new(result);
        }

        public override ValueTask<int> NonQueryExecutedAsync(
            DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
        {
            Count();
            return new(result);
        }
    }

    private sealed class FailingCommit(Failing failing) : DbTransactionInterceptor
    {
        public override ValueTask<InterceptionResult> TransactionCommittingAsync(
            DbTransaction transaction, TransactionEventData eventData, InterceptionResult result,
            CancellationToken cancellationToken = default)
        {
            failing.Count();
            return new(result);
        }

        // Done, and nobody was told.
        public override Task TransactionCommittedAsync(
            DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            failing.Count();
            return Task.CompletedTask;
        }
    }
}
