using System.Collections.Concurrent;

namespace Herald.CrashLab.Journals;

/// <summary>What a journal says, by number.</summary>
internal sealed class JournalMemory
{
    private readonly ConcurrentDictionary<long, Intent> intents = [];
    private readonly ConcurrentDictionary<long, string> answers = [];

    public IEnumerable<Intent> Intents => intents.Values;

    /// <summary>What was asked again by its key would show: asked, and no answer known.</summary>
    public IEnumerable<Intent> Open => Intents.Where(intent => intent.IsRepeatable && AnswerTo(intent) is null);

    public long NumberMax => intents.IsEmpty ? 0 : intents.Keys.Max();

    public int AnswerCount => answers.Count;

    public Intent? Find(long number) => intents.GetValueOrDefault(number);

    /// <summary>What the server acknowledged it by: the id that it gave; null while no answer is known.</summary>
    public string? AnswerTo(Intent intent) => answers.GetValueOrDefault(intent.Number);

    public IEnumerable<Intent> Of(Deed deed) => Intents.Where(intent => intent.Deed == deed);

    public void Add(Intent intent) => intents[intent.Number] = intent;

    public void Add(long number, string answer) => answers[number] = answer;
}
