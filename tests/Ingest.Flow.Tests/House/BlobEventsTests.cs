using System.Text.RegularExpressions;
using Ingest.Adapters.Storage;
using Microsoft.Azure.Functions.Worker;

namespace Ingest.Flow.Tests.House;

/// <summary>Event Grid drops events for a function that does not exist, and tells nobody.</summary>
public sealed partial class BlobEventsTests
{
    [Fact]
    public void EventsOfTheInboxGoToTheFunctionThatReadsIt()
    {
        var subscription = Deployment.One("Microsoft.EventGrid/systemTopics/eventSubscriptions")["properties"]!;
        var name = FunctionName().Match((string)subscription["destination"]!["properties"]!["endpointUrl"]!).Groups["name"].Value;

        var trigger = FunctionMethod.Named(name).Trigger<BlobTriggerAttribute>().ShouldNotBeNull();
        trigger.Source.ShouldBe(BlobTriggerSource.EventGrid);
        trigger.BlobPath.Split('/')[0].ShouldBe(StorageNames.RawArticles);
        ((string)subscription["filter"]!["subjectBeginsWith"]!).ShouldBe($"/blobServices/default/containers/{StorageNames.RawArticles}/");
    }

    [GeneratedRegex(@"functionName=Host\.Functions\.(?<name>\w+)&")]
    private static partial Regex FunctionName();
}
