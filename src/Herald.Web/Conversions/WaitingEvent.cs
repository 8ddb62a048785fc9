using Herald.Core;

namespace Herald.Web.Conversions;

/// <summary>An event whose request waits for its commit.</summary>
internal sealed class WaitingEvent(EventInput input)
{
    private readonly TaskCompletionSource<Outcome<EventAnswer>> told = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public EventInput Input { get; } = input;

    public Task<Outcome<EventAnswer>> Told => told.Task;

    public void Tell(Outcome<EventAnswer> outcome) => told.TrySetResult(outcome);

    public void Fail(Exception fault) => told.TrySetException(fault);
}
