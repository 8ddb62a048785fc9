using Herald.Data;
using Herald.Web.Advocates;
using Herald.Web.Imports;
using Herald.Web.Platform;
using Herald.Web.Platform.Audit;
using Herald.Web.Platform.SignIn;
using Herald.Web.Programs;
using Herald.Web.Staff;
using Herald.Web.StaffSignIn;

namespace Herald.Web.Commands;

/// <summary>The store and the actions of a command, without the server.</summary>
internal sealed class CommandStore : IAsyncDisposable
{
    private readonly ServiceProvider provider;
    private readonly AsyncServiceScope scope;

    private CommandStore(ServiceProvider provider)
    {
        this.provider = provider;
        scope = provider.CreateAsyncScope();
    }

    public static CommandStore Open(HeraldSettings settings)
    {
        var services = new ServiceCollection();
        services.AddSingleton(TimeProvider.System).AddSingleton<NewId>();
        services.AddStore(settings);
        services.AddPrograms();
        services.AddLogging().AddProtection().AddStaffAccounts();
        services.AddSingleton<AuditTrail>().AddScoped<InviteStaff>();
        services.AddScoped<SaveAdvocate>().AddImportActions();
        return new(services.BuildServiceProvider());
    }

    public T Get<T>()
        where T : notnull => scope.ServiceProvider.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await scope.DisposeAsync();
        await provider.DisposeAsync();
    }
}
