namespace Herald.Web.Commands;

/// <summary>Leaves signals to <see cref="Serving"/>: the host's own lifetime hears of them only once it starts.</summary>
internal sealed class NoLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
