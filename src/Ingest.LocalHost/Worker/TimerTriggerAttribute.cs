namespace Microsoft.Azure.Functions.Worker;

/// <summary>Fires by an NCRONTAB expression with six fields, or a <c>%Setting%</c> that holds one.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class TimerTriggerAttribute(string schedule) : Attribute
{
    public string Schedule { get; } = schedule;

    public bool UseMonitor { get; set; } = true;

    public bool RunOnStartup { get; set; }
}
