using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace Herald.Tidy.Types;

/// <summary>Types that break the walls, to show that the walls see it; and beside them ones that only look like it.</summary>
public static class Offenders
{
    public interface IOnce<T>
    {
        T Value { get; }
    }

    public class Open;

    public sealed class Once : IOnce<int>
    {
        public int Value => 1;
    }

    public sealed class Twice : IOnce<string>
    {
        public string Value => "2";
    }

    public sealed class Waiting : IAsyncDisposable
    {
        public static Task Wait(int count) => Task.FromResult(count);

        public static Task Stoppable(int count, CancellationToken ct) => Task.FromResult(count).WaitAsync(ct);

        public static Task Answer(HttpContext http) => http.Response.StartAsync(http.RequestAborted);

        public static Task Judge(EndpointFilterInvocationContext asked) => Answer(asked.HttpContext);

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }

    public sealed record Row(string Name)
    {
        public IReadOnlyList<Guid?> Ids { get; init; } = [];
    }

    public sealed record Shown(string Name);

    public class Page : ComponentBase
    {
        [Parameter]
        public IReadOnlyList<Shown> Rows { get; set; } = [];
    }
}
