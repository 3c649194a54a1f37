using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Ingest.Adapters;

/// <summary>Options as plain records: bound to a section, every error told at start with the setting's name and value, and injected by their own type.</summary>
public static class CheckedOptions
{
    public static IServiceCollection AddCheckedOptions<TOptions>(this IServiceCollection services, IConfiguration configuration, string section) where TOptions : class
    {
        services.AddOptions<TOptions>().Bind(configuration.GetSection(section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<TOptions>>(new Check<TOptions>(section));
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<TOptions>>().Value);
        return services;
    }

    private sealed class Check<TOptions>(string section) : IValidateOptions<TOptions> where TOptions : class
    {
        public ValidateOptionsResult Validate(string? name, TOptions options)
        {
            var faults = new List<ValidationResult>();
            return Validator.TryValidateObject(options, new ValidationContext(options), faults, validateAllProperties: true)
                ? ValidateOptionsResult.Success
                : ValidateOptionsResult.Fail(faults.Select(fault => Describe(options, fault)));
        }

        private string Describe(TOptions options, ValidationResult fault) =>
            fault.MemberNames.FirstOrDefault() is { } member
                ? string.Create(CultureInfo.InvariantCulture, $"{section}:{member} is '{typeof(TOptions).GetProperty(member)?.GetValue(options)}'. {fault.ErrorMessage}")
                : fault.ErrorMessage!;
    }
}
