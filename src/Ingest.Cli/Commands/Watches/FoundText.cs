using Ingest.Core.Articles;
using Ingest.Core.Text;

namespace Ingest.Cli.Commands.Watches;

/// <summary>A place in an article with the words that stand there.</summary>
internal sealed record FoundText(TextField Field, int Start, int Length, string Text)
{
    public static IReadOnlyList<FoundText> Of(Article article, IEnumerable<TextSpan> spans) =>
        [.. spans.Select(span => new FoundText(span.Field, span.Start, span.Length, (span.Field == TextField.Title ? article.Title : article.Text).Substring(span.Start, span.Length)))];

    public override string ToString() => $"{Text} ({Field.ToString().ToLowerInvariant()} {Start})";
}
