using Ingest.Benchmarks.Feeds;
using Ingest.Benchmarks.Http;
using Ingest.Benchmarks.Matching;
using Ingest.Benchmarks.Pipeline;
using Ingest.Benchmarks.Topics;

// One class an area; the first argument names it, the rest is the area's own.
return args switch
{
    ["feeds", .. var rest] => FeedsBenchmark.Run(rest),
    ["http", .. var rest] => await HttpBenchmark.RunAsync(rest),
    ["matching", .. var sizes] => MatchingBenchmark.Run(sizes),
    ["pipeline"] => await PipelineBenchmark.RunAsync(),
    ["topics"] => TopicsBenchmark.Run(),
    ["train"] => TrainCommand.Run(),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: dotnet run -c Release --project tests/Ingest.Benchmarks -- feeds [fuzz N]|http [pulls]|matching [SIZE …]|pipeline|topics|train");
    return 2;
}
