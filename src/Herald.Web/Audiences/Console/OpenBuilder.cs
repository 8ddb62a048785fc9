using Herald.Core.Staff;
using Herald.Web.Platform.Frames;
using Herald.Web.Platform.SignIn;
using Herald.Web.Ui.Forms;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Herald.Web.Audiences.Console;

/// <summary>Puts the builder together: the form as it stands, and whom it finds.</summary>
internal sealed class OpenBuilder(ConsoleFrames frames, FieldChoices fields, PreviewAudience preview)
{
    /// <summary>The page of an audience that is made, or of one that stands.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="audience">The audience; null for a new one.</param>
    /// <param name="form">The form as it stands.</param>
    /// <param name="faults">What is wrong; null for what the form itself has wrong.</param>
    /// <param name="notice">What was just done.</param>
    /// <param name="ct">Ends the reading.</param>
    public async Task<RazorComponentResult<AudiencePage>> ShowAsync(
        StaffCaller caller, AudienceView? audience, AudienceForm form, FormFaults? faults, string? notice, CancellationToken ct)
    {
        var frame = await frames.OfAsync(caller, ct);
        var (home, shown) = (frame.Home + "/audiences", await preview.OfAsync(caller.Program, form, ct));
        return new(new
        {
            Frame = frame,
            Title = audience?.Name,
            MayChange = caller.May(StaffRight.Run),
            Notice = notice,
            Builder = new AudienceBuilderView
            {
                Home = home,
                Action = $"{home}/{audience?.Id.ToString() ?? "new"}",
                Form = form,
                Preview = faults is null ? shown : shown with { Faults = faults },
                Fields = await fields.OfAsync(caller.Program, form.Rows, ct),
                IsNew = audience is null,
            },
        })
        {
            StatusCode = (faults ?? shown.Faults).Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK,
        };
    }
}
