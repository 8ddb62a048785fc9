using System.CommandLine;

namespace Herald.Web.Commands.Doctor;

internal static class DoctorCommand
{
    public static Command Make(Terminal terminal) =>
        new Verb(
            "doctor",
            "Look at everything that Herald needs here, and say the way out of what is wrong.",
            "herald doctor --data /var/lib/herald")
        .Runs(terminal, async (settings, _, ct) =>
        {
            var failed = 0;
            await foreach (var check in new Examination(settings, terminal.Environment).RunAsync(ct))
            {
                terminal.Say($"{(check.Ok ? "OK" : "!!")}  {check.Name}: {check.Detail}");
                failed += check.Ok ? 0 : 1;
            }

            terminal.Say(failed == 0 ? "All is well." : $"{failed} to mend.");
            return failed == 0 ? ExitCode.Done : ExitCode.Failed;
        });
}
