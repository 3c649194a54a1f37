using System.Reflection;
using Microsoft.Azure.Functions.Worker;

namespace Ingest.LocalHost.Functions;

/// <summary>One function as its attributes describe it.</summary>
internal sealed record FunctionDefinition(string Name, Type Type, MethodInfo Method, ParameterInfo TriggerParameter, Attribute Trigger)
{
    private static readonly Type[] TriggerTypes =
        [typeof(TimerTriggerAttribute), typeof(QueueTriggerAttribute), typeof(BlobTriggerAttribute), typeof(HttpTriggerAttribute)];

    /// <summary>Every function of these types.</summary>
    /// <exception cref="InvalidOperationException">A function has no trigger or several, or two share a name; the message names it.</exception>
    public static IReadOnlyList<FunctionDefinition> AllOf(IEnumerable<Type> types)
    {
        var functions = types
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance))
            .Where(method => method.IsDefined(typeof(FunctionAttribute)))
            .Select(Of)
            .OrderBy(function => function.Name, StringComparer.Ordinal)
            .ToList();

        if (functions.CountBy(function => function.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(pair => pair.Value > 1) is { Key: { } name })
            throw new InvalidOperationException($"Two functions are named {name}.");

        return functions;
    }

    private static FunctionDefinition Of(MethodInfo method)
    {
        var name = method.GetCustomAttribute<FunctionAttribute>()!.Name;
        var triggers = method.GetParameters()
            .SelectMany(parameter => parameter.GetCustomAttributes().Where(attribute => TriggerTypes.Contains(attribute.GetType())), (parameter, attribute) => (parameter, attribute))
            .ToList();
        return triggers is [var (parameter, trigger)]
            ? new FunctionDefinition(name, method.DeclaringType!, method, parameter, trigger)
            : throw new InvalidOperationException($"The function {name} has {triggers.Count} triggers; it needs one.");
    }
}
