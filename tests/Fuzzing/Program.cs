using System.Diagnostics;
using NewsLint.Fuzzing;
using NewsLint.Fuzzing.Running;

FuzzOptions options;
IReadOnlyList<FuzzTarget> targets;
// Before anything of NewsLint runs: where it is instrumented, it counts from its first jump on.
var coverage = new Coverage();
try
{
    options = FuzzOptions.Parse(args);
    targets = TargetList.Named(options.Targets);
}
catch (ArgumentException mistake)
{
    Console.Error.WriteLine($"{mistake.Message}\nusage: [--minutes N | --seconds N | --inputs N] [--target NAME,…] [--seed N] [--output FOLDER] [--no-coverage] [--input FILE]\ntargets: {string.Join(", ", TargetList.All.Select(target => target.Name))}");
    return 2;
}
if (options.Input is { } file)
{
    foreach (var target in targets)
        target.Check(File.ReadAllBytes(file));
    return 0;
}
if (options.Current is null)
    return new Campaign(options, targets).Run() == 0 ? 0 : 1;

using var current = new CurrentInput(options.Current);
var watchdog = new Watchdog(() =>
{
    current.IsHang = true;
    Process.GetCurrentProcess().Kill();
});
// The stack of the program's own main thread, whatever the shell allows.
var thread = new Thread(
    () =>
    {
        foreach (var target in targets)
        {
            var result = new Worker(target, options, current, new FindStore(options.Output), coverage, watchdog).Run();
            Console.WriteLine(result.ToLine());
        }
    },
    8 << 20);
thread.Start();
thread.Join();
return 0;
