using Ingest.Benchmarks.Http;

// One class an area; the first argument names it, the rest is the area's own.
return args switch
{
    ["http"] => await HttpBenchmark.RunAsync(),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: dotnet run -c Release --project tests/Ingest.Benchmarks -- http");
    return 2;
}
