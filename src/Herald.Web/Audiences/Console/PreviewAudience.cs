using Herald.Core.Ids;
using Herald.Data;
using Herald.Web.Ui.Forms;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Audiences.Console;

/// <summary>Says whom a form would find as an audience.</summary>
internal sealed class PreviewAudience(HeraldDb db, AudienceQueries audiences)
{
    public async Task<AudiencePreview> OfAsync(ProgramId program, AudienceForm form, CancellationToken ct)
    {
        var reading = AudienceReading.Of(form);
        var preview = new AudiencePreview { Faults = reading.Faults, Text = form.When };
        if (!reading.IsReadable)
            return preview;
        if ((await audiences.PreviewAsync(program, form.When, ct)).Refused(out var refusal, out var found))
        {
            return refusal.Code == AudienceQueries.TooSlow
                ? preview with { TooSlow = refusal.Fields.Values.First()[0] }
                : preview with { Faults = FormFaults.Of(refusal) };
        }

        return preview with
        {
            Count = found.Count,
            Total = await db.Advocates.CountAsync(row => row.ProgramId == program, ct),
            Sample = [.. found.Sample.Select(static one => new SampleRow(one.Id.ToString(), one.Name, one.Email, one.Account?.Name))],
        };
    }
}
