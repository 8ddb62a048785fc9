using Herald.Core.Ids;
using Herald.Data;
using Herald.Web.Platform.Forms;
using Herald.Web.Platform.Problems;
using Herald.Web.Platform.SignIn;
using static Herald.Web.Ui.Languages.Speech;

namespace Herald.Web.Platform.Writes;

/// <summary>
/// One form, one transaction in the program's turn, as <see cref="WriteOnce"/> has it for the API. A form that did something answers
/// with <see cref="SeeOther"/>, and only then is anything kept; a page that shows what is wrong leaves nothing behind.
/// </summary>
internal sealed class WriteInTurn(HeraldDb db, ProgramTurns turns) : IEndpointFilter
{
    private static Refused Crowded => Refused.With(
        503, "program_busy", T("Many writes to this program wait for their turn. Nothing was done; try again."), retryAfterSeconds: 2);

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var program = ProgramOf(http);
        var ct = http.RequestAborted;
        using var turn = await turns.EnterAsync(program, ct);
        if (turn is null)
            return Crowded;
        await using var write = await WriteTransaction.BeginAsync(db, ct);
        await write.LockProgramAsync(program, ct);
        var result = await next(context);
        if (Unwrap(result) is SeeOther)
            await write.CommitAsync(ct);
        return result;
    }

    private static ProgramId ProgramOf(HttpContext http) =>
        http.Features.Get<StaffCaller>()?.Program ?? http.Features.Get<AdvocateCaller>()?.Program
        ?? throw new InvalidOperationException("A form that writes in a program's turn needs a policy of the hub or of the console.");

    private static object? Unwrap(object? result) => result is INestedHttpResult nested ? Unwrap(nested.Result) : result;
}
