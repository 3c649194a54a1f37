using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Ingest.Core;

namespace Ingest.LocalHost.Running;

/// <summary>Adds up the counters of <see cref="IngestMeter"/>, so that a summary says what the metrics say.</summary>
internal sealed class MeterReader : IDisposable
{
    private readonly ConcurrentDictionary<(string Instrument, string Tag), long> _sums = [];
    private readonly MeterListener _listener = new();

    public MeterReader()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == IngestMeter.Name && instrument is Counter<long>)
                listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) =>
            _sums.AddOrUpdate((instrument.Name, tags.Length > 0 ? $"{tags[0].Value}" : ""), value, (_, sum) => sum + value));
        _listener.Start();
    }

    public long Sum(Counter<long> counter) => _sums.Where(pair => pair.Key.Instrument == counter.Name).Sum(pair => pair.Value);

    public long Sum(Counter<long> counter, string tag) => _sums.GetValueOrDefault((counter.Name, tag));

    public IReadOnlyDictionary<string, long> SumByTag(Counter<long> counter) =>
        _sums.Where(pair => pair.Key.Instrument == counter.Name).ToDictionary(pair => pair.Key.Tag, pair => pair.Value);

    public void Dispose() => _listener.Dispose();
}
