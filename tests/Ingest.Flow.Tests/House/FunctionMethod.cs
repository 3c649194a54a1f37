using System.Reflection;
using Ingest.Functions;
using Microsoft.Azure.Functions.Worker;

namespace Ingest.Flow.Tests.House;

/// <summary>A function as the host finds it.</summary>
internal sealed record FunctionMethod(string Name, MethodInfo Method)
{
    public static IReadOnlyList<FunctionMethod> All { get; } = [..
        from type in typeof(PullFeeds).Assembly.GetTypes()
        from method in type.GetMethods()
        let function = method.GetCustomAttribute<FunctionAttribute>()
        where function is not null
        select new FunctionMethod(function.Name, method)];

    public static FunctionMethod Named(string name) => All.Where(function => function.Name == name).ShouldHaveSingleItem();

    public T? Trigger<T>()
        where T : Attribute => Method.GetParameters().Select(parameter => parameter.GetCustomAttribute<T>()).SingleOrDefault(trigger => trigger is not null);
}
