namespace Ingest.Core.Alerts;

/// <summary>Why a matching article is mailed to a subscriber, or is not.</summary>
public enum AlertOutcome
{
    /// <summary>A delivery was planned; its own status tells the rest.</summary>
    Planned,
    /// <summary>This subscriber already has a delivery for this story.</summary>
    StoryAlreadyAlerted,
    /// <summary>The subscriber has unsubscribed.</summary>
    Unsubscribed,
    /// <summary>Published before the watch was created, or before its feed was added.</summary>
    Backlog,
}
