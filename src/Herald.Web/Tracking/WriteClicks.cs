using Herald.Data.Tracking;

namespace Herald.Web.Tracking;

/// <summary>Starts the writing of clicks with the server; at its stop, when no more requests come, what was accepted is written.</summary>
internal sealed class WriteClicks(TouchpointBatch batch) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        batch.Start();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => batch.StopAsync(cancellationToken);
}
