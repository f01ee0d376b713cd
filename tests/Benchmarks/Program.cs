using System.Runtime;
using System.Runtime.InteropServices;
using NewsLint.Benchmarks;

if (args is [Measured.Option, .. { Length: > 0 } command])
    return Measured.Run(command);
var options = Options.Read(args);
var pack = RuleSource.Pack(options);
var context = RuleSource.Context(pack);
Console.WriteLine($"""
    machine   {Machine.Processor()}, {Environment.ProcessorCount} processors, {Machine.Memory()}; load {Machine.Load()}
    system    {RuntimeInformation.OSDescription} {RuntimeInformation.OSArchitecture}
    runtime   {RuntimeInformation.FrameworkDescription}, {(System.Runtime.CompilerServices.RuntimeFeature.IsDynamicCodeCompiled ? "JIT" : "AOT")}, {(GCSettings.IsServerGC ? "server" : "workstation")} GC
    rules     {options.Rules ?? "built-in"}: {RuleSource.Describe(context)}
    repeats   {options.Repeats} after one to warm up; each figure is the median

    """);
var beyond = 0;
foreach (var part in options.Parts)
{
    switch (part)
    {
        case "startup":
            StartUp.Run(options);
            break;
        case "archive":
            Archive.Run(options, context);
            break;
        case "keystroke":
            Keystroke.Run(options, context);
            break;
        case "transcripts":
            Transcripts.Run(options);
            break;
        case "binary":
            NativeBinary.Run(options);
            break;
        case "hostile":
            beyond += Hostile.Run(options, context);
            break;
        case "peers":
            Comparison.Run(options, context);
            break;
        case "linear":
            Linear.Run(options);
            break;
        case "lsp":
            LanguageServers.Run(options);
            break;
        default:
            throw new ArgumentException($"There is no part “{part}”.");
    }
}
Aims.Print(isAll: options.Parts.Length >= 8);
return beyond == 0 ? 0 : 1;
