using System.Runtime.CompilerServices;
using Herald.Data.Health;
using Herald.Web.Platform;
using Herald.Web.Platform.Health;

namespace Herald.Web.Commands.Doctor;

/// <summary>All checks in the order in which a person would mend what they find.</summary>
internal sealed class Examination(HeraldSettings settings, IReadOnlyDictionary<string, string> environment)
{
    public async IAsyncEnumerable<HealthCheck> RunAsync([EnumeratorCancellation] CancellationToken ct)
    {
        foreach (var check in MachineChecks.All())
            yield return check;
        foreach (var check in SettingChecks.All(settings, environment))
            yield return check;
        var folder = DataFolder.Writable(settings.DataFolder);
        yield return folder;
        if (!folder.Ok)
            yield break;
        yield return DataFolder.Space(settings.DataFolder);
        yield return await MailChecks.RunAsync(settings, ct);
        await foreach (var check in StoreChecks.RunAsync(settings, ct))
            yield return check;
    }
}
