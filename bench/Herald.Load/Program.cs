using System.CommandLine;
using Herald.Load;
using Herald.Load.Limits;
using Herald.Load.Panels;

var limit = new Command("limit", "A server to compare with, as a process of its own.") { Hidden = true };
var name = new Argument<string>("name");
limit.Add(name);
limit.SetAction((words, _) => words.GetValue(name) == "bare" ? BareServer.RunAsync() : EfServer.RunAsync());

var root = new RootCommand("Measures Herald's hot paths on the real server, beside their limits in the same run.")
{
    LoadOptions.AddTo(new Command("clicks", "Following a link: on disk before the answer."), Bench.ClicksAsync),
    LoadOptions.AddTo(new Command("events", "Reporting a purchase that is credited and pays both sides."), Bench.EventsAsync),
    LoadOptions.AddTo(new Command("batches", "Purchases, a thousand in a request."), Bench.BatchesAsync),
    LoadOptions.AddTo(new Command("hub", "The hub's first page of somebody who is signed in."), Bench.HubAsync),
    LoadOptions.AddTo(new Command("overload", "Four times as many purchases as can be taken, and clicks meanwhile."), Bench.OverloadAsync),
    PanelOptions.AddTo(new Command("panels", "Insights over so many clicks."), PanelBench.RunAsync),
    limit,
};
return await root.Parse(args).InvokeAsync();
