using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace NewsLint.Cli.Tests;

/// <summary>What the program is able to do at all, read from its assemblies: nothing in a repository can make it do more.</summary>
public sealed partial class TrustTests
{
    private static readonly string[] Assemblies = ["NewsLint.Core", "NewsLint.Workspace", "NewsLint.LanguageServer", "newslint"];

    /// <summary>What starts programs, loads code, or speaks over a network; without a member: all of the type or namespace.</summary>
    private static readonly string[] Powers =
    [
        "System.Diagnostics.Process", "System.Diagnostics.ProcessStartInfo", "System.Net.", "System.IO.Pipes.NamedPipe", "System.Runtime.Loader.", "System.Runtime.InteropServices.NativeLibrary", "System.Reflection.Emit.",
        "System.Reflection.Assembly.Load", "System.Reflection.Assembly.UnsafeLoad", "System.Activator", "System.Type.GetType", "System.Type.InvokeMember", "System.Reflection.MethodBase.Invoke", "System.AppDomain", "Microsoft.CodeAnalysis.", "Microsoft.Win32.Registry",
    ];

    [Fact]
    public void Nothing_but_git_is_started_and_nothing_is_reached_but_the_editor() => Assert.Equal(
    [
        "NewsLint.LanguageServer: System.Diagnostics.Process.GetProcessById",
        "NewsLint.LanguageServer: System.Diagnostics.Process.get_HasExited",
        "NewsLint.Workspace: System.Diagnostics.Process.Start",
        "newslint: System.IO.Pipes.NamedPipeClientStream..ctor",
        "newslint: System.IO.Pipes.NamedPipeClientStream.Connect",
        "newslint: System.Net.IPAddress.Loopback",
        "newslint: System.Net.Sockets.NetworkStream..ctor",
        "newslint: System.Net.Sockets.Socket..ctor",
        "newslint: System.Net.Sockets.Socket.Connect",
        "newslint: System.Net.Sockets.Socket.Dispose",
        "newslint: System.Net.Sockets.Socket.set_NoDelay",
        "newslint: System.Net.Sockets.UnixDomainSocketEndPoint..ctor",
    ], Assemblies.SelectMany(MembersOf).Where(member => !IsInnocent(member)).Order(StringComparer.Ordinal));

    [Fact]
    public void Of_native_code_only_the_question_what_a_file_is_is_asked() =>
        Assert.Equal(["libc!statx"], Assemblies.SelectMany(ImportsOf));

    [Fact]
    public void Git_is_started_in_one_place_that_finds_it_itself()
    {
        var places = Sources("src", "*.cs").Where(file => StartsProgram().IsMatch(File.ReadAllText(file))).Select(file => Path.GetFileName(file)!).ToList();
        Assert.Equal(["GitProcess.cs"], places);
    }

    [Fact]
    public void In_an_untrusted_folder_VS_Code_takes_no_path_from_it()
    {
        using var package = JsonDocument.Parse(File.ReadAllText(Path.Combine(Root(), "editors/vscode/package.json")));
        var settings = package.RootElement.GetProperty("contributes").GetProperty("configuration").GetProperty("properties").EnumerateObject().Select(setting => setting.Name).Where(name => !Harmless.Contains(name));
        var trust = package.RootElement.GetProperty("capabilities").GetProperty("untrustedWorkspaces");
        Assert.Equal("limited", trust.GetProperty("supported").GetString());
        Assert.Equal(settings, trust.GetProperty("restrictedConfigurations").EnumerateArray().Select(setting => setting.GetString()!));
    }

    [Fact]
    public void VS_Code_is_told_to_trust_no_Markdown() =>
        Assert.DoesNotContain(Sources("editors/vscode/src", "*.ts"), file => TrustsMarkdown().IsMatch(File.ReadAllText(file)));

    /// <summary>Settings by which a folder can choose among the server's own ways, and name nothing.</summary>
    private static readonly string[] Harmless = ["newslint.enable", "newslint.run", "newslint.trace.server"];

    /// <summary>Reading from a process that runs, describing one, and a table of the characters that HTML has names for.</summary>
    private static bool IsInnocent(string member) => member.Contains("System.Net.WebUtility.Html", StringComparison.Ordinal) || member.EndsWith("System.Type.GetTypeFromHandle", StringComparison.Ordinal) ||
        member.StartsWith("NewsLint.Workspace: System.Diagnostics.Process", StringComparison.Ordinal) && !member.EndsWith(".Start", StringComparison.Ordinal);

    private static IEnumerable<string> MembersOf(string assembly) => Read(assembly, metadata => metadata.MemberReferences.Select(metadata.GetMemberReference)
        .Where(member => member.Parent.Kind == HandleKind.TypeReference)
        .Select(member => $"{NameOf(metadata, (TypeReferenceHandle)member.Parent)}.{metadata.GetString(member.Name)}")
        .Where(member => Powers.Any(power => member.StartsWith(power, StringComparison.Ordinal)))
        .Select(member => $"{assembly}: {member}").Distinct());

    private static IEnumerable<string> ImportsOf(string assembly) => Read(assembly, metadata => metadata.MethodDefinitions.Select(handle => metadata.GetMethodDefinition(handle).GetImport())
        .Where(import => !import.Module.IsNil).Select(import => $"{metadata.GetString(metadata.GetModuleReference(import.Module).Name)}!{metadata.GetString(import.Name)}"));

    private static List<string> Read(string assembly, Func<MetadataReader, IEnumerable<string>> read)
    {
        using var file = new PEReader(File.OpenRead(Path.Combine(AppContext.BaseDirectory, assembly + ".dll")));
        return [.. read(file.GetMetadataReader())];
    }

    private static string NameOf(MetadataReader metadata, TypeReferenceHandle handle)
    {
        var type = metadata.GetTypeReference(handle);
        return type.ResolutionScope.Kind == HandleKind.TypeReference
            ? $"{NameOf(metadata, (TypeReferenceHandle)type.ResolutionScope)}.{metadata.GetString(type.Name)}"
            : $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}";
    }

    private static IEnumerable<string> Sources(string folder, string pattern) => Directory.EnumerateFiles(Path.Combine(Root(), folder), pattern, SearchOption.AllDirectories)
        .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal));

    internal static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "NewsLint.sln")))
            folder = folder.Parent;
        Assert.SkipWhen(folder is null, "no repository around");
        return folder!.FullName;
    }

    [GeneratedRegex(@"\bProcess\.Start\b|\bnew ProcessStartInfo\b|UseShellExecute")]
    private static partial Regex StartsProgram();

    [GeneratedRegex("isTrusted|supportHtml|enableCommandUris|enableScripts")]
    private static partial Regex TrustsMarkdown();
}
