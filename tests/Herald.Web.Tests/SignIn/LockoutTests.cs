using System.Net;
using Herald.Core.Staff;
using Herald.Web.Tests.Harness;

namespace Herald.Web.Tests.SignIn;

/// <summary>Guessing is slowed down, and never keeps out the person who is guessed at.</summary>
public sealed class LockoutTests
{
    private const int StrangerAttempts = 10;
    private const int AddressAttempts = 30;

    [Theory, BothEngines]
    public async Task Strangers_lock_each_other_out_and_not_the_person(StoreKind kind)
    {
        var clock = new TestClock();
        await using var host = await HeraldHost.StartAsync(kind, clock);
        var program = await ProgramDriver.NewAsync(host);
        var dana = await program.StaffAsync(StaffRole.Owner, "dana@northwind.example");
        await dana.SubmitAsync("/sign-out", "/account");

        for (var attempt = 0; attempt < StrangerAttempts + 2; attempt++)
            (await TryAsync(program.Visitor(), "guess number " + attempt)).Expect(HttpStatusCode.UnprocessableEntity);

        // Not even with the right password, and in the same words as before.
        var stranger = program.Visitor();
        (await TryAsync(stranger, SignedIn.Password)).Expect(HttpStatusCode.UnprocessableEntity).Text
            .ShouldContain("do not belong together");
        (await TryAsync(dana, SignedIn.Password)).Expect(HttpStatusCode.SeeOther);
        clock.Advance(TimeSpan.FromMinutes(15));
        (await TryAsync(stranger, SignedIn.Password)).Expect(HttpStatusCode.SeeOther);
    }

    [Theory, BothEngines]
    public async Task A_known_browser_that_guesses_is_a_strangers_for_a_while(StoreKind kind)
    {
        var clock = new TestClock();
        await using var host = await HeraldHost.StartAsync(kind, clock);
        var program = await ProgramDriver.NewAsync(host);
        var (laptop, phone) = (await program.StaffAsync(StaffRole.Owner, "dana@northwind.example"), program.Visitor());
        (await TryAsync(phone, SignedIn.Password)).Expect(HttpStatusCode.SeeOther);
        await phone.SubmitAsync("/sign-out", "/account");
        await laptop.SubmitAsync("/sign-out", "/account");

        // Its own attempts, and then those that all strangers share.
        for (var attempt = 0; attempt < StrangerAttempts * 2 + 2; attempt++)
            (await TryAsync(laptop, "guess number " + attempt)).Expect(HttpStatusCode.UnprocessableEntity);

        (await TryAsync(laptop, SignedIn.Password)).Expect(HttpStatusCode.UnprocessableEntity);
        (await TryAsync(phone, SignedIn.Password)).Expect(HttpStatusCode.SeeOther);
        clock.Advance(TimeSpan.FromMinutes(15));
        (await TryAsync(laptop, SignedIn.Password)).Expect(HttpStatusCode.SeeOther);
    }

    [Theory, BothEngines]
    public async Task An_address_that_tries_many_people_is_stopped_and_known_browsers_behind_it_are_not(StoreKind kind)
    {
        var clock = new TestClock();
        await using var host = await HeraldHost.StartAsync(kind, clock);
        var program = await ProgramDriver.NewAsync(host);
        var dana = await program.StaffAsync(StaffRole.Owner, "dana@northwind.example");
        await dana.SubmitAsync("/sign-out", "/account");

        await Task.WhenAll(Enumerable.Range(0, AddressAttempts)
            .Select(async one => await TryAsync(program.Visitor(), "a password", $"somebody-{one}@northwind.example")));

        (await TryAsync(program.Visitor(), "a password", "x@northwind.example")).Expect(HttpStatusCode.TooManyRequests);
        (await TryAsync(dana, SignedIn.Password)).Expect(HttpStatusCode.SeeOther);
        clock.Advance(TimeSpan.FromMinutes(10));
        (await TryAsync(program.Visitor(), SignedIn.Password)).Expect(HttpStatusCode.SeeOther);
    }

    [Theory, BothEngines]
    public async Task A_thousand_guesses_at_once_are_no_more_than_one_after_another(StoreKind kind)
    {
        await using var host = await HeraldHost.StartAsync(kind);
        var program = await ProgramDriver.NewAsync(host);
        await program.StaffAsync(StaffRole.Owner, "dana@northwind.example");

        var answers = await Task.WhenAll(Enumerable.Range(0, StrangerAttempts * 2).Select(async one =>
            await TryAsync(program.Visitor(), one == StrangerAttempts * 2 - 1 ? SignedIn.Password : "guess number " + one)));

        // However they came to stand in line, twenty came in and ten were looked at.
        answers.ShouldAllBe(static answer =>
            answer.Status == HttpStatusCode.UnprocessableEntity || answer.Status == HttpStatusCode.SeeOther);
        (await TryAsync(program.Visitor(), SignedIn.Password)).Status.ShouldBe(
            answers.Any(static answer => answer.Status == HttpStatusCode.SeeOther) ? HttpStatusCode.SeeOther
                : HttpStatusCode.UnprocessableEntity);
    }

    private static Task<Answer> TryAsync(Visitor visitor, string password, string email = "dana@northwind.example") =>
        StaffSignInTests.SignInAsync(visitor, email, password);
}
