using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Fluid;

namespace Ingest.Core.Emails;

/// <summary>The Liquid templates of <c>Templates</c>. Whatever goes into HTML is encoded; there is no way around it in a template.</summary>
internal static class EmailTemplates
{
    private static readonly FluidParser Parser = new();
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private static readonly ConcurrentDictionary<string, IFluidTemplate> Templates = new();
    private static readonly TemplateOptions Options = new();

    public static string Html(string name, IReadOnlyDictionary<string, object?> model) => TemplateOf($"{name}.html").Render(ContextOf(model), Encoder);

    public static string Text(string name, IReadOnlyDictionary<string, object?> model) => TemplateOf($"{name}.txt").Render(ContextOf(model), NullEncoder.Default);

    private static TemplateContext ContextOf(IReadOnlyDictionary<string, object?> model)
    {
        var context = new TemplateContext(Options);
        foreach (var (name, value) in model)
            context.SetValue(name, value);

        return context;
    }

    private static IFluidTemplate TemplateOf(string name) => Templates.GetOrAdd(name, static name =>
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Ingest.Core.Emails.Templates.{name}.liquid")!;
        using var reader = new StreamReader(stream);
        return Parser.Parse(reader.ReadToEnd());
    });
}
