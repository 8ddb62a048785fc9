using System.Net;
using Herald.Load;

namespace Herald.Crash.Tests.Nodes;

[Collection(NodesCollection.Name)]
public sealed class NodeSignInTests(TwoNodes nodes)
{
    // What SignInPace mails to one recipient for strange browsers of one network within a quarter of an hour.
    private const int MailsMax = 5;

    [Fact]
    public async Task A_link_of_one_node_signs_in_once_on_the_other_and_its_cookie_is_good_on_both()
    {
        using var here = new Somebody(nodes.Here.Uri());
        using var there = new Somebody(nodes.There.Uri());
        using var thereToo = here.At(nodes.There.Uri());
        var link = await NodeSignIn.AskAsync(nodes, here, HeraldProgram.EmailOf(0));

        (await thereToo.GetAsync(link)).Expect(HttpStatusCode.OK);
        (await thereToo.SubmitAsync(link)).Expect(HttpStatusCode.SeeOther).Location.ShouldBe(NodeSignIn.Hub + "/start");

        (await here.GetAsync(link)).Expect(HttpStatusCode.Gone);
        (await thereToo.GetAsync(NodeSignIn.Hub)).Expect(HttpStatusCode.OK);
        (await here.GetAsync(NodeSignIn.Hub)).Expect(HttpStatusCode.OK);
        (await there.GetAsync(NodeSignIn.Hub)).Expect(HttpStatusCode.SeeOther);
    }

    [Fact]
    public async Task Of_two_presses_on_two_nodes_at_once_one_succeeds()
    {
        using var here = new Somebody(nodes.Here.Uri());
        using var there = here.At(nodes.There.Uri());
        var link = await NodeSignIn.AskAsync(nodes, here, HeraldProgram.EmailOf(1));

        var (left, right) = (await here.FormTokenAsync(link), await there.FormTokenAsync(link));
        var answers = await Task.WhenAll(here.SendFormAsync(link, [left]), there.SendFormAsync(link, [right]));

        answers.Select(static answer => answer.Status).Order().ShouldBe([HttpStatusCode.SeeOther, HttpStatusCode.Gone]);
    }

    [Fact]
    public async Task What_is_mailed_to_one_person_is_limited_over_both_nodes()
    {
        var before = await NodeSignIn.MailsAsync(nodes, HeraldProgram.EmailOf(1));
        var from = Somebody.NewAddress();

        for (var browser = 0; browser < MailsMax + 4; browser++)
        {
            using var stranger = new Somebody(browser % 2 == 0 ? nodes.Here.Uri() : nodes.There.Uri(), from: from);
            await stranger.SubmitAsync(NodeSignIn.Hub + "/sign-in", ("email", HeraldProgram.EmailOf(1)));
        }

        (await NodeSignIn.MailsAsync(nodes, HeraldProgram.EmailOf(1)) - before).ShouldBe(MailsMax);
    }
}
