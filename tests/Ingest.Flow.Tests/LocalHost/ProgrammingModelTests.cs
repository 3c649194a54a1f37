using System.Reflection;
using Ingest.LocalHost.Running;
using Ingest.Support;

namespace Ingest.Flow.Tests.LocalHost;

/// <summary>The local host's attributes and types are those of the real worker: what compiles here compiles there.</summary>
public sealed class ProgrammingModelTests
{
    [Fact]
    public void IsThePublishedOneToTheLetter()
    {
        var published = Repository.Read("tests/Fixtures/Worker/signatures.txt").Split('\n').Where(line => line.Length > 0 && !line.StartsWith('#'));

        var ours = published.Where(line => !line.StartsWith(' ')).SelectMany(line => Describe(line.Split(' ')[1]));

        ours.ShouldBe(published);
    }

    [Fact]
    public void HasNoOtherPublicTypeInTheWorkersNamespace()
    {
        var names = typeof(RunOptions).Assembly.GetExportedTypes().Where(type => type.Namespace == "Microsoft.Azure.Functions.Worker").Select(type => type.FullName!);

        names.ShouldAllBe(name => Repository.Read("tests/Fixtures/Worker/signatures.txt").Contains(name, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Describe(string typeName)
    {
        var type = typeof(RunOptions).Assembly.GetType(typeName);
        if (type is null)
            return [$"{typeName} is missing"];

        return type.IsEnum
            ? [$"enum {typeName}", .. Enum.GetValues(type).Cast<object>().Select(value => $"  value {value} {(int)value}")]
            : [Head(type), .. Constructors(type), .. Properties(type)];
    }

    private static string Head(Type type) => type.GetCustomAttribute<AttributeUsageAttribute>(inherit: false) is { } usage
        ? $"attribute {type.FullName} on {usage.ValidOn}"
        : $"class {type.FullName}";

    private static IEnumerable<string> Constructors(Type type) => type.IsSubclassOf(typeof(Attribute))
        ? type.GetConstructors().Select(constructor => $"  constructor ({string.Join(", ", constructor.GetParameters().Select(parameter => $"{parameter.ParameterType.Name} {parameter.Name}"))})")
        : [];

    private static IEnumerable<string> Properties(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Select(property => $"  property {property.PropertyType.Name} {property.Name} get{(property.SetMethod is { IsPublic: true } ? " set" : "")}");
}
