using System.Reflection;
using Ingest.LocalHost.Running;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.Metrics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>Builds the host that runs this program's functions; the local counterpart of the worker's own builder.</summary>
public sealed class FunctionsApplicationBuilder : IHostApplicationBuilder
{
    private readonly WebApplicationBuilder _web;
    private readonly IEnumerable<Type> _functionTypes;

    internal FunctionsApplicationBuilder(string[] args)
        : this(LocalRun.Begin(args), Assembly.GetEntryAssembly()!.GetTypes())
    {
    }

    /// <param name="functionTypes">The types whose methods are the functions.</param>
    internal FunctionsApplicationBuilder(LocalRun run, IEnumerable<Type> functionTypes)
    {
        _functionTypes = functionTypes;
        _web = WebApplication.CreateSlimBuilder();
        LocalHosting.Prepare(_web, run);
    }

    public IConfigurationManager Configuration => _web.Configuration;

    public IHostEnvironment Environment => _web.Environment;

    public ILoggingBuilder Logging => _web.Logging;

    public IMetricsBuilder Metrics => _web.Metrics;

    public IServiceCollection Services => _web.Services;

    IDictionary<object, object> IHostApplicationBuilder.Properties => ((IHostApplicationBuilder)_web).Properties;

    public IHost Build() => new PlainHost(LocalHosting.Complete(_web, _functionTypes));

    void IHostApplicationBuilder.ConfigureContainer<TContainerBuilder>(IServiceProviderFactory<TContainerBuilder> factory, Action<TContainerBuilder>? configure) =>
        ((IHostApplicationBuilder)_web).ConfigureContainer(factory, configure);
}
