using System.Reflection;
using System.Runtime.ExceptionServices;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Ingest.LocalHost.Functions;

/// <summary>Runs a function once: its own scope, its own log scope, its arguments by type and name.</summary>
internal sealed class FunctionInvoker(IServiceScopeFactory scopes, Activity activity, ILogger<FunctionInvoker> log)
{
    /// <param name="trigger">The value of the trigger's parameter.</param>
    /// <param name="bindings">Values of the other parameters, by name.</param>
    /// <returns>What the function returned, where that is a result.</returns>
    public async Task<IActionResult?> InvokeAsync(
        FunctionDefinition function, object trigger, IReadOnlyDictionary<string, string> bindings, CancellationToken cancellationToken)
    {
        using var running = activity.Begin();
        using var logScope = log.BeginScope("{Function}", function.Name);
        await using var scope = scopes.CreateAsyncScope();
        var instance = ActivatorUtilities.CreateInstance(scope.ServiceProvider, function.Type);
        var arguments = function.Method.GetParameters()
            .Select(parameter => parameter.Position == function.TriggerParameter.Position ? trigger : ArgumentOf(function, parameter, bindings, cancellationToken))
            .ToArray();
        return await ResultOfAsync(Call(function.Method, instance, arguments));
    }

    private static object ArgumentOf(FunctionDefinition function, ParameterInfo parameter, IReadOnlyDictionary<string, string> bindings, CancellationToken cancellationToken)
    {
        if (parameter.ParameterType == typeof(CancellationToken))
            return cancellationToken;

        return parameter.ParameterType == typeof(string) && bindings.TryGetValue(parameter.Name!, out var value)
            ? value
            : throw new InvalidOperationException($"Nothing binds to the parameter {parameter.Name} of {function.Name}.");
    }

    private static object? Call(MethodInfo method, object instance, object?[] arguments)
    {
        try
        {
            return method.Invoke(instance, arguments);
        }
        catch (TargetInvocationException fault) when (fault.InnerException is not null)
        {
            ExceptionDispatchInfo.Throw(fault.InnerException);
            throw;
        }
    }

    private static async Task<IActionResult?> ResultOfAsync(object? returned)
    {
        if (returned is Task<IActionResult> result)
            return await result;

        if (returned is Task task)
            await task;

        return returned as IActionResult;
    }
}
