using Ingest.Core.Emails;
using Ingest.Core.Emails.Links;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Ingest.Adapters.Email;

public static class EmailRegistration
{
    /// <summary>The sender that <c>Email:Sender</c> names, the rendering and the links, their settings checked at start.</summary>
    public static IServiceCollection AddEmail(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddCheckedOptions<SenderOptions>(configuration, "Email");
        services.AddCheckedOptions<EmailOptions>(configuration, "Email");
        services.AddCheckedOptions<LinkOptions>(configuration, "Links");
        services.AddSingleton<LinkSigner>();
        services.AddSingleton<AlertEmail>();
        services.AddHttpClient(nameof(SendGridSender), http => http.Timeout = Timeout.InfiniteTimeSpan);
        services.AddSingleton<IEmailSender>(provider => provider.GetRequiredService<SenderOptions>().Sender switch
        {
            SenderKind.Smtp => ActivatorUtilities.CreateInstance<SmtpSender>(provider),
            SenderKind.SendGrid => ActivatorUtilities.CreateInstance<SendGridSender>(provider, provider.GetRequiredService<IHttpClientFactory>().CreateClient(nameof(SendGridSender))),
            _ => ActivatorUtilities.CreateInstance<OutboxSender>(provider),
        });
        return services;
    }
}
