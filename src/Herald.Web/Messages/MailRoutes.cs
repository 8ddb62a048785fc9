using Herald.Core.Staff;
using Herald.Web.Messages.Letters;
using Herald.Web.Messages.Mailbox;
using Herald.Web.Platform.Frames;

namespace Herald.Web.Messages;

/// <summary>Mail: the outbox that capabilities hand over to, its delivery, and the mailbox that shows staff what was sent.</summary>
internal static class MailRoutes
{
    public static IServiceCollection AddMail(this IServiceCollection services)
    {
        services.AddSingleton<MailOutbox>().AddSingleton<WriteLetter>();
        services.AddSingleton<DeliverMail>().AddHostedService(static provider => provider.GetRequiredService<DeliverMail>());
        services.AddSingleton<ForgetMail>().AddHostedService(static provider => provider.GetRequiredService<ForgetMail>());
        services.AddSingleton(new ConsolePlace(80, "/mailbox", "Mailbox", "mailbox", StaffRight.See) { Group = ConsolePlace.SetUp });
        return services.AddScoped<MailboxQueries>().AddScoped<RetryMail>();
    }

    public static void MapMail(this IEndpointRouteBuilder app) => app.MapMailbox();
}
