using System.Net;
using System.Security.Cryptography;
using Herald.Core.Advocates;
using Herald.Core.Ids;
using Herald.Core.Staff;
using Herald.Data;
using Herald.Web.Platform.SignIn;
using Herald.Web.Staff;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Herald.Web.Tests.Harness;

/// <summary>Visitors who have signed in.</summary>
internal static class SignedIn
{
    /// <summary>What everybody on the tests' staff types.</summary>
    public const string Password = "correct horse battery";

    /// <summary>A new member of staff who is something in the program: invited as on the command line, joined through the form.</summary>
    public static async Task<Visitor> StaffAsync(ProgramDriver program, StaffRole role, string? email = null, string? name = null)
    {
        email ??= $"{role}-{RandomNumberGenerator.GetHexString(8)}@northwind.example".ToLowerInvariant();
        var visitor = program.Visitor();
        var path = await InviteAsync(program, email, role);
        (await visitor.SubmitAsync(path, null, ("name", name ?? $"Sam the {role}"),
            ("password", Password))).Expect(HttpStatusCode.SeeOther);
        return visitor;
    }

    /// <summary>The path of the link by which somebody joins.</summary>
    public static async Task<string> InviteAsync(ProgramDriver program, string email, StaffRole role)
    {
        await using var scope = program.Host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HeraldDb>();
        await using var write = await WriteTransaction.BeginAsync(db, program.Id, CancellationToken.None);
        EmailAddress.TryRead(email, out var address);
        var made = await scope.ServiceProvider.GetRequiredService<InviteStaff>()
            .RunAsync(program.Id, address!, role, null, CancellationToken.None);
        await write.CommitAsync(CancellationToken.None);
        return made.Value!.Path;
    }

    /// <summary>An advocate of the program, with the session that signing in would begin.</summary>
    public static async Task<Visitor> AdvocateAsync(ProgramDriver program, string advocate)
    {
        IdText.TryRead(advocate, out AdvocateId id).ShouldBeTrue(advocate);
        await using var scope = program.Host.Services.CreateAsyncScope();
        var http = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        await AdvocateSession.SignInAsync(http, program.Id, id);
        var visitor = program.Visitor();
        visitor.Keep(http.Response.Headers.SetCookie);
        return visitor;
    }
}
