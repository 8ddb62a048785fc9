using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Herald.Tidy.Languages;

/// <summary>Finds what is given to <c>T</c> in C# and in pages.</summary>
internal static partial class SaidReader
{
    public static IEnumerable<Said> Read(SourceFile file)
    {
        foreach (var found in Call().Matches(file.Text).Select(static found => found.Index))
        {
            var place = $"{file.Path}:{1 + file.Text.AsSpan(0, found).Count('\n')}";
            // What follows in a page may be read as going on with it: T("Name")</p> as less than.
            var read = SyntaxFactory.ParseExpression(file.Text, found, consumeFullText: false);
            if (read.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>().FirstOrDefault() is not { } call)
                continue;
            var texts = call.ArgumentList.Arguments.Select(static argument => argument.Expression).ToArray();
            // Where three are given: the count, the text for one, the text for many.
            for (var at = texts.Length == 3 ? 1 : 0; at < texts.Length; at++)
            {
                foreach (var key in Keys(texts[at]))
                    yield return new(place, key, at == 2);
            }
        }
    }

    private static IEnumerable<string?> Keys(ExpressionSyntax text) => text switch
    {
        LiteralExpressionSyntax { Token.Value: string plain } => [plain],
        InterpolatedStringExpressionSyntax sentence => [Key(sentence)],
        ParenthesizedExpressionSyntax inner => Keys(inner.Expression),
        ConditionalExpressionSyntax either => Keys(either.WhenTrue).Concat(Keys(either.WhenFalse)),
        SwitchExpressionSyntax choice => choice.Arms.SelectMany(static arm => Keys(arm.Expression)),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum
            when Keys(sum.Left).ToArray() is [{ } left] && Keys(sum.Right).ToArray() is [{ } right] => [left + right],
        _ => [null],
    };

    private static string Key(InterpolatedStringExpressionSyntax sentence)
    {
        var (key, gaps) = (new StringBuilder(), 0);
        foreach (var part in sentence.Contents)
        {
            if (part is InterpolatedStringTextSyntax words)
                key.Append(words.TextToken.ValueText);
            else if (part is InterpolationSyntax gap)
                key.Append('{').Append(gaps++).Append(gap.FormatClause?.ToString()).Append('}');
        }

        return key.ToString();
    }

    // Not where it is declared, and not in the docs.
    [GeneratedRegex(@"(?<!string )(?<!<c>@)\bT\(", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Call();
}
