using System.Xml.Linq;

namespace Herald.Tidy.Languages;

/// <summary>The resources of one language, as they lie in the tree.</summary>
internal sealed class Catalog
{
    private readonly XDocument page;

    public Catalog(string text)
    {
        page = XDocument.Parse(text);
        Texts = Entries.ToDictionary(static entry => (string)entry.Attribute("name")!, static entry => (string)entry.Element("value")!);
    }

    public IReadOnlyDictionary<string, string> Texts { get; }

    private IEnumerable<XElement> Entries => page.Root!.Elements("data");

    /// <summary>The same with an empty entry for each text that is missing, and without those that nobody says; in order.</summary>
    public string Mended(IReadOnlyCollection<string> keys)
    {
        var mended = new XDocument(page);
        mended.Root!.Elements("data").Remove();
        foreach (var key in keys.Order(StringComparer.Ordinal))
        {
            mended.Root.Add(new XElement("data", new XAttribute("name", key), new XElement("value", Texts.GetValueOrDefault(key, ""))));
        }

        return $"""<?xml version="1.0" encoding="utf-8"?>{"\n"}{mended.Root}{"\n"}""";
    }
}
