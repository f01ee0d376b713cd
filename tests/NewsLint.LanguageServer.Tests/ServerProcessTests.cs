using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using NewsLint.LanguageServer.Documents;

namespace NewsLint.LanguageServer.Tests;

/// <summary>What only a process of its own can show.</summary>
public sealed class ServerProcessTests : IDisposable
{
    private const string Initialize = """{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"processId":null,"rootUri":null,"capabilities":{}}}""";

    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private static string Executable => Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "newslint.exe" : "newslint");

    [Fact]
    public async Task Standard_output_holds_the_protocol_and_nothing_else()
    {
        _folder.Write(".newslint.yml", "rules: [\n");
        using var server = Start();
        Send(server, Initialize);
        Send(server, """{"jsonrpc":"2.0","method":"initialized","params":{}}""");
        Send(server, $$"""{ "jsonrpc": "2.0", "method": "textDocument/didOpen", "params": { "textDocument": { "uri": "{{DocumentUri.FromPath(_folder["a.md"])}}", "languageId": "markdown", "version": 1, "text": "A real game changer.\n" } } }""");
        Send(server, """{"jsonrpc":"2.0","id":2,"method":"nothing"}""");
        Send(server, """{"jsonrpc":"2.0","id":3,"method":"shutdown"}""");
        Send(server, """{"jsonrpc":"2.0","method":"exit"}""");
        using var output = new MemoryStream();
        await server.StandardOutput.BaseStream.CopyToAsync(output, TestContext.Current.CancellationToken);
        await server.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, server.ExitCode);
        Assert.Equal("", await server.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        var rest = output.ToArray().AsSpan();
        var count = 0;
        while (rest.Length > 0)
        {
            var end = rest.IndexOf("\r\n\r\n"u8);
            Assert.StartsWith("Content-Length: ", Encoding.ASCII.GetString(rest[..end]), StringComparison.Ordinal);
            rest = rest[(end + 4 + int.Parse(Encoding.ASCII.GetString(rest[16..end]).Split('\r')[0], System.Globalization.CultureInfo.InvariantCulture))..];
            count++;
        }
        Assert.True(count >= 3);
    }

    [Fact]
    public async Task What_is_said_before_the_input_ends_is_heard()
    {
        using var server = Start();
        Send(server, Initialize);
        Send(server, """{"jsonrpc":"2.0","id":2,"method":"shutdown"}""");
        Send(server, """{"jsonrpc":"2.0","method":"exit"}""");
        server.StandardInput.Close();
        Assert.Contains("\"id\":2", await server.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        await ExpectExitAsync(server, 0);
    }

    [Fact]
    public async Task A_question_before_the_input_ends_is_answered()
    {
        using var server = Start();
        Send(server, Initialize);
        server.StandardInput.Close();
        Assert.Contains("serverInfo", await server.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        await ExpectExitAsync(server, 1);
    }

    [Fact]
    public async Task The_server_is_gone_when_its_input_ends()
    {
        using var server = Start();
        Send(server, Initialize);
        await ReadSomeAsync(server);
        server.StandardInput.Close();
        await ExpectExitAsync(server, 1);
    }

    [Fact]
    public async Task The_server_is_gone_when_nobody_takes_what_it_writes()
    {
        using var server = Start();
        Send(server, Initialize);
        await ReadSomeAsync(server);
        server.StandardOutput.Close();
        for (var i = 2; i < 6 && !server.HasExited; i++)
        {
            Send(server, $$"""{ "jsonrpc": "2.0", "id": {{i}}, "method": "textDocument/nothing", "params": {} }""");
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
        await ExpectExitAsync(server, 1);
    }

    [Fact]
    public async Task The_server_is_gone_when_the_editor_was_killed_though_its_streams_stay_open()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no sleep.");
        using var editor = Process.Start(new ProcessStartInfo("sleep", "600"))!;
        using var server = Start();
        Send(server, Initialize.Replace("\"processId\":null", $"\"processId\":{editor.Id}", StringComparison.Ordinal));
        await ReadSomeAsync(server);
        editor.Kill();
        await ExpectExitAsync(server, 1);
    }

    [Fact]
    public async Task The_process_may_be_named_on_the_command_line()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no sleep.");
        using var editor = Process.Start(new ProcessStartInfo("sleep", "600"))!;
        using var server = Start("--stdio", $"--clientProcessId={editor.Id}");
        Send(server, Initialize);
        await ReadSomeAsync(server);
        editor.Kill();
        await ExpectExitAsync(server, 1);
    }

    [Fact]
    public async Task A_process_that_was_never_there_ends_nothing()
    {
        using var server = Start();
        Send(server, Initialize.Replace("\"processId\":null", "\"processId\":2147483646", StringComparison.Ordinal));
        await ReadSomeAsync(server);
        Send(server, """{"jsonrpc":"2.0","id":2,"method":"shutdown"}""");
        await ReadSomeAsync(server);
        Assert.False(server.HasExited);
        Send(server, """{"jsonrpc":"2.0","method":"exit"}""");
        await ExpectExitAsync(server, 0);
    }

    [Fact]
    public async Task A_socket_of_this_machine_will_do()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var server = Start($"--socket={((IPEndPoint)listener.LocalEndpoint).Port}");
        using var client = await listener.AcceptTcpClientAsync(TestContext.Current.CancellationToken);
        await SpeakAsync(client.GetStream(), server);
    }

    [Fact]
    public async Task A_pipe_will_do()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Pipes have other names there.");
        using var listener = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        listener.Bind(new UnixDomainSocketEndPoint(_folder["pipe"]));
        listener.Listen();
        using var server = Start("--pipe", _folder["pipe"]);
        using var client = await listener.AcceptAsync(TestContext.Current.CancellationToken);
        await using var stream = new NetworkStream(client);
        await SpeakAsync(stream, server);
    }

    [Theory]
    [InlineData("Nobody listens on the pipe", "--pipe", "/nowhere/at/all")]
    [InlineData("exclude each other", "--pipe", "a", "--socket", "1")]
    [InlineData("A port is at most", "--socket", "70000")]
    public async Task What_cannot_be_connected_is_said(string expected, params string[] arguments)
    {
        using var server = Start(arguments);
        server.StandardInput.Close();
        Assert.Contains(expected, await server.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        await ExpectExitAsync(server, 2);
    }

    private static async Task SpeakAsync(Stream stream, Process server)
    {
        await stream.WriteAsync(Editor.Frame(Initialize), TestContext.Current.CancellationToken);
        Assert.True(await stream.ReadAsync(new byte[4_096], TestContext.Current.CancellationToken) > 0);
        await stream.WriteAsync(Editor.Frame("""{"jsonrpc":"2.0","id":3,"method":"shutdown"}"""), TestContext.Current.CancellationToken);
        await stream.WriteAsync(Editor.Frame("""{"jsonrpc":"2.0","method":"exit"}"""), TestContext.Current.CancellationToken);
        await ExpectExitAsync(server, 0);
    }

    private Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo(Executable, ["lsp", .. arguments])
        {
            WorkingDirectory = _folder.FullPath,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return Process.Start(start)!;
    }

    private static void Send(Process server, string message)
    {
        try
        {
            server.StandardInput.BaseStream.Write(Editor.Frame(message));
            server.StandardInput.BaseStream.Flush();
        }
        catch (IOException)
        {
            // It is gone, as it should be.
        }
    }

    private static async Task ReadSomeAsync(Process server) =>
        Assert.True(await server.StandardOutput.BaseStream.ReadAsync(new byte[4_096], TestContext.Current.CancellationToken).AsTask().WaitAsync(Editor.Patience, TestContext.Current.CancellationToken) > 0);

    private static async Task ExpectExitAsync(Process server, int code)
    {
        try
        {
            await server.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Grace, TestContext.Current.CancellationToken);
        }
        catch (TimeoutException)
        {
            server.Kill();
            Assert.Fail("The server is still there.");
        }
        Assert.Equal(code, server.ExitCode);
    }
}
